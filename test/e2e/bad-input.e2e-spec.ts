import { people } from '../../seeds/demo-organisation';
import type { Browser } from '../support/browser';
import { type House, openHouse } from '../support/house';

const nothing = { text: '', judgement: null, level: null, notApplicable: false };

describe('bad input', () => {
  let house: House;
  let sam: Browser;
  let hari: Browser;
  let answer = '';

  beforeAll(async () => {
    house = await openHouse();
    [sam, hari] = [await house.signedInAs('sam'), await house.signedInAs('hari')];
    const [row] = await house.db.query<{ appraisal: string; item: string }[]>(
      `select appraisal.id as appraisal, item.id as item from appraisal
         join appraisal_item item on item.appraisal_id = appraisal.id
        where appraisee_id = $1 and item.question = 'support'`,
      [people.sam.id],
    );
    answer = `/api/v1/appraisals/${row?.appraisal}/answers/${row?.item}/self`;
  });
  afterAll(() => house.close());

  const raw = (body: string) =>
    fetch(`${house.url}${answer}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', 'if-match': '"0"', cookie: sam.cookies },
      body,
    });

  it('is not saved without saying which version was changed', async () => {
    expect(await sam.put(answer, nothing)).toMatchObject({ status: 428 });
    expect(await sam.put(answer, nothing, { 'if-match': '*' })).toMatchObject({ status: 400 });
    expect(await sam.put(answer, nothing, { 'if-match': '"7"' })).toMatchObject({ status: 412 });
  });

  it.each([
    ['more than the form has', { ...nothing, state: 'closed' }],
    ['a letter that cannot be stored', { ...nothing, text: 'a\u0000b' }],
    ['half a letter', { ...nothing, text: '\ud800' }],
    ['no text at all', {}],
    ['too much text', { ...nothing, text: 'x'.repeat(20_001) }],
    ['a level that does not exist', { ...nothing, level: 5 }],
    ['a rating on the scale of another kind', { ...nothing, level: 3 }],
    ['a judgement that does not exist', { ...nothing, judgement: 'excellent' }],
    ['a list', []],
    ['text that is a number', { ...nothing, text: 12 }],
  ])('%s is refused where it stands, and nothing is written', async (_what, body) => {
    const { status, body: problem } = await sam.put(answer, body, { 'if-match': '"0"' });
    expect({ status, type: typeof problem.code }).toEqual({ status: 400, type: 'string' });
    expect(
      await house.db.query('select 1 from appraisal_answer answer where answer.item_id = $1', [
        answer.split('/').at(-2),
      ]),
    ).toEqual([]);
  });

  it('20,000 characters with Welsh letters are saved and come back as they were', async () => {
    const text = 'Ŵŷâ O’Neil '.repeat(1_818).padEnd(20_000, 'ŵ').slice(0, 20_000);
    expect(await sam.put(answer, { ...nothing, text }, { 'if-match': '"0"' })).toMatchObject({ status: 200 });
    const { body } = await sam.get(answer.split('/answers/')[0] ?? '');
    expect(body.answers).toContainEqual(expect.objectContaining({ text }));
  });

  it.each([
    ['nested 2,000 deep', `${'{"a":'.repeat(2_000)}1${'}'.repeat(2_000)}`, 400],
    ['an array nested 2,000 deep', `${'['.repeat(2_000)}${']'.repeat(2_000)}`, 400],
    ['no JSON', '{"text": ', 400],
    [
      'nine thousand unknown names',
      JSON.stringify({ ...Object.fromEntries(Array.from({ length: 5_000 }, (_, n) => [`k${n}`, 1])) }),
      400,
    ],
    ['a megabyte', JSON.stringify({ ...nothing, text: 'x'.repeat(1_000_000) }), 413],
    ['a poisoned prototype', '{"__proto__":{"isAdmin":true},"text":"x"}', 400],
  ])('a body that is %s is a clear problem', async (_what, body, expected) => {
    const response = await raw(body);
    expect(response.status).toBe(expected);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect((await response.text()).length).toBeLessThan(20_000);
  });

  it.each([
    ['GET', '/api/v1/appraisals?page=0'],
    ['GET', '/api/v1/appraisals?pageSize=1e9'],
    ['GET', '/api/v1/appraisals?state=lost'],
    ['GET', '/api/v1/appraisals?state=closed&state=shared'],
    ['GET', '/api/v1/appraisals?unknown=1'],
    ['GET', '/api/v1/people?q=%00'],
  ])('%s %s is refused', async (method, path) => {
    expect((await sam.send(method, path)).status).toBe(400);
  });

  it.each(['not-an-id', '00000000-0000-4000-8000-00000000ffff', '%00', "' or 1=1"])(
    'the id %s names nothing',
    async (id) => {
      expect((await sam.get(`/api/v1/appraisals/${encodeURIComponent(id)}`)).status).toBe(404);
    },
  );

  it.each([
    ['a letter', 'Dear all, the meeting is on Friday.'],
    ['noise', Buffer.from(Array.from({ length: 20_000 }, (_, n) => ((n * 7919) % 95) + 32)).toString()],
    ['nothing', ''],
    ['a NUL', 'Summary\u0000'],
    ['half a letter', 'Summary \udfff'],
    ['headings and no rows', 'Summary\nBackground\nWork Activity Components\nTitle | Details |\n---|---|\n'],
  ])('a role profile that is %s is refused with what was looked for', async (_what, text) => {
    const { status, body } = await hari.post('/api/v1/role-profiles/imports/preview', { title: 'Any', text });
    expect({ status, code: typeof body.code, said: body.detail.length > 20 }).toEqual({
      status: 400,
      code: 'string',
      said: true,
    });
  });

  it('noise is no profile, five megabytes of it are too much to be read, and twenty are refused at the door', async () => {
    const noise = (megabytes: number) => 'noise '.repeat((megabytes * 1_000_000) / 6);
    const answered = (text: string) => hari.post('/api/v1/role-profiles/imports', { title: 'Noise', text });
    expect(await answered(noise(1))).toMatchObject({ status: 400, body: { code: 'not-a-profile' } });
    expect(await answered(noise(5))).toMatchObject({ status: 400, body: { code: 'text-too-large' } });
    expect(await answered(noise(20))).toMatchObject({ status: 413, body: { code: expect.any(String) as string } });
    expect(await house.db.query(`select 1 from role_profile where title = 'Noise'`)).toEqual([]);
  });

  it('half a profile is read as far as it goes, and says what is missing', async () => {
    const text = 'Summary\nA role.\nWork Activity Components\nTitle | Details |\n---|---|\nReporting |\nWrites repo';
    const { status, body } = await hari.post('/api/v1/role-profiles/imports/preview', { title: 'Half', text });
    expect(status).toBe(200);
    expect(JSON.stringify(body)).toContain('Writes repo');
  });
});
