import { addDays, type LocalDate } from '@app/kernel';
import type { Client } from 'pg';
import { cycleId } from './demo-appraisals';
import { type ObjectiveStory, objectiveStories } from './demo-objective-stories';
import { people } from './demo-organisation';
import { inTransaction } from './in-transaction';

const id = (kind: number, n: number) => `00000000-0000-4000-8000-00000${kind}000${String(n).padStart(3, '0')}`;
const objectiveId = (n: number) => id(4, n);

/** Several key results and check-ins for each objective: a hundred of either would be too many to read. */
const partId = (kind: 5 | 6, objective: number, part: number) => id(kind, objective * 20 + part);

/** Objectives in every state. Expects the demo organisation, its roles and its cycle; whole or not at all. */
export function seedObjectives(db: Client, today: LocalDate): Promise<void> {
  return inTransaction(db, async () => {
    for (const [place, story] of objectiveStories.entries()) await tell(db, place + 1, story, today);
  });
}

async function tell(db: Client, n: number, story: ObjectiveStory, today: LocalDate): Promise<void> {
  const { who, title, measure, weight = null, dueIn, ofCycle, goesOnFrom } = story;
  const author = story.by === 'owner' ? who : leadOf(story);
  await db.query(
    `insert into objective (id, person_id, author_id, state, title, measure, weight, due_on, cycle_id, component_id,
       carried_from, created_at)
     values ($1, $2, $3, 'draft', $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      objectiveId(n),
      people[who].id,
      people[author].id,
      title,
      measure,
      weight,
      dueIn === null ? null : addDays(today, dueIn),
      ofCycle ? cycleId : null,
      await activityOf(db, story, today),
      goesOnFrom === undefined ? null : objectiveId(goesOnFrom),
      at(today, (story.proposed ?? 0) + 2),
    ],
  );
  await writeKeyResults(db, n, story);
  if (story.proposed === undefined) return;
  await writeCheckIns(db, n, story, today);
  await moveOn(db, n, story, today);
  if (story.changedFrom) await writeChange(db, n, story, today);
}

const leadOf = ({ who }: ObjectiveStory) => (who === 'priya' ? 'grace' : 'priya');

const at = (today: LocalDate, daysAgo: number): string => `${addDays(today, -daysAgo)}T10:00:00Z`;

/** So many work activities down the list of the role that the person holds. */
async function activityOf(db: Client, { who, activity }: ObjectiveStory, today: LocalDate): Promise<string | null> {
  if (activity === undefined) return null;
  const { rows } = await db.query<{ id: string }>(
    `select component.id from role_assignment held
       join role_profile_component component on component.version_id = held.version_id
      where held.person_id = $1 and held.during @> $2::date and component.kind = 'work_activity'
      order by component.position offset $3 limit 1`,
    [people[who].id, today, activity],
  );
  return rows[0]?.id ?? null;
}

async function writeKeyResults(db: Client, n: number, { keyResults = [] }: ObjectiveStory): Promise<void> {
  for (const [position, result] of keyResults.entries()) {
    const numeric = 'from' in result ? result : undefined;
    await db.query(
      `insert into key_result (id, objective_id, position, kind, title, unit, start, target, current, done)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        partId(5, n, position),
        objectiveId(n),
        position,
        numeric ? 'numeric' : 'milestone',
        result.title,
        numeric?.unit ?? '',
        numeric?.from ?? null,
        numeric?.to ?? null,
        numeric?.now ?? null,
        'done' in result ? result.done : null,
      ],
    );
  }
}

async function writeCheckIns(db: Client, n: number, { checkIns = [] }: ObjectiveStory, today: LocalDate) {
  for (const [place, { daysAgo, by, outlook, comment }] of checkIns.entries()) {
    await db.query(
      `insert into objective_check_in (id, objective_id, outlook, comment, made_by, made_at)
       values ($1, $2, $3, $4, $5, $6)`,
      [partId(6, n, place), objectiveId(n), outlook, comment, people[by].id, at(today, daysAgo)],
    );
  }
}

/** What both sides agreed to: the words as they are, except for what was changed later. */
const AGREED = `
  select jsonb_build_object('title', title, 'measure', measure, 'weight', weight, 'dueOn', coalesce($2::date, due_on),
    'cycleId', cycle_id, 'cycleName', (select name from cycle where id = cycle_id), 'keyResults', coalesce((
      select jsonb_agg(jsonb_build_object('id', id, 'kind', kind, 'title', title, 'unit', unit,
        'start', trim_scale(start)::text, 'target', coalesce($3, trim_scale(target)::text), 'weight', weight)
        order by position)
      from key_result where objective_id = objective.id), '[]')) as terms
    from objective where id = $1`;

async function moveOn(db: Client, n: number, story: ObjectiveStory, today: LocalDate): Promise<void> {
  const { state, proposed = 0, closed, changedFrom } = story;
  const [owner, lead] = [people[story.who].id, people[leadOf(story)].id];
  const [proposer, other] = story.by === 'owner' ? [owner, lead] : [lead, owner];
  const agreedOnce = state !== 'proposed' || changedFrom !== undefined;
  const { rows } = await db.query<{ terms: object }>(AGREED, [
    objectiveId(n),
    changedFrom ? addDays(today, changedFrom.dueIn) : null,
    changedFrom?.target ?? null,
  ]);
  await db.query(
    `update objective set state = $2, proposed_by = $3, proposed_side = $4, proposed_at = $5, agreed_by = $6,
       agreed_at = $7, agreed_terms = $8, started_at = $9, closed_at = $10, close_reason = $11,
       version = $12 where id = $1`,
    [
      objectiveId(n),
      state,
      proposer,
      story.by,
      at(today, proposed),
      state === 'proposed' ? null : other,
      state === 'proposed' ? null : at(today, proposed - 2),
      agreedOnce ? JSON.stringify(rows[0]?.terms) : null,
      state === 'proposed' && !changedFrom ? null : at(today, Math.max(proposed, changedFrom ? 60 : 0) - 3),
      closed ? at(today, closed.daysAgo) : null,
      closed?.reason ?? null,
      changedFrom ? 5 : 3,
    ],
  );
}

async function writeChange(db: Client, n: number, story: ObjectiveStory, today: LocalDate): Promise<void> {
  const { changedFrom, dueIn, keyResults: [first] = [], proposed = 0 } = story;
  if (!changedFrom || dueIn === null || !first || !('to' in first)) return;
  const differences = [
    {
      field: 'due-on',
      keyResultId: null,
      keyResult: null,
      before: addDays(today, changedFrom.dueIn),
      after: addDays(today, dueIn),
    },
    {
      field: 'key-result-target',
      keyResultId: partId(5, n, 0),
      keyResult: first.title,
      before: changedFrom.target,
      after: first.to,
    },
  ];
  const [owner, lead] = [people[story.who].id, people[leadOf(story)].id];
  await db.query(
    `update objective set stood_proposed_by = $2, stood_proposed_at = $4, stood_agreed_by = $3, stood_agreed_at = $5,
       stood_figures = (select jsonb_agg(jsonb_build_object('id', id, 'current', trim_scale(current)::text, 'done', done))
         from key_result where objective_id = objective.id)
      where id = $1`,
    [objectiveId(n), owner, lead, at(today, 62), at(today, 60)],
  );
  await db.query(
    `insert into objective_revision (objective_id, version, changed_by, changed_at, differences)
     values ($1, $2, $3, $4, $5)`,
    [objectiveId(n), 5, people[leadOf(story)].id, at(today, proposed), JSON.stringify(differences)],
  );
}
