import { randomUUID } from 'node:crypto';
import { addDays, SystemClock } from '@app/kernel';
import type { Browser } from '../../../test/support/browser';
import { type House, openHouse } from '../../../test/support/house';
import { aTitle } from './bench';
import { fixture } from './fixture';

const profiles = '/api/v1/role-profiles';
const versions = '/api/v1/role-profile-versions';
const today = new SystemClock().today();
const [soon, sooner, later] = [addDays(today, 30), addDays(today, 10), addDays(today, 60)];
const reason = 'The first day was to be next month.';

describe('a version that is to come and is withdrawn', () => {
  let house: House;
  let hari: Browser;
  let sam: Browser;

  beforeAll(async () => {
    house = await openHouse();
    [hari, sam] = [await house.signedInAs('hari'), await house.signedInAs('sam')];
  }, 60_000);
  afterAll(() => house.close());

  const draft = async (title: string, text: string) =>
    (await hari.post(`${profiles}/imports`, { title, text })).body as { id: string; profileId: string };
  const published = async (effectiveFrom: string, title = aTitle(), words = 'Counts the lamps') => {
    const made = await draft(title, fixture.replace('Counts the spare lamps', words));
    expect((await hari.post(`${versions}/${made.id}/publish`, { effectiveFrom })).status).toBe(200);
    return { ...made, title };
  };
  const inTwo = async () => {
    const first = await published('2026-01-01');
    return { first, second: await published(soon, first.title, 'Counts zanzibars') };
  };
  const withdraw = (id: string, who = hari, why = reason, headers: Record<string, string> = {}) =>
    who.post(`${versions}/${id}/withdraw`, { reason: why }, headers);
  const standings = async (profileId: string) =>
    ((await sam.get(`${profiles}/${profileId}`)).body.versions as Record<string, unknown>[]).map(
      ({ number, standing, effectiveTo }) => [number, standing, effectiveTo],
    );
  const found = async (search: string, who = sam) =>
    (await who.get(`${profiles}?search=${encodeURIComponent(search)}`)).body.items as Record<string, unknown>[];
  const refused = async (id: string, code: string) => {
    const { status, body } = await withdraw(id);
    expect([status, body.code]).toEqual([409, code]);
    return body as { detail: string; standsOnIt: unknown };
  };

  it('never counts: what it was to replace goes on as if it had not come', async () => {
    const { first, second } = await inTwo();
    const { profileId, title } = first;
    const { status, body } = await withdraw(second.id);
    expect([status, body.effectiveFrom, body.wasToBeginOn, body.isDraft]).toEqual([200, null, soon, false]);
    expect(body.allowedActions).toEqual(['copy-withdrawn']);
    expect(await standings(profileId)).toEqual([
      [2, 'withdrawn', null],
      [1, 'in_force', null],
    ]);
    expect(await found(title)).toMatchObject([{ published: { number: 1, effectiveTo: null }, next: null }]);
    expect(
      await house.db.query('select version_id as id from role_profile_search where profile_id = $1', [profileId]),
    ).toEqual([{ id: first.id }]);
    const [event] = await house.db.query<unknown[]>(
      `select detail from audit_event where entity_id = $1 and action = 'role-profile.withdraw'`,
      [second.id],
    );
    expect(event).toMatchObject({ detail: { number: 2, wasToBeginOn: soon, reason, goesOn: first.id } });
  });

  it('begins a draft with its words, which is published for an earlier day', async () => {
    const { first, second } = await inTwo();
    await withdraw(second.id);
    expect((await sam.post(`${versions}/${second.id}/copy`)).status).toBe(403);
    const headers = { 'idempotency-key': randomUUID() };
    const { status, body } = await hari.post(`${versions}/${second.id}/copy`, undefined, headers);
    expect([status, body.number, body.isDraft, body.format]).toEqual([201, 3, true, 'version']);
    expect(JSON.stringify(body.components)).toContain('Counts zanzibars');
    expect((await hari.post(`${versions}/${second.id}/copy`, undefined, headers)).body.id).toBe(body.id);
    expect((await hari.post(`${versions}/${second.id}/copy`)).body.code).toBe('draft-already');
    expect((await hari.post(`${versions}/${body.id}/publish`, { effectiveFrom: sooner })).status).toBe(200);
    expect(await standings(first.profileId)).toEqual([
      [3, 'upcoming', null],
      [2, 'withdrawn', null],
      [1, 'in_force', addDays(sooner, -1)],
    ]);
    expect((await hari.post(`${versions}/${first.id}/copy`)).body.code).toBe('wrong-state');
  });

  it('leaves nothing of a profile that had no other, for anybody but HR, who begins it again', async () => {
    const { id, profileId, title } = await published(later);
    expect(await found(title)).toHaveLength(1);
    expect((await withdraw(id)).status).toBe(200);
    expect(await found(title)).toEqual([]);
    expect(await found(title, hari)).toMatchObject([{ published: null, next: null, draft: null }]);
    expect(await standings(profileId)).toEqual([[1, 'withdrawn', null]]);
    const { body } = await hari.post(`${versions}/${id}/copy`);
    expect((await hari.post(`${versions}/${body.id}/publish`, {})).status).toBe(200);
    expect(await found(title)).toMatchObject([{ published: { number: 2 } }]);
  });

  it('is withdrawn once, by HR, for a reason', async () => {
    const { second } = await inTwo();
    expect((await withdraw(second.id, sam)).status).toBe(403);
    expect((await withdraw(second.id, hari, ' ')).body).toMatchObject({
      status: 400,
      code: 'reason-missing',
      errors: [{ pointer: '/reason' }],
    });
    const headers = { 'idempotency-key': randomUUID() };
    const twice = [await withdraw(second.id, hari, reason, headers), await withdraw(second.id, hari, reason, headers)];
    expect(twice.map(({ status }) => status)).toEqual([200, 200]);
    await refused(second.id, 'wrong-state');
    expect((await withdraw(randomUUID())).status).toBe(404);
  });

  it('was not in force yet, and nothing was published behind it', async () => {
    const { first, second } = await inTwo();
    await refused(first.id, 'has-begun');
    const third = await published(later, first.title, 'Counts candles');
    await refused(second.id, 'another-follows');
    await refused((await draft(first.title, fixture)).id, 'wrong-state');
    expect((await withdraw(third.id)).status).toBe(200);
    expect((await withdraw(second.id)).status).toBe(200);
    expect((await standings(first.profileId)).map(([number, standing]) => [number, standing])).toEqual([
      [3, 'withdrawn'],
      [2, 'withdrawn'],
      [1, 'in_force'],
    ]);
  });

  it.each([
    [
      'people',
      `insert into role_assignment (person_id, version_id, during)
       select id, $1, daterange('2099-01-01', null) from person
        where not exists (select from role_assignment where person_id = person.id and upper_inf(during)) limit 1`,
    ],
    [
      'probations',
      `update probation_case set role_profile_version_id = $1 where id = (select id from probation_case limit 1)`,
    ],
    ['appraisals', `update appraisal set role_profile_version_id = $1 where id = (select id from appraisal limit 1)`],
    [
      'objectives',
      `update objective set component_id = (select id from role_profile_component where version_id = $1 limit 1)
       where id = (select id from objective where component_id is null limit 1)`,
    ],
  ])('has no %s on it', async (what, pin) => {
    const { second } = await inTwo();
    const standsOnIt = { people: 0, appraisals: 0, probations: 0, objectives: 0, [what]: 1 };
    await house.db.query(pin, [second.id]);
    expect(await refused(second.id, 'stands-on-it')).toMatchObject({
      detail: expect.stringContaining('Version 2 cannot be withdrawn: 1 ') as string,
      standsOnIt,
    });
  });

  it('keeps its words for ever, and nothing comes to stand on it: the database refuses', async () => {
    const { first, second } = await inTwo();
    const change = (sql: string, id: string) =>
      house.db.query(`update role_profile_version set ${sql} where id = $1`, [id]);
    const reinstate = `state = 'published', effective_to = null`;
    const withdrawn = `state = 'withdrawn', was_to_begin_on = effective_from, effective_from = null, withdrawn_at = now()`;
    await expect(change(reinstate, first.id)).rejects.toThrow(/cannot change/);
    await expect(change(`${withdrawn}, title = 'Another'`, second.id)).rejects.toThrow(/cannot change/);
    await expect(change(withdrawn, first.id)).rejects.toThrow(/cannot change/);
    await withdraw(second.id);
    await expect(change(`title = 'Another'`, second.id)).rejects.toThrow(/cannot change/);
    await expect(change(`state = 'published', effective_from = was_to_begin_on`, second.id)).rejects.toThrow(
      /cannot change/,
    );
    const assign = `insert into role_assignment (person_id, version_id, during)
      select id, $1, daterange('2098-01-01', '2098-02-01') from person limit 1`;
    await expect(house.db.query(assign, [second.id])).rejects.toThrow(/withdrawn/);
  });
});
