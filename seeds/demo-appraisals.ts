import { addDays, addMonths, addWorkingDays, lastDayOfMonth, type LocalDate } from '@app/kernel';
import type { Client } from 'pg';
import { people, teams, type Who } from './demo-organisation';
import { inTransaction } from './in-transaction';
import { stories, type Story, textOf } from './demo-stories';

export const cycleId = '00000000-0000-4000-8000-000003000001';
const launchId = '00000000-0000-4000-8000-000003000002';

const division = 'england-and-wales';

/** A cycle that opened three weeks ago, launched for everybody who can have an appraisal. */
export const planCycle = (db: Client, today: LocalDate): Promise<void> =>
  inTransaction(db, () => writeCycle(db, today));

async function writeCycle(db: Client, today: LocalDate): Promise<void> {
  const due = (days: number) => addWorkingDays(today, days, division);
  const year = Number(today.slice(0, 4));
  // The twelve months that end with this one.
  const periodTo = lastDayOfMonth(today);
  const periodFrom = addDays(lastDayOfMonth(addMonths(today, -12)), 1);
  await db.query(
    `insert into cycle (id, name, state, period_from, period_to, opens_on, self_due_on, lead_due_on, meeting_due_on,
       acknowledge_due_on, countersign_due_on, created_by, created_at)
     values ($1, $2, 'launching', $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      cycleId,
      `Appraisal ${year}`,
      periodFrom,
      periodTo,
      addDays(today, -21),
      due(5),
      due(12),
      due(22),
      due(32),
      due(37),
      people.hari.id,
      morningOf(addDays(today, -28)),
    ],
  );
  await db.query(
    `insert into cycle_launch (id, cycle_id, team_ids, total, started_by, started_at) values ($1, $2, $3, $4, $5, $6)`,
    [
      launchId,
      cycleId,
      teams.map(({ id }) => id),
      Object.keys(stories).length,
      people.hari.id,
      morningOf(addDays(today, -21)),
    ],
  );
  await db.query(
    `insert into cycle_launch_person (launch_id, person_id, appraiser_id, countersigner_id, role_profile_version_id)
     select $1, person_id, line.lead_id, line.countersigner_id, role_assignment.version_id
       from role_assignment cross join lateral reporting_line(person_id, $2) line
      where role_assignment.during @> $2::date and person_id = any($3)`,
    [launchId, today, Object.keys(stories).map((who) => people[who as Who].id)],
  );
}

interface Item {
  readonly id: string;
  readonly kind: string;
  readonly question: string | null;
  readonly target: number | null;
}

/** Writes each story into the appraisal that the launch made. */
export async function tellStories(db: Client, today: LocalDate): Promise<void> {
  for (const [who, story] of Object.entries(stories) as [Who, Story][]) {
    const { rows } = await db.query<{ id: string; appraiserId: string; countersignerId: string | null }>(
      `select id, appraiser_id as "appraiserId", countersigner_id as "countersignerId" from appraisal
        where cycle_id = $1 and appraisee_id = $2`,
      [cycleId, people[who].id],
    );
    const [appraisal] = rows;
    if (!appraisal) throw new Error(`${who} got no appraisal`);
    await writeAnswers(db, appraisal, who, story, today);
    await moveOn(db, appraisal.id, story, today);
    await writeSteps(db, appraisal.id);
  }
}

async function writeAnswers(
  db: Client,
  appraisal: { id: string; appraiserId: string; countersignerId: string | null },
  who: Who,
  story: Story,
  today: LocalDate,
): Promise<void> {
  const { rows: items } = await db.query<Item>(
    `select item.id, item.kind, item.question, coalesce(component.level, component.depth) as target
       from appraisal_item item left join role_profile_component component on component.id = item.component_id
      where item.appraisal_id = $1 order by item.position`,
    [appraisal.id],
  );
  const authors = {
    self: people[who].id,
    comment: people[who].id,
    lead: appraisal.appraiserId,
    agreed: appraisal.appraiserId,
    countersignature: appraisal.countersignerId,
  };
  for (const [place, item] of items.entries()) {
    for (const side of story.written) {
      const answer = answerFor(item, side, place, story);
      if (!answer || !authors[side]) continue;
      await db.query(
        `insert into appraisal_answer (item_id, side, text, judgement, level, saved_by, saved_at)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [item.id, side, answer.text, answer.judgement, answer.level, authors[side], savedOn(story, side, today)],
      );
    }
  }
}

const morningOf = (day: LocalDate): string => `${day}T09:00:00Z`;

const daysAgo = { self: 10, lead: 7, agreed: 4, comment: 2, countersignature: 1 } as const;

/** Before it was handed in; what is still being written was touched yesterday. */
const savedOn = ({ partly }: Story, side: Story['written'][number], today: LocalDate): string =>
  morningOf(addDays(today, -(partly === side ? 1 : daysAgo[side])));

const judgements = ['demonstrated', 'strength', 'demonstrated', 'development_need', 'demonstrated'] as const;

/** Levels around the target, so that the pictures have something to show; the same on every machine. */
function answerFor({ kind, question, target }: Item, side: Story['written'][number], place: number, story: Story) {
  const partly = story.partly === side;
  if (kind === 'question' || kind === 'statement') {
    const text = textOf(story, side, question);
    return text === undefined || (partly && question === 'support')
      ? undefined
      : { text, judgement: null, level: null };
  }
  if ((side !== 'self' && side !== 'lead') || (partly && place % 3 !== 0)) return undefined;
  const turn = (place * 7 + story.seed * 3 + (side === 'lead' && place % 3 === 0 ? 1 : 0)) % 5;
  if (kind === 'organisation_skill' || kind === 'knowledge') {
    if (kind === 'knowledge' && turn === 3) return undefined;
    const level = Math.min(4, Math.max(1, (target ?? 2) + ([0, -1, 0, 1, 0][turn] ?? 0)));
    return { text: '', judgement: null, level };
  }
  return turn === 4 ? undefined : { text: '', judgement: judgements[turn], level: null };
}

async function moveOn(db: Client, id: string, { state, lateBy, metDaysAgo }: Story, today: LocalDate): Promise<void> {
  const passed = (...states: Story['state'][]) => !states.includes(state);
  const late = lateBy === undefined ? null : addDays(today, -lateBy);
  await db.query(
    `update appraisal set state = $2,
       self_submitted_at = case when $3 then $11::timestamptz - interval '9 days' end,
       self_opened_at = case when $4 then $11::timestamptz - interval '8 days' end,
       lead_submitted_at = case when $4 then $11::timestamptz - interval '6 days' end,
       met_on = $5, shared_at = case when $6 then $11::timestamptz - interval '3 days' end,
       acknowledged_at = case when $7 then $11::timestamptz - interval '2 days' end,
       countersigned_at = case when $8 then $11::timestamptz - interval '1 day' end,
       self_due_on = coalesce($9, self_due_on),
       acknowledge_due_on = case when $6 then $10::date else acknowledge_due_on end
     where id = $1`,
    [
      id,
      state,
      passed('self_assessment'),
      passed('self_assessment', 'lead_assessment'),
      metDaysAgo === undefined ? null : addDays(today, -metDaysAgo),
      passed('self_assessment', 'lead_assessment', 'meeting'),
      passed('self_assessment', 'lead_assessment', 'meeting', 'shared'),
      state === 'countersigned',
      late,
      // As sharing writes it: ten working days.
      addWorkingDays(addDays(today, -3), 10, division),
      `${today}T10:00:00Z`,
    ],
  );
}

/** What the steps leave behind when they are taken, with the days that stand on the appraisal. */
async function writeSteps(db: Client, id: string): Promise<void> {
  await db.query(
    `insert into appraisal_step (appraisal_id, action, taken_by, taken_at)
     select appraisal.id, step.action, step.taken_by, step.taken_at
       from appraisal cross join lateral (values
         ('submit-self-assessment', appraisee_id, self_submitted_at),
         ('submit-lead-assessment', appraiser_id, lead_submitted_at),
         ('share', appraiser_id, shared_at),
         (case when state = 'acknowledged_disagree' then 'disagree' else 'acknowledge' end, appraisee_id, acknowledged_at),
         ('countersign', countersigner_id, countersigned_at)) step (action, taken_by, taken_at)
      where appraisal.id = $1 and step.taken_at is not null order by step.taken_at`,
    [id],
  );
}
