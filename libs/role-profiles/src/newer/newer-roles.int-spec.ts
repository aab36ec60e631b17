import { randomUUID } from 'node:crypto';
import { freshDatabase } from '../../../../test/support/database';
import { type Bench, openBench } from '../bench';
import { NewerRoles } from '../index';

type Row = readonly [kind: string, title: string, details: string, level?: number];

describe('the rows of a record that moves to a newer version', () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let bench: Bench;
  let roles: NewerRoles;

  beforeAll(async () => {
    database = await freshDatabase();
    bench = await openBench(database.url);
    roles = bench.app.get(NewerRoles, { strict: false });
  });
  afterAll(async () => {
    await bench.app.close();
    await database.drop();
  });

  const aProfile = async () => {
    const id = randomUUID();
    await bench.db.query('insert into role_profile (id, slug, title) values ($1::uuid, $1::uuid::text, $2)', [
      id,
      'Planner',
    ]);
    return id;
  };

  /** A version of rows; a skill of the library for each title of an organisation skill. */
  async function aVersion(profileId: string, number: number, rows: readonly Row[]) {
    const versionId = randomUUID();
    await bench.db.query(
      `insert into role_profile_version (id, profile_id, number, state, title) values ($1, $2, $3, 'draft', 'Planner')`,
      [versionId, profileId, number],
    );
    const ids = rows.map(() => randomUUID());
    for (const [place, [kind, title, details, level]] of rows.entries()) {
      await bench.db.query(
        `insert into skill (name) select $1::text where $2::text = 'organisation_skill' on conflict (lower(name)) do nothing`,
        [title, kind],
      );
      await bench.db.query(
        `insert into role_profile_component (id, version_id, kind, position, title, details, level, skill_id)
         values ($1, $2, $3::text, $4, $5::text, $6, $7,
           (select id from skill where lower(name) = lower($5) and $3 = 'organisation_skill'))`,
        [ids[place], versionId, kind, place + 1, title, details, level ?? null],
      );
    }
    await bench.db.query(
      `update role_profile_version set state = 'retired', effective_from = '2026-01-01', effective_to = '2026-01-01'
        where id = $1`,
      [versionId],
    );
    return { versionId, ids };
  }

  it('stay with what says the same where a title comes twice, and with what is told to have changed', async () => {
    const profileId = await aProfile();
    const before = await aVersion(profileId, 1, [
      ['work_activity', 'Planning', 'The week'],
      ['work_activity', 'Planning', 'The year'],
      ['organisation_skill', 'Planning', 'Plans', 2],
      ['organisation_skill', 'Planning', 'Plans', 3],
    ]);
    const newer = await aVersion(profileId, 2, [
      ['work_activity', 'Planning', 'The year'],
      ['organisation_skill', 'Planning', 'Plans', 3],
    ]);
    const { of } = await roles.successors(before.ids, newer.versionId);
    expect(Object.fromEntries(of)).toEqual({
      [before.ids[1] ?? '']: newer.ids[0],
      [before.ids[3] ?? '']: newer.ids[1],
    });
    const told = await bench.versions.changes(bench.staff, before.versionId, newer.versionId);
    expect(told).toMatchObject({ changes: [{ what: 'removed' }, { what: 'removed', was: 2 }], unchanged: 2 });
  });

  it('are those of the version as a whole, of which a record may have a part, and of older ones', async () => {
    const profileId = await aProfile();
    const first = await aVersion(profileId, 1, [['work_activity', 'Sums', 'By hand']]);
    const second = await aVersion(profileId, 2, [
      ['work_activity', 'Planning', 'The week'],
      ['work_activity', 'Planning', 'The year'],
    ]);
    const third = await aVersion(profileId, 3, [
      ['work_activity', 'Planning', 'A month'],
      ['work_activity', 'Sums', 'By hand'],
    ]);
    const { of } = await roles.successors([first.ids[0] ?? '', second.ids[1] ?? ''], third.versionId);
    expect(of.get(first.ids[0] ?? '')).toBe(third.ids[1]);
    expect(of.get(second.ids[0] ?? '')).toBe(third.ids[0]);
    expect(of.has(second.ids[1] ?? '')).toBe(false);
    expect((await roles.successors([], third.versionId)).of.size).toBe(0);
  });
});
