import { randomUUID } from 'node:crypto';
import type { Browser } from '../../../test/support/browser';
import { type House, openHouse } from '../../../test/support/house';
import { aTitle } from './bench';
import { fixture } from './fixture';

const imports = '/api/v1/role-profiles/imports';
const aLevel5 = { op: 'set', kind: 'organisation_skill', position: 0, field: 'level', value: 5 };

describe('role profiles over HTTP', () => {
  let house: House;
  let hari: Browser;
  let sam: Browser;

  beforeAll(async () => {
    house = await openHouse();
    [hari, sam] = [await house.signedInAs('hari'), await house.signedInAs('sam')];
  }, 60_000);
  afterAll(() => house.close());

  const aDraft = async (title = aTitle()): Promise<string> => {
    const { status, body } = await hari.post(imports, { title, text: fixture });
    expect(status).toBe(201);
    return `/api/v1/role-profile-versions/${body.id}`;
  };

  it('hides a draft from everybody but HR, and lets no cache keep it', async () => {
    const draft = await aDraft();
    expect((await sam.get(draft)).status).toBe(404);
    const { status, headers, body } = await hari.get(draft);
    expect([status, headers.get('cache-control'), headers.get('etag')]).toEqual([200, 'no-store', '"1"']);
    expect(body).toMatchObject({ isDraft: true, allowedActions: ['correct', 'publish', 'discard'] });
  });

  it('lets a browser keep what was published, and tells it that it still is the same for this viewer', async () => {
    const version = await aDraft();
    expect((await hari.post(`${version}/publish`, { effectiveFrom: '2026-01-01' })).status).toBe(200);
    const first = await sam.get(version);
    expect(first.headers.get('cache-control')).toBe('private, no-cache');
    const known = { 'if-none-match': first.headers.get('etag') ?? '' };
    expect((await sam.send('GET', version, undefined, known)).status).toBe(304);
    expect(first.body).toMatchObject({ sourceText: null, corrections: [] });
    const forHr = await hari.send('GET', version, undefined, known);
    expect([forHr.status, forHr.body.sourceText]).toEqual([200, fixture]);
    expect(forHr.body.components).toHaveLength(first.body.components.length as number);
  });

  it('answers out of turn with 409, and whoever may not with 403', async () => {
    const version = await aDraft();
    expect((await hari.post(`${version}/publish`)).status).toBe(200);
    expect((await hari.post(`${version}/publish`, {})).body).toMatchObject({ status: 409, code: 'wrong-state' });
    expect((await sam.post(`${version}/publish`, {})).status).toBe(403);
    expect((await sam.send('DELETE', version)).status).toBe(403);
    expect((await sam.post(imports, { title: 'Desk', text: fixture })).status).toBe(403);
    expect((await sam.post(`${imports}/preview`, { title: 'Desk', text: fixture })).status).toBe(403);
  });

  it('discards a draft', async () => {
    const version = await aDraft();
    expect((await hari.send('DELETE', version)).status).toBe(204);
    expect((await hari.get(version)).status).toBe(404);
  });

  it('imports once, however often one key comes', async () => {
    const input = { title: aTitle(), text: fixture };
    const headers = { 'idempotency-key': randomUUID() };
    const [first, second] = [await hari.post(imports, input, headers), await hari.post(imports, input, headers)];
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body.id).toBe(first.body.id);
    expect((await hari.post(imports, input)).body).toMatchObject({ status: 409, code: 'draft-already' });
  });

  it.each([
    ['no profile', { text: 'Minutes of Tuesday' }, 400, 'not-a-profile'],
    ['a NUL', { text: `Summary\n\u0000${fixture}` }, 400, 'unreadable'],
    ['half a character', { text: `${fixture}\uD800` }, 400, 'unreadable'],
    ['neither text nor file', {}, 400, 'source-unclear'],
    ['a text and a file', { text: fixture, file: { name: 'a.txt', content: 'QQ==' } }, 400, 'source-unclear'],
    ['a file that is no base64', { file: { name: 'a.txt', content: 'Q*==' } }, 400, 'not-base64'],
    ['a file without a name', { file: { content: 'QQ==' } }, 400, 'invalid'],
    ['a title nowhere', { text: fixture, title: undefined }, 400, 'title-unknown'],
    ['a correction of nothing', { text: fixture, corrections: [{ op: 'set' }] }, 400, 'correction-invalid'],
    ['a correction nobody knows', { text: fixture, corrections: [{ op: 'burn' }] }, 400, 'invalid'],
    ['a level 5', { text: fixture, corrections: [aLevel5] }, 400, 'correction-invalid'],
    ['a row corrected with a list', { text: fixture, corrections: [{ ...aLevel5, value: [] }] }, 400, 'invalid'],
    ['a number', { text: 7 }, 400, 'invalid'],
    ['no title', { text: fixture, title: ' ' }, 400, 'invalid'],
    ['a title of signs', { text: fixture, title: '–' }, 400, 'title-unusable'],
    ['a field nobody knows', { text: fixture, publish: true }, 400, 'invalid'],
  ])('answers %s with a problem that says what and where', async (_what, input, status, code) => {
    for (const path of [imports, `${imports}/preview`]) {
      const { body } = await hari.post(path, { title: 'Desk', ...input });
      expect(body).toMatchObject({ status, code });
      expect(body.errors[0].pointer).toMatch(/^\/(text|title|publish|file.*|corrections\/0.*)$/);
    }
  });

  it('takes a text of 1 MB, tells how large a larger one is, a line of 5 MB too, and refuses 20 MB at the door', async () => {
    const padded = (size: number) =>
      fixture.replace('A night desk', `${'Nights are long. '.repeat(size / 17)}A night desk`);
    const preview = async (size: number) => {
      const { status, body } = await hari.post(`${imports}/preview`, { title: 'Desk', text: padded(size) });
      return [status, body.code as unknown];
    };
    expect(await preview(1_000_000)).toEqual([200, undefined]);
    expect(await preview(1_100_000)).toEqual([400, 'text-too-large']);
    expect(await preview(5_000_000)).toEqual([400, 'text-too-large']);
    expect(await preview(12_700_000)).toEqual([400, 'text-too-large']);
    expect(await preview(20_000_000)).toEqual([413, 'body-too-large']);
  }, 90_000);
});
