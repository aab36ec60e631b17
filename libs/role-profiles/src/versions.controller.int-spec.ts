import { randomUUID } from 'node:crypto';
import type { Browser } from '../../../test/support/browser';
import { type House, openHouse } from '../../../test/support/house';
import { aTitle } from './bench';
import { fixture, laterFixture } from './fixture';

const profiles = '/api/v1/role-profiles';
const versions = '/api/v1/role-profile-versions';
const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

describe('the versions of a role profile over HTTP', () => {
  let house: House;
  let hari: Browser;
  let sam: Browser;

  beforeAll(async () => {
    house = await openHouse();
    [hari, sam] = [await house.signedInAs('hari'), await house.signedInAs('sam')];
  }, 60_000);
  afterAll(() => house.close());

  const imported = async (title: string, text = fixture) =>
    (await hari.post(`${profiles}/imports`, { title, text })).body as { id: string; profileId: string };
  const published = async (title = aTitle(), text = fixture) => {
    const draft = await imported(title, text);
    expect((await hari.post(`${versions}/${draft.id}/publish`, {})).status).toBe(200);
    return draft;
  };
  const saved = async (who: Browser, path: string) => {
    const response = await fetch(house.url + path, { headers: { cookie: who.cookies } });
    const { headers, status } = response;
    const header = (name: string) => headers.get(name);
    return { status, header, bytes: Buffer.from(await response.arrayBuffer()) };
  };
  const level = { op: 'set', kind: 'organisation_skill', position: 1, field: 'level', value: 4 };
  const correct = (id: string, etag: string | undefined, ...corrections: unknown[]) =>
    hari.send('PATCH', `${versions}/${id}`, { corrections }, etag === undefined ? {} : { 'if-match': etag });

  it('are told apart in words, for whoever may read both', async () => {
    const title = aTitle();
    const first = await published(title);
    const second = await imported(title, laterFixture);
    const changes = `${versions}/${second.id}/changes?since=${first.id}`;
    expect((await sam.get(changes)).status).toBe(404);
    await hari.post(`${versions}/${second.id}/publish`, {});
    const { status, body } = await sam.get(changes);
    expect([status, body.since, body.until]).toMatchObject([200, { number: 1, title }, { number: 2, title }]);
    expect(body.changes).toMatchObject([
      { sentence: 'The details of Spare parts were reworded' },
      { sentence: 'Radio discipline moved from level 3 to 4' },
    ]);
    expect(body.unchanged).toBe(16);
    const back = await sam.get(`${versions}/${first.id}/changes?since=${second.id}`);
    expect(back.body.changes[1].sentence).toBe('Radio discipline moved from level 4 to 3');
    expect((await sam.get(`${versions}/${first.id}/changes`)).body).toMatchObject({ status: 400 });
    expect((await sam.get(`${versions}/${first.id}/changes?since=${randomUUID()}`)).status).toBe(404);
  });

  it('begin as a draft, once, and are corrected by whoever says which revision they saw', async () => {
    const { profileId } = await published();
    const headers = { 'idempotency-key': randomUUID() };
    const begun = await hari.post(`${profiles}/${profileId}/drafts`, undefined, headers);
    expect([begun.status, begun.body.revision, begun.body.format]).toEqual([201, 1, 'version']);
    const again = await hari.post(`${profiles}/${profileId}/drafts`, undefined, headers);
    expect([again.status, again.body.id]).toEqual([201, begun.body.id]);
    expect((await hari.post(`${profiles}/${profileId}/drafts`)).body).toMatchObject({ code: 'draft-already' });
    const { id } = begun.body as { id: string };
    expect((await correct(id, undefined, level)).status).toBe(428);
    const put = await correct(id, '"1"', level);
    expect([put.status, put.headers.get('etag'), put.body.revision]).toEqual([200, '"2"', 2]);
    expect(put.body.corrections).toMatchObject([{ was: 3, value: 4, by: expect.stringMatching(/^Hari/) as string }]);
    const late = await correct(id, '"1"', level);
    expect([late.status, late.body.code, late.body.current.revision]).toEqual([412, 'changed-elsewhere', 2]);
    expect((await correct(id, '"2"', { ...level, value: 5 })).body).toMatchObject({
      status: 400,
      errors: [{ pointer: '/corrections/0/value' }],
    });
    expect((await hari.post(`${versions}/${id}/publish`, {})).status).toBe(200);
    expect((await correct(id, '"2"', level)).body).toMatchObject({ status: 409, code: 'wrong-state' });
  });

  it.each([
    ['json', 'application/json; charset=utf-8'],
    ['csv', 'text/csv; charset=utf-8'],
    ['xlsx', sheet],
  ])('are saved as %s, which says the same when it is imported again', async (format, type) => {
    const title = aTitle();
    const { id, profileId } = await published(title);
    const path = `${versions}/${id}/export?format=${format}`;
    const { status, header, bytes } = await saved(sam, path);
    expect([status, header('content-type'), header('x-content-type-options')]).toEqual([200, type, 'nosniff']);
    expect(header('content-disposition')).toMatch(
      new RegExp(`^attachment; filename="desk-[a-z0-9-]+-v1\\.${format}"$`),
    );
    const file = { name: `desk.${format}`, content: bytes.toString('base64') };
    const { body } = await hari.post(`${profiles}/imports/preview`, { file });
    expect(body).toMatchObject({ title, format, profileId, sameAsInForce: { versionId: id, number: 1 } });
    expect(body.since).toEqual({ versionId: id, number: 1, changes: [] });
    const edited = { file, corrections: [level] };
    expect((await hari.post(`${profiles}/imports/preview`, edited)).body.since.changes).toMatchObject([
      { sentence: 'Radio discipline moved from level 3 to 4' },
    ]);
    const changed = await hari.post(`${profiles}/imports`, edited);
    const { changes } = (await hari.get(`${versions}/${changed.body.id}/changes?since=${id}`)).body;
    expect(changes).toMatchObject([{ sentence: 'Radio discipline moved from level 3 to 4' }]);
  });

  it.each([
    ['csv', 'text/csv; charset=utf-8'],
    ['xlsx', sheet],
  ])('have a template to fill in, as %s', async (format, type) => {
    const { status, header, bytes } = await saved(hari, `${profiles}/template?format=${format}`);
    expect([status, header('content-type'), bytes.length > 100]).toEqual([200, type, true]);
    expect(header('content-disposition')).toBe(`attachment; filename="role-profile.${format}"`);
    expect((await sam.get(`${profiles}/template?format=${format}`)).status).toBe(403);
    expect((await hari.get(`${profiles}/template?format=pdf`)).status).toBe(400);
  });

  it('are HR’s to change, and everybody’s to read once they are published', async () => {
    const { id, profileId } = await published();
    const draft = await imported(aTitle());
    const asked = async (who: Browser, version: string) => [
      (await who.get(`${versions}/${version}`)).status,
      (await who.get(`${versions}/${version}/export?format=json`)).status,
      (await who.get(`${versions}/${version}/changes?since=${version}`)).status,
      (await who.send('PATCH', `${versions}/${version}`, { corrections: [] }, { 'if-match': '"1"' })).status,
      (await who.post(`${versions}/${version}/publish`, {})).status,
      (await who.send('DELETE', `${versions}/${version}`)).status,
    ];
    for (const who of [await house.signedInAs('priya'), await house.signedInAs('pat')]) {
      expect(await asked(who, id)).toEqual([200, 200, 200, 403, 403, 403]);
      expect(await asked(who, draft.id)).toEqual([404, 404, 404, 404, 404, 404]);
      expect((await who.post(`${profiles}/${profileId}/drafts`)).status).toBe(403);
    }
    expect(await asked(hari, id)).toEqual([200, 200, 200, 409, 409, 409]);
  });
});
