import { type LocalDate, toLocalDate } from '@app/kernel';
import { Client } from 'pg';
import { freshDatabase } from '../test/support/database';
import { people } from './demo-organisation';
import { seedDemo } from './seed-demo';

/** Each answers the rows that do not fit into the story; $1 is the day on which it begins. */
const oddities: Readonly<Record<string, string>> = {
  'a role that was held before the person came, or in words that were not in force': `
    select person.full_name from role_assignment held
      join person on person.id = person_id join role_profile_version version on version.id = version_id
     where lower(during) < started_on or lower(during) < effective_from or lower(during) > effective_to
        or lower(during) > $1`,
  'a member or lead of a team before they came': `
    select full_name from person join membership on person_id = person.id where lower(during) < started_on
    union all
    select full_name from person join leadership on person_id = person.id where lower(during) < started_on`,
  'somebody on probation without a role today, or with that of another profile': `
    select full_name from probation_case probation join person on person.id = person_id
      join role_profile_version pinned on pinned.id = role_profile_version_id
     where not exists (
       select from role_assignment held join role_profile_version version on version.id = held.version_id
        where held.person_id = person.id and during @> $1::date and version.profile_id = pinned.profile_id)`,
  'a probation that begins on another day than the person': `
    select full_name from probation_case probation join person on person.id = person_id
     where probation.start_on <> person.started_on or employment_started_on <> person.started_on
        or extract(isodow from start_on) > 5`,
  'a probation on words that were not in force': `
    select full_name from probation_case probation join person on person.id = person_id
      join role_profile_version version on version.id = role_profile_version_id
     where start_on < effective_from or start_on > effective_to`,
  'an appraisal on words that were not in force, or of somebody who was not there': `
    select full_name from appraisal join person on person.id = appraisee_id
      join role_profile_version version on version.id = role_profile_version_id
     where opens_on < effective_from or opens_on < started_on`,
  'steps of an appraisal in another order': `
    select full_name from appraisal join person on person.id = appraisee_id
     where not (coalesce(self_submitted_at <= lead_submitted_at, true)
       and coalesce(lead_submitted_at::date <= met_on, true) and coalesce(met_on <= shared_at::date, true)
       and coalesce(shared_at <= acknowledged_at, true) and coalesce(acknowledged_at <= countersigned_at, true))`,
  'what was written later than it was handed in': `
    select full_name, side from appraisal_answer answer join appraisal_item item on item.id = item_id
      join appraisal on appraisal.id = appraisal_id join person on person.id = appraisee_id
     where (side = 'self' and saved_at > self_submitted_at) or (side = 'lead' and saved_at > lead_submitted_at)
        or (side = 'agreed' and saved_at > shared_at) or (side = 'comment' and saved_at > acknowledged_at)
        or (side = 'countersignature' and saved_at > countersigned_at)`,
  'an objective from before its person came, or later than its own steps': `
    select title from objective join person on person.id = person_id
     where created_at::date < started_on or created_at > proposed_at or proposed_at > agreed_at or agreed_at > closed_at`,
  'something that is still to come and is told as past': `
    select 'note' as what from probation_note where saved_at >= $1::date + 1
    union all select 'review' from probation_review where shared_at >= $1::date + 1
    union all select 'comment' from probation_comment where sent_at >= $1::date + 1
    union all select 'step' from probation_step where taken_at >= $1::date + 1
    union all select 'answer' from appraisal_answer where saved_at >= $1::date + 1
    union all select 'version' from role_profile_version where published_at >= $1::date + 1
    union all select 'check-in' from objective_check_in where made_at >= $1::date + 1`,
  'a version that does not begin the day after the one before it ended': `
    select later.title from role_profile_version later
      join role_profile_version earlier on earlier.profile_id = later.profile_id and earlier.number = later.number - 1
     where earlier.effective_to + 1 is distinct from later.effective_from`,
};

describe('the demo', () => {
  it.each([
    ['a leap day', '2028-02-29'],
    ['New Year', '2027-01-01'],
    ['the last of August', '2026-08-31'],
    ['a Sunday', '2026-03-29'],
  ])('tells one story that holds together on every day, as on %s', async (_name, day) => {
    const today = toLocalDate(day);
    const database = await freshDatabase('empty');
    const db = new Client(database.url);
    try {
      expect(await seedDemo(database.url, today)).toBe(true);
      expect(await seedDemo(database.url, today)).toBe(false);
      await db.connect();
      expect(await oddOnes(db, today)).toEqual({});
      expect(await newerVersions(db)).toEqual([
        ['appraisal', people.noor.id],
        ['probation', people.dai.id],
      ]);
    } finally {
      await db.end();
      await database.drop();
    }
  });
});

async function oddOnes(db: Client, today: LocalDate): Promise<Record<string, unknown[]>> {
  const found: Record<string, unknown[]> = {};
  for (const [name, sql] of Object.entries(oddities)) {
    const { rows } = await db.query(sql, sql.includes('$1') ? [today] : []);
    if (rows.length > 0) found[name] = rows;
  }
  return found;
}

/** Whose appraisal or probation rests on words that have a newer version. */
async function newerVersions(db: Client): Promise<string[][]> {
  const { rows } = await db.query<{ kind: string; id: string }>(`
    select kind, pinned.person_id as id from (
        select 'appraisal' as kind, appraisee_id as person_id, role_profile_version_id as version_id from appraisal
        union all select 'probation', person_id, role_profile_version_id from probation_case) pinned
      join role_profile_version version on version.id = version_id where version.state = 'retired' order by kind, id`);
  return rows.map(({ kind, id }) => [kind, id]);
}
