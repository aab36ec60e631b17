import type { Viewer } from '@app/access';
import type { LocalDate } from '@app/kernel';
import type { Standing } from './domain/standing';
import type { KeyResultTerms, Outlook } from './domain/objective';
import type { DueFacts } from './domain/objective-due';
import type { KeyResultFigures } from './domain/progress';

/** What every statement about objectives is told of the viewer: $1 to $7, in this order. */
export const viewerValues = ({ personId, roles, leadId, teamId, leads, oversees }: Viewer, today: LocalDate) =>
  [personId, today, roles.includes('hr'), leadId, teamId, leads, oversees] as const;

const IS_PAST = `coalesce(objective.closed_at is not null and cycle.period_to < $2::date, false)`;

/** `changeWaits` of the domain, and `dueDay` with it. */
export const CHANGE_WAITS = `(objective.state = 'proposed' and objective.agreed_terms is not null)`;
const AGREED_DUE = `(objective.agreed_terms ->> 'dueOn')::date`;
export const DUE_DAY = `(case when ${CHANGE_WAITS} then ${AGREED_DUE} else objective.due_on end)`;

/** The columns of `ObjectiveFacts`, on the day in $2. */
export const FACTS = `
  objective.id, objective.person_id as "personId", objective.author_id as "authorId", objective.state,
  objective.proposed_side as "proposedSide", objective.agreed_terms is not null as "wasAgreed",
  objective.started_at is not null as "wasStarted", objective.due_on as "dueOn", ${AGREED_DUE} as "agreedDueOn",
  place.team_id as "teamId", line.lead_id as "currentLeadId",
  line.countersigner_id as "countersignerId", coalesce(owner.left_on < $2::date, false) as "hasLeft",
  ${IS_PAST} as "isPast"`;

/** What can be asked without the reporting line, and so of many objectives. */
export const PLACES = `objective
  join person owner on owner.id = objective.person_id
  left join cycle on cycle.id = objective.cycle_id
  left join membership place on place.person_id = objective.person_id and place.during @> $2::date`;

export const LINE = `left join lateral reporting_line(objective.person_id, $2::date) line on true`;

/**
 * `relationsTo(...).length > 0`, said in SQL over $1 to $7; objectives.int-spec.ts holds them to one another. Whoever
 * leads a person, or that lead, leads the person's team or one above it, so that lines need not be asked one by one.
 */
export const VISIBLE = `(case when objective.state = 'draft' then objective.author_id = $1 else
  objective.person_id = $1
  or place.team_id = any($6::uuid[])
  or (place.team_id = any($7::uuid[]) and (not ${IS_PAST} or exists (
    select from reporting_line(objective.person_id, $2::date) line where $1 in (line.lead_id, line.countersigner_id))))
  or ($3 and objective.person_id is distinct from $4::uuid and place.team_id is distinct from coalesce($5::uuid, $1))
  end)`;

/**
 * The people whom the person in $1 leads on the day in $2, for after `with recursive`. In a team of their own that is
 * everybody else; further down only those who lead their team themselves or have nobody who does, and of these few the
 * line is asked. Each step is `materialized`, or PostgreSQL asks the line of everybody first.
 */
export const MEMBERS = `led as materialized (
    select team_id from leadership where person_id = $1 and during @> $2::date
  ), below as (
    select team_id as id from led union select team.id from below join team on team.parent_id = below.id
  ), candidate as materialized (
    select belongs.person_id, belongs.team_id from below join membership belongs on belongs.team_id = below.id
     where belongs.during @> $2::date and belongs.person_id <> $1
  ), headed as materialized (
    select leadership.team_id, leadership.person_id as lead_id
      from leadership join person lead on lead.id = leadership.person_id
     where leadership.during @> $2::date and (lead.left_on is null or lead.left_on >= $2::date)
  ), alone as materialized (
    select candidate.person_id from candidate left join headed on headed.team_id = candidate.team_id
     where headed.lead_id is null or headed.lead_id = candidate.person_id
  ), members as materialized (
    select person_id from candidate join led using (team_id)
    union
    select alone.person_id from alone cross join lateral reporting_line(alone.person_id, $2::date) line
     where line.lead_id = $1
  )`;

export type KeyResultRow = KeyResultTerms & KeyResultFigures;

/** Figures as text without trailing zeros. */
export const KEY_RESULTS = `coalesce((
  select json_agg(json_build_object('id', result.id, 'kind', result.kind, 'title', result.title, 'unit', result.unit,
      'start', trim_scale(result.start)::text, 'target', trim_scale(result.target)::text,
      'current', trim_scale(result.current)::text, 'done', result.done, 'weight', result.weight)
      order by result.position)
    from key_result result where result.objective_id = objective.id), '[]')`;

/** What a list or a page shows of one objective, beside the facts. */
export interface HeaderRow extends DueFacts {
  readonly version: number;
  readonly personName: string;
  readonly title: string;
  readonly weight: number | null;
  readonly cycle: { id: string; name: string; periodFrom: string; periodTo: string } | null;
  readonly component: { id: string; kind: string; title: string } | null;
  readonly carriedFrom: string | null;
  readonly lastCheckIn: { outlook: Outlook; at: string } | null;
  readonly keyResults: KeyResultRow[];
  /** What counts while a change of it waits; null otherwise. */
  readonly standing: Standing | null;
}

const DAY = `at time zone 'Europe/London')::date`;

/** What `DueFacts` asks beyond the facts. */
export const DUE_FACTS = `owner.division, (objective.proposed_at ${DAY} as "proposedOn",
  (coalesce((select max(made_at) from objective_check_in where objective_id = objective.id), objective.started_at)
    ${DAY} as "lastSeenOn"`;

/** `Standing` of what waits for an answer. */
export const STANDING = `case when ${CHANGE_WAITS} then json_build_object('terms', objective.agreed_terms,
  'figures', coalesce(objective.stood_figures, '[]')) end`;

export const HEADER = `${FACTS}, ${DUE_FACTS}, objective.version, owner.full_name as "personName", objective.title, objective.weight,
  case when cycle.id is not null then json_build_object('id', cycle.id, 'name', cycle.name,
    'periodFrom', cycle.period_from, 'periodTo', cycle.period_to) end as cycle,
  (select json_build_object('id', component.id, 'kind', component.kind, 'title', component.title)
     from role_profile_component component where component.id = objective.component_id) as component,
  objective.carried_from as "carriedFrom",
  (select json_build_object('outlook', check_in.outlook, 'at', check_in.made_at) from objective_check_in check_in
    where check_in.objective_id = objective.id order by check_in.made_at desc limit 1) as "lastCheckIn",
  ${KEY_RESULTS} as "keyResults", ${STANDING} as standing`;
