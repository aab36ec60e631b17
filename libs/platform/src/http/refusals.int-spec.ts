import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { openPostOffice, type PostOffice } from '../../../../test/support/post-office';

describe('what the platform refuses', () => {
  let office: PostOffice;

  beforeAll(async () => {
    office = await openPostOffice();
  });
  afterAll(() => office.close());

  const write = (letter: unknown) => office.send('/letters', JSON.stringify(letter));

  it('lets through what is as it should be', async () => {
    const letter = { text: 'Zoë wrote\n\ttwo lines 👍', on: '2026-11-30', to: [randomUUID()] };
    expect(await write(letter)).toMatchObject({ status: 200, body: letter });
    expect(await office.send('/letters?page=2&age=new')).toMatchObject({ body: { page: 2, pageSize: 50, age: 'new' } });
  });

  it('answers RFC 9457, with the request id that the caller gave', async () => {
    const { status, headers, body } = await office.send('/letters', '{"text":1,"text2":1}', {
      'x-request-id': 'from-caller',
    });
    expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(headers.get('x-request-id')).toBe('from-caller');
    expect({ status, ...body }).toMatchObject({
      type: 'http://here.example/problems#invalid',
      title: 'The request is not valid',
      status: 400,
      code: 'invalid',
      instance: 'from-caller',
    });
    expect(body.errors).toContainEqual({
      pointer: '/text2',
      code: 'unknown-field',
      message: 'text2 is not a field of this request',
    });
    expect(body.errors).toContainEqual(expect.objectContaining({ pointer: '/text' }));
  });

  it('makes a request id of its own where the given one could harm a log', async () => {
    const { headers } = await office.send('/letters', undefined, { 'x-request-id': 'a b {"x":1}' });
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it.each([
    ['a body nested 2,000 deep', '['.repeat(2_000) + ']'.repeat(2_000)],
    ['an object nested 2,000 deep', '{"a":'.repeat(2_000) + '1' + '}'.repeat(2_000)],
    ['brackets that never close', '['.repeat(60_000)],
    ['a prototype', '{"text":"a","__proto__":{"admin":true}}'],
    ['a constructor', '{"text":"a","constructor":{"prototype":{"admin":true}}}'],
    ['a NUL', '{"text":"a\\u0000b"}'],
    ['an escape character', '{"text":"a\\u001bb"}'],
    ['half a letter', '{"text":"\\ud800"}'],
    ['half a letter as a key', '{"text":"a","\\udc00":1}'],
    ['bytes that are no UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d])],
    ['half a document', '{"text":'],
    ['nothing', ''],
    ['a list', '[{"text":"a"}]'],
    ['a word', '"text"'],
    ['null', 'null'],
    ['null where a field may be left out', '{"text":"a","on":null}'],
    ['a day that is none', '{"text":"a","on":"2026-02-30"}'],
    ['an id that is none', '{"text":"a","to":["x"]}'],
    ['too long a text', JSON.stringify({ text: 'x'.repeat(301) })],
    ['too long a text of emoji, each of which is two units', JSON.stringify({ text: '😀'.repeat(151) })],
    ['too long a text of hearts with their colour', JSON.stringify({ text: '❤️'.repeat(151) })],
    [
      'nine thousand unknown fields',
      JSON.stringify(Object.fromEntries(Array.from({ length: 6_000 }, (_, n) => [`k${n}`, 1]))),
    ],
  ])('refuses %s with 400 and a short answer', async (_what, body) => {
    const answer = await office.send('/letters', body);
    expect(answer).toMatchObject({ status: 400, body: { status: 400, type: 'http://here.example/problems#invalid' } });
    expect(JSON.stringify(answer.body).length).toBeLessThan(5_000);
  });

  it('says where in the body the text is that cannot be stored', async () => {
    const { body } = await write({ text: 'a', to: ['b', 'c\u0000'] });
    expect(body.errors).toEqual([expect.objectContaining({ pointer: '/to/1', code: 'unstorable-text' })]);
  });

  it.each([
    ['a parameter said twice', '/letters?age=new&age=old'],
    ['an unknown parameter', '/letters?colour=red'],
    ['a NUL in a parameter', '/letters?age=%00'],
    ['half a letter in a parameter', '/letters?age=%ED%A0%80'],
    ['a stray per cent sign', '/letters?age=%'],
    ['a page that is no number', '/letters?page='],
    ['a page of too many', '/letters?pageSize=201'],
    ['page nought', '/letters?page=0'],
    ['a number in words', '/letters?page=1e1'],
    ['a NUL in the path', '/letters/%00'],
    ['a path that cannot be decoded', '/letters/%E0%A4%A'],
  ])('refuses %s with 400', async (_what, path) => {
    expect(await office.send(path)).toMatchObject({
      status: 400,
      body: { type: 'http://here.example/problems#invalid' },
    });
  });

  it.each([
    ['DELETE', '/letters', 'GET, HEAD, POST'],
    ['GET', '/letters/large', 'POST'],
    ['PATCH', `/letters/refused/${randomUUID()}?page=1`, 'GET, HEAD'],
  ])('answers 405 to %s %s, and says what the address has', async (method, path, allowed) => {
    const answer = await fetch(office.url + path, { method });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, allowed]);
    expect(await answer.json()).toMatchObject({ status: 405, code: 'no-such-method' });
    const asked = await fetch(office.url + path, { method: 'OPTIONS' });
    expect([asked.status, asked.headers.get('allow'), await asked.text()]).toEqual([204, allowed, '']);
  });

  it('refuses an address and a type it does not know', async () => {
    expect(await office.send('/nowhere')).toMatchObject({ status: 404, body: { code: 'no-such-route' } });
    expect(
      await office.send('/letters', 'text=a', { 'content-type': 'application/x-www-form-urlencoded' }),
    ).toMatchObject({
      status: 415,
      body: { code: 'not-json' },
    });
    expect(await office.send('/letters', 'a', { 'content-type': 'text/plain' })).toMatchObject({ status: 415 });
  });

  it('takes 64 KB and no more, except on a route that says so', async () => {
    const text = JSON.stringify({ text: 'x'.repeat(70_000) });
    expect(await office.send('/letters', text)).toMatchObject({ status: 413, body: { code: 'body-too-large' } });
    // Past the limit of the body, and into that of the field.
    expect(await office.send('/letters/large', text)).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/text' }] },
    });
  });

  it('tells a controller that would take a body unchecked', async () => {
    expect(await office.send('/letters/unchecked', '{"anything":1}')).toMatchObject({
      status: 500,
      body: { code: 'unexpected' },
    });
  });

  it('keeps what a problem brings along', async () => {
    expect(await office.send(`/letters/refused/${randomUUID()}`)).toMatchObject({
      status: 412,
      body: { current: { version: 2 } },
    });
    expect(await office.send('/letters/refused/7')).toMatchObject({ status: 404 });
  });

  it.each([
    ['headers without end', `GET /letters HTTP/1.1\r\nHost: x\r\nX-Long: ${'y'.repeat(20_000)}\r\n\r\n`, 431],
    ['what is no HTTP', 'hello\r\n\r\n', 400],
    ['a path that cannot be decoded', 'GET /%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 400],
  ])('answers a problem also to %s, which no route sees, and goes on', async (_what, sent, status) => {
    const { port, hostname } = new URL(office.url);
    const line = connect(Number(port), hostname).setEncoding('utf8');
    line.write(sent);
    const [head = '', body = ''] = (await line.toArray()).join('').split('\r\n\r\n');
    expect(head).toContain(`HTTP/1.1 ${status} `);
    expect(head.toLowerCase()).toContain('content-type: application/problem+json');
    expect(head.toLowerCase()).toContain('cache-control: no-store');
    expect(JSON.parse(body)).toMatchObject({ status, code: 'unreadable' });
    expect(await office.send('/letters')).toMatchObject({ status: 200 });
  });

  it('does not wait for ever for a request that is sent a byte at a time', () => {
    expect(office.server.requestTimeout).toBeGreaterThan(0);
    expect(office.server.requestTimeout).toBeLessThanOrEqual(120_000);
    expect(office.server.headersTimeout).toBeGreaterThan(0);
  });
});
