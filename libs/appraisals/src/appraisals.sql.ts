import type { Viewer } from '@app/access';
import type { LocalDate } from '@app/kernel';
import type { AppraisalFacts } from './domain/appraisal';

/** What every statement about appraisals is told of the viewer: $1 to $7, in this order. */
export const viewerValues = ({ personId, roles, leadId, teamId, leads, oversees }: Viewer, today: LocalDate) =>
  [personId, today, roles.includes('hr'), leadId, teamId, leads, oversees] as const;

const TEAM = `(select membership.team_id from membership
  where membership.person_id = appraisal.appraisee_id and membership.during @> $2::date)`;

const CURRENT_LEAD = `(select line.lead_id from reporting_line(appraisal.appraisee_id, $2::date) line)`;

const IS_LATEST = `(appraisal.state <> 'closed' or not exists (
  select 1 from appraisal later where later.appraisee_id = appraisal.appraisee_id and later.state = 'closed'
    and (later.closed_at, later.id) > (appraisal.closed_at, appraisal.id)))`;

/** The columns of `AppraisalFacts`, for the viewer in $1 on the day in $2. */
export const FACTS = `
  appraisal.id, appraisal.appraisee_id as "appraiseeId", appraisal.appraiser_id as "appraiserId",
  appraisal.countersigner_id as "countersignerId", appraisal.state, appraisal.opens_on as "opensOn",
  appraisal.self_due_on as "selfDueOn", appraisal.lead_due_on as "leadDueOn",
  appraisal.meeting_due_on as "meetingDueOn", appraisal.acknowledge_due_on as "acknowledgeDueOn",
  appraisal.countersign_due_on as "countersignDueOn", appraisal.self_submitted_at as "selfSubmittedAt",
  appraisal.self_opened_at as "selfOpenedAt", appraisal.shared_at as "sharedAt",
  appraisal.acknowledged_at as "acknowledgedAt", ${TEAM} as "teamId",
  case when appraisal.state = 'closed' then ${CURRENT_LEAD} end as "currentLeadId", ${IS_LATEST} as "isLatest",
  exists (select 1 from appraisal_hr_access opened where opened.appraisal_id = appraisal.id
    and opened.person_id = $1 and opened.until > now()) as "openedByViewer"`;

/** The HR relation of `relationsTo`, said in SQL: not to one's own lead, nor to one's own team. */
const FOR_HR = `($3 and appraisal.appraisee_id is distinct from $4::uuid
  and ${TEAM} is distinct from coalesce($5::uuid, $1))`;

/** `openPhase(...).dueOn`, said in SQL; monitor.int-spec.ts holds them to one another. */
export const DUE = `case when appraisal.state = 'self_assessment' then appraisal.self_due_on
  when appraisal.state = 'lead_assessment' then appraisal.lead_due_on
  when appraisal.state = 'meeting' then appraisal.meeting_due_on
  when appraisal.state = 'shared' then appraisal.acknowledge_due_on
  when appraisal.state in ('acknowledged_agree', 'acknowledged_disagree', 'not_acknowledged')
    and appraisal.countersigner_id is not null then appraisal.countersign_due_on end`;

/** Whether anybody has written anything, or handed in. */
export const STARTED = `(appraisal.state not in ('planned', 'self_assessment') or exists (
  select 1 from appraisal_item item join appraisal_answer answer on answer.item_id = item.id
   where item.appraisal_id = appraisal.id))`;

/** Since when it is late, to HR and to nobody else: a list that is sorted by it tells it. */
export const LATE_FOR_HR = `case when ${FOR_HR} and ${DUE} < $2::date then ${DUE} end`;

export const NOT_STARTED_FOR_HR = `(${FOR_HR} and not ${STARTED})`;

/** `relationsTo(...).length > 0`, said in SQL over $1 to $7; appraisals.int-spec.ts holds them to one another. */
export const VISIBLE = `(
  appraisal.appraisee_id = $1
  or (appraisal.state <> 'closed' and appraisal.appraiser_id = $1)
  or appraisal.countersigner_id = $1
  or ${FOR_HR}
  or ${TEAM} = any($7::uuid[])
  or (appraisal.state = 'closed' and ${TEAM} = any($6::uuid[] || $7::uuid[]) and ${IS_LATEST} and ${CURRENT_LEAD} = $1))`;

/** The person of `openPhase(...)`, said in SQL; appraisals.int-spec.ts holds them to one another. */
export const WHOSE_TURN = `case when appraisal.state in ('self_assessment', 'shared') then appraisal.appraisee_id
  when appraisal.state in ('lead_assessment', 'meeting') then appraisal.appraiser_id
  when appraisal.state in ('acknowledged_agree', 'acknowledged_disagree', 'not_acknowledged')
    then appraisal.countersigner_id end`;

/** What a list or a page shows of one appraisal, beside the facts. */
export interface HeaderRow extends AppraisalFacts {
  readonly cycle: { id: string; name: string; periodFrom: string; periodTo: string };
  readonly appraiseeName: string;
  readonly appraiserName: string;
  readonly countersignerName: string | null;
  readonly role: { versionId: string; title: string; number: number; newerExists: boolean };
  readonly metOn: string | null;
  readonly countersignedAt: Date | null;
  readonly closedAt: Date | null;
  readonly selfStarted: boolean;
  /** Grows with every step: what was decided on this row holds for as long as it is the same. */
  readonly version: number;
}

export const HEADER = `${FACTS},
  json_build_object('id', cycle.id, 'name', cycle.name, 'periodFrom', cycle.period_from, 'periodTo', cycle.period_to)
    as cycle,
  appraisee.full_name as "appraiseeName", appraiser.full_name as "appraiserName",
  countersigner.full_name as "countersignerName",
  json_build_object('versionId', version.id, 'title', version.title, 'number', version.number, 'newerExists',
    exists (select 1 from role_profile_version newer where newer.profile_id = version.profile_id
      and newer.number > version.number and newer.state <> 'draft' and newer.effective_from <= $2::date
      and coalesce(newer.effective_to >= $2::date, true))) as role,
  appraisal.met_on as "metOn", appraisal.countersigned_at as "countersignedAt", appraisal.closed_at as "closedAt",
  exists (select 1 from appraisal_item item join appraisal_answer answer on answer.item_id = item.id
    and answer.side = 'self' where item.appraisal_id = appraisal.id) as "selfStarted", appraisal.version`;

export const HEADER_TABLES = `appraisal
  join cycle on cycle.id = appraisal.cycle_id
  join person appraisee on appraisee.id = appraisal.appraisee_id
  join person appraiser on appraiser.id = appraisal.appraiser_id
  left join person countersigner on countersigner.id = appraisal.countersigner_id
  join role_profile_version version on version.id = appraisal.role_profile_version_id`;
