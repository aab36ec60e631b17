import { randomUUID } from 'node:crypto';
import { addDays, type LocalDate, toLocalDate } from '@app/kernel';
import fc from 'fast-check';
import { freshDatabase } from '../../../test/support/database';
import { type Bench, openBench } from './bench';
import { lastDayOf } from './domain/role-profile-policy';
import { type Lived, shownOf, standingOn } from './domain/standing';
import { inForceOn, shownOn } from './role-profiles.sql';

const FIRST = toLocalDate('2026-11-01');
const DAYS = 12;

interface Kept extends Lived {
  readonly id: string;
  readonly profileId: string;
  readonly effectiveFrom: LocalDate | null;
}

/** What HR may publish one after the other, and perhaps one that was withdrawn and a draft behind it. */
const histories = fc.sample(
  fc.record({
    begins: fc.array(fc.integer({ min: 0, max: DAYS - 1 }), { maxLength: 5 }),
    draft: fc.boolean(),
    withdrawn: fc.boolean(),
  }),
  { numRuns: 60, seed: 22 },
);

function versionsOf({ begins, draft, withdrawn }: (typeof histories)[number]): Kept[] {
  const profileId = randomUUID();
  const versions: Kept[] = [];
  const next = { profileId, effectiveTo: null };
  for (const from of begins.map((after) => addDays(FIRST, after))) {
    const former = versions.at(-1);
    const effectiveTo = former && lastDayOf(former, from);
    if (former && effectiveTo === undefined) continue;
    if (former) versions.splice(-1, 1, { ...former, state: 'retired', effectiveTo: effectiveTo ?? null });
    const number = versions.length + 1;
    versions.push({ ...next, id: randomUUID(), number, state: 'published', effectiveFrom: from });
  }
  if (withdrawn) {
    versions.push({ ...next, id: randomUUID(), number: versions.length + 1, state: 'withdrawn', effectiveFrom: null });
  }
  const number = versions.length + 1;
  return draft ? [...versions, { ...next, id: randomUUID(), number, state: 'draft', effectiveFrom: null }] : versions;
}

describe('what is in force on a day, asked of the database', () => {
  let bench: Bench;
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  const profiles = histories.map(versionsOf);

  beforeAll(async () => {
    database = await freshDatabase();
    bench = await openBench(database.url);
    const all = JSON.stringify(profiles.flat());
    await bench.db.query(
      `insert into role_profile (id, slug, title) select distinct "profileId", 'p-' || "profileId", 'Profile'
         from jsonb_to_recordset($1) as version ("profileId" uuid)`,
      [all],
    );
    await bench.db.query(
      `insert into role_profile_version (id, profile_id, number, state, title, effective_from, effective_to,
         was_to_begin_on, withdrawn_at)
       select id, "profileId", number, state, 'Version', "effectiveFrom", "effectiveTo",
           case state when 'withdrawn' then date '2026-11-05' end, case state when 'withdrawn' then now() end from jsonb_to_recordset($1)
           as version (id uuid, "profileId" uuid, number integer, state text, "effectiveFrom" date, "effectiveTo" date)`,
      [all],
    );
  });
  afterAll(async () => {
    await bench.app.close();
    await database.drop();
  });

  const days = Array.from({ length: DAYS + 2 }, (_, after) => addDays(FIRST, after - 1));
  const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).sort();
  const asked = async (sql: string, day: LocalDate) => idsOf(await bench.db.query<{ id: string }[]>(sql, [day]));

  it.each(days)('is what the rule says on %s', async (day) => {
    const standing = profiles.map((all) => all.map((one) => ({ ...one, standing: standingOn(one, all, day) })));
    const inForce = standing.flat().filter((one) => one.standing === 'in_force');
    const shown = standing.flatMap((all) => shownOf(all).now ?? []);
    const versions = 'from role_profile_version version where';
    expect(await asked(`select id ${versions} ${inForceOn('$1::date')}`, day)).toEqual(idsOf(inForce));
    expect(await asked(`select distinct on (profile_id) id ${versions} ${shownOn('$1::date')}`, day)).toEqual(
      idsOf(shown),
    );
  });
});
