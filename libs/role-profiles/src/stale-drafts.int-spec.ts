import { randomUUID } from 'node:crypto';
import type { Browser } from '../../../test/support/browser';
import { type House, openHouse } from '../../../test/support/house';
import { aTitle } from './bench';
import { fixture, laterFixture } from './fixture';

const imports = '/api/v1/role-profiles/imports';
const versions = '/api/v1/role-profile-versions';
const stale = (id: string) => ({ status: 412, code: 'changed-elsewhere', current: { id, revision: 2, isDraft: true } });

describe('a draft that somebody else corrected meanwhile', () => {
  let house: House;
  let hari: Browser;

  beforeAll(async () => {
    house = await openHouse();
    hari = await house.signedInAs('hari');
  }, 60_000);
  afterAll(() => house.close());

  const imported = async (more: object = {}) => {
    const { status, body } = await hari.post(imports, { title: aTitle(), text: fixture, ...more });
    expect(status).toBe(201);
    return body as { id: string };
  };
  const correct = async (id: string, seen = 1) => {
    const corrections = [{ op: 'set', kind: 'organisation_skill', position: 1, field: 'level', value: 4 }];
    const { status } = await hari.send('PATCH', `${versions}/${id}`, { corrections }, { 'if-match': `"${seen}"` });
    expect(status).toBe(200);
  };
  const publish = (id: string, headers: Record<string, string>) => hari.post(`${versions}/${id}/publish`, {}, headers);
  const discard = (id: string, headers: Record<string, string>) =>
    hari.send('DELETE', `${versions}/${id}`, undefined, headers);

  it.each([
    ['published', publish],
    ['discarded', discard],
  ])('is not %s by whoever has not read it since, who is told what it says now', async (_what, step) => {
    const { id } = await imported();
    await correct(id);
    const refused = await step(id, { 'if-match': '"1"', 'idempotency-key': randomUUID() });
    expect([refused.status, refused.body]).toMatchObject([412, stale(id)]);
    expect((await hari.get(`${versions}/${id}`)).body).toMatchObject({ isDraft: true, revision: 2 });
    expect((await step(id, { 'if-match': 'two' })).body).toMatchObject({ status: 400, code: 'if-match-unreadable' });
    expect((await step(id, { 'if-match': '"2"' })).status).toBeLessThan(300);
  });

  it.each([
    ['published', publish, 200],
    ['discarded', discard, 204],
  ] as const)('is %s by whoever does not say what they read', async (_what, step, status) => {
    const { id } = await imported();
    await correct(id);
    expect((await step(id, {})).status).toBe(status);
  });

  it('is published once by a request that is repeated with its key', async () => {
    const { id } = await imported();
    const headers = { 'if-match': '"1"', 'idempotency-key': randomUUID() };
    expect([(await publish(id, headers)).status, (await publish(id, headers)).status]).toEqual([200, 200]);
  });

  it('tells nobody but HR that it is there, whatever they say they read', async () => {
    const { id } = await imported();
    const sam = await house.signedInAs('sam');
    const seen = { 'if-match': '"9"' };
    expect((await sam.post(`${versions}/${id}/publish`, {}, seen)).body).toMatchObject({ status: 404 });
    expect((await sam.send('DELETE', `${versions}/${id}`, undefined, seen)).body).toMatchObject({ status: 404 });
  });

  it('is not replaced by an import that saw it before, which is told', async () => {
    const title = aTitle();
    const { id } = await imported({ title });
    const again = { title, text: laterFixture };
    const seen = (await hari.post(`${imports}/preview`, again)).body.draft as { versionId: string; revision: number };
    expect(seen).toMatchObject({ versionId: id, revision: 1 });
    await correct(id);
    const replacing = { ...again, replaceDraft: true, draftId: seen.versionId, draftRevision: seen.revision };
    const { body } = await hari.post(imports, replacing);
    expect(body).toMatchObject({ status: 409, code: 'draft-changed', draft: { versionId: id, revision: 2 } });
    expect((await hari.get(`${versions}/${id}`)).body).toMatchObject({ revision: 2 });
    expect((await hari.post(imports, { ...replacing, draftRevision: 2 })).status).toBe(201);
  });

  it('is not replaced either where another draft with the same revision took its place', async () => {
    const title = aTitle();
    const { id: draftId } = await imported({ title });
    const other = await imported({ title, replaceDraft: true });
    const replacing = { title, text: laterFixture, replaceDraft: true, draftId, draftRevision: 1 };
    expect((await hari.post(imports, replacing)).body).toMatchObject({
      status: 409,
      code: 'draft-changed',
      draft: { versionId: other.id },
    });
    expect((await hari.post(imports, { ...replacing, draftId: undefined, draftRevision: undefined })).status).toBe(201);
  });

  it.each([0, 1.5, '1'])('has no revision %p', async (draftRevision) => {
    const { body } = await hari.post(imports, { title: aTitle(), text: fixture, replaceDraft: true, draftRevision });
    expect(body).toMatchObject({ status: 400, errors: [{ pointer: '/draftRevision' }] });
  });
});
