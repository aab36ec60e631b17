import type { Viewer } from '@app/access';
import type { EndConvention, LocalDate, ReviewOffset } from '@app/kernel';
import type { CaseTerms, ProbationFacts } from './domain/probation';
import type { TaskFacts } from './domain/probation-tasks';

/** What every statement about probations is told of the viewer: $1 to $7, in this order. */
export const viewerValues = ({ personId, roles, leadId, teamId, leads, oversees }: Viewer, today: LocalDate) =>
  [personId, today, roles.includes('hr'), leadId, teamId, leads, oversees] as const;

const TEAM = `(select membership.team_id from membership
  where membership.person_id = probation.person_id and membership.during @> $2::date)`;

const CURRENT_LEAD = `(select line.lead_id from reporting_line(probation.person_id, $2::date) line)`;

/** On the day in $2. */
export const HAS_LEFT = `exists (select 1 from person gone where gone.id = probation.person_id
  and gone.left_on < $2::date) as "hasLeft"`;

const FINISHED = `('confirmed_early', 'confirmed', 'ended', 'closed_left', 'closed_moved', 'cancelled')`;

/** The columns of `ProbationFacts`, for the viewer in $1 on the day in $2. The line is asked for its lead only. */
export const FACTS = `
  probation.id, probation.version, probation.person_id as "personId", probation.lead_id as "leadId",
  probation.countersigner_id as "countersignerId", probation.state, ${HAS_LEFT}, probation.start_on as "startOn",
  probation.last_day as "lastDay", probation.decide_by as "decideBy", probation.ends_on as "endsOn",
  probation.on_lapse as "onLapse", probation.allow_early as "allowEarly", probation.allow_pause as "allowPause",
  probation.agreed_on as "agreedOn",
  (select count(*)::integer from probation_review shared
    where shared.case_id = probation.id and shared.state = 'shared') as "sharedReviews",
  exists (select 1 from probation_review final where final.case_id = probation.id and final.kind = 'final'
    and final.state = 'shared'
    and not exists (select 1 from probation_review later
      where later.case_id = probation.id and later.kind = 'final' and later.state = 'draft')) as "finalShared",
  exists (select 1 from probation_decision decided where decided.case_id = probation.id
    and decided.state = 'confirmed') as decided,
  proposal.id as "proposalId", proposal.kind as proposed, proposal.proposed_by as "proposedBy",
  ${TEAM} as "teamId", case when probation.lead_id = $1 then ${CURRENT_LEAD} end as "currentLeadId"`;

export const FROM = `probation_case probation
  left join probation_decision proposal on proposal.case_id = probation.id and proposal.state = 'proposed'`;

export interface FactsRow extends ProbationFacts {
  readonly version: number;
  readonly proposalId: string | null;
}

/** The columns of `CaseTerms`. */
export const TERMS = `
  probation.start_on as "startOn", probation.employment_started_on as "employedFrom",
  probation.contract_end_on as "contractEndOn", probation.division, probation.months,
  probation.review_offsets as offsets, probation.max_extension_months as "maxExtensionMonths",
  probation.notice_days as "noticeDays", probation.notice_inside as "noticeInside",
  probation.hearing_lead as "hearingLead", probation.end_convention as "endConvention",
  probation.extension_months as "extensionMonths", probation.extension_weeks as "extensionWeeks",
  probation.paused_days as "pausedDays", probation.guard_acknowledged as "guardAcknowledged"`;

/** What a policy says; a case takes a copy. */
export interface PolicyTerms {
  readonly name: string;
  readonly retired: boolean;
  readonly months: number;
  readonly reviewOffsets: readonly ReviewOffset[];
  readonly maxExtensionMonths: number;
  readonly noticeDays: number;
  readonly noticeInside: boolean;
  readonly hearingLead: number;
  readonly onLapse: ProbationFacts['onLapse'];
  readonly allowEarly: boolean;
  readonly allowPause: boolean;
  readonly endConvention: EndConvention;
}

/** `relationsTo(...).length > 0`, said in SQL over $1 to $7; probations.int-spec.ts holds them to one another. */
export const VISIBLE = `(
  probation.person_id = $1
  or (probation.lead_id = $1 and (${CURRENT_LEAD} = $1
    or (${CURRENT_LEAD} is null and probation.state not in ${FINISHED})))
  or probation.countersigner_id = $1
  or ($3 and probation.person_id is distinct from $4::uuid and probation.lead_id <> $1
    and ${TEAM} is distinct from coalesce($5::uuid, $1)
    and (${TEAM} = any($6::uuid[] || $7::uuid[])) is not true)
  or ${TEAM} = any($7::uuid[]))`;

/** Reviews and letters as the tasks see them; $2 is today and plays no part here. */
export const TASK_PARTS = `
  probation.latest_notice_on as "latestNoticeOn", probation.qualifies_on as "qualifiesOn", probation.division,
  coalesce((select json_agg(json_build_object('id', review.id, 'kind', review.kind, 'dueOn', review.due_on,
      'sharedOn', (review.shared_at at time zone 'Europe/London')::date, 'commented', comment.sent_at is not null)
      order by review.due_on, review.id)
    from probation_review review left join probation_comment comment on comment.review_id = review.id
    where review.case_id = probation.id), '[]') as reviews,
  coalesce((select json_agg(json_build_object('id', letter.id, 'kind', letter.kind, 'dueOn', letter.latest_safe_on)
      order by letter.latest_safe_on, letter.id)
    from probation_task letter where letter.case_id = probation.id and letter.done_at is null), '[]') as letters`;

/** What a list or a page shows of one probation, beside the facts. */
export interface HeaderRow extends FactsRow, CaseTerms, Omit<TaskFacts, 'state' | 'hasLeft' | 'agreedOn' | 'proposed'> {
  readonly personName: string;
  readonly leadName: string;
  readonly countersignerName: string | null;
  readonly role: { readonly versionId: string; readonly title: string; readonly number: number };
  readonly policyName: string;
  readonly suspendedOn: LocalDate | null;
  readonly appealUntil: LocalDate | null;
  readonly hasConcern: boolean;
}

export const HEADER = `${FACTS}, ${TERMS}, ${TASK_PARTS},
  person.full_name as "personName", lead.full_name as "leadName", countersigner.full_name as "countersignerName",
  json_build_object('versionId', profile.id, 'title', profile.title, 'number', profile.number) as role,
  probation.policy_name as "policyName", probation.suspended_on as "suspendedOn",
  probation.appeal_until as "appealUntil",
  exists (select 1 from (
      select distinct on (judged.requirement_id) judged.judgement
        from probation_judgement judged join probation_review review
          on review.id = judged.review_id and review.shared_by = judged.author_id
       where review.case_id = probation.id and review.shared_at is not null
       order by judged.requirement_id, review.shared_at desc) latest
    where latest.judgement = 'concern') as "hasConcern"`;

export const HEADER_TABLES = `${FROM}
  join person on person.id = probation.person_id
  join person lead on lead.id = probation.lead_id
  left join person countersigner on countersigner.id = probation.countersigner_id
  join role_profile_version profile on profile.id = probation.role_profile_version_id`;
