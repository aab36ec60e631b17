import type { Viewer } from '@app/access';
import { Clock, type LocalDate, Problem } from '@app/kernel';
import { pageOfRows, ReadModel, statement } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { relationsTo } from './domain/probation-policy';
import type { ListProbations, ProbationPage } from './probation-item.dto';
import type { DecisionView, ExtensionView, HistoryView, LetterView, RequirementView } from './probation-view.dto';
import { HEADER, HEADER_TABLES, type HeaderRow, viewerValues, VISIBLE } from './probations.sql';
import { presentItem } from './probations.views';

const STAGE = `case when probation.state = 'not_started' then 'planned'
  when probation.state in ('in_progress', 'decision_due', 'suspended', 'lapsed', 'under_appeal') then 'open'
  else 'finished' end`;

const page = statement<HeaderRow & { total: number }>(
  'probations.page',
  `select ${HEADER}, count(*) over ()::integer as total from ${HEADER_TABLES}
    where ${VISIBLE}
      and ($8::text is null or ${STAGE} = $8 or ($8 = 'unfinished' and ${STAGE} <> 'finished')) and ($9::date is null or probation.decide_by <= $9)
      and ($10::text is null or $1 = case $10 when 'subject' then probation.person_id
        when 'lead' then probation.lead_id else probation.countersigner_id end)
    order by (${STAGE} = 'finished'), probation.decide_by, person.full_name, probation.id
    limit $11 offset $12`,
);

const header = statement<HeaderRow>(
  'probations.header',
  `select ${HEADER} from ${HEADER_TABLES} where probation.id = $3`,
);

export interface ReviewRow {
  readonly id: string;
  readonly sharedAt: string | null;
  readonly sharedBy: { id: string; name: string } | null;
  readonly note: { text: string; version: number; savedAt: string } | null;
  readonly judgements: { requirementId: string; judgement: 'met' | 'on_track' | 'concern' | 'not_yet_seen' }[];
  readonly comment: { text: string; version: number; sentAt: string | null } | null;
}

export interface ContentRow {
  readonly requirements: RequirementView[];
  readonly reviews: ReviewRow[];
  readonly extensions: ExtensionView[];
  readonly decisions: DecisionView[];
  readonly letters: Omit<LetterView, 'canBeDone'>[];
  readonly history: HistoryView[];
}

/**
 * A note that is not shared is selected for its author in $2 alone, a comment that is not sent for the person alone,
 * and proposals, letters and the way it went for the lead and HR ($4). What may not be read is not selected.
 */
const content = statement<ContentRow>(
  'probations.content',
  `select
    coalesce((select json_agg(json_build_object('id', wanted.id, 'componentId', wanted.component_id,
        'kind', component.kind, 'title', coalesce(wanted.title, component.title),
        'details', coalesce(wanted.details, component.details), 'target', coalesce(component.level, component.depth),
        'leftRole', exists (select 1 from role_profile_component asked where asked.id = wanted.component_id
          and asked.version_id <> probation.role_profile_version_id)) order by wanted.position)
      from probation_case probation join probation_requirement wanted on wanted.case_id = probation.id
      -- What was agreed keeps its words, whatever a newer version calls it.
      left join role_profile_component component
        on component.id = coalesce(wanted.agreed_component_id, wanted.component_id)
      where probation.id = $1), '[]') as requirements,
    coalesce((select json_agg(json_build_object('id', review.id, 'sharedAt', review.shared_at,
        'sharedBy', case when sharer.id is not null then json_build_object('id', sharer.id, 'name', sharer.full_name) end,
        'note', case when note.review_id is not null
          then json_build_object('text', note.text, 'version', note.version, 'savedAt', note.saved_at) end,
        'judgements', coalesce((select json_agg(json_build_object('requirementId', judged.requirement_id,
            'judgement', judged.judgement)) from probation_judgement judged
          where judged.review_id = note.review_id and judged.author_id = note.author_id), '[]'),
        'comment', case when comment.review_id is not null
          then json_build_object('text', comment.text, 'version', comment.version, 'sentAt', comment.sent_at) end))
      from probation_review review
      left join person sharer on sharer.id = review.shared_by
      left join probation_note note on note.review_id = review.id and note.author_id = coalesce(review.shared_by, $2)
      left join probation_comment comment on comment.review_id = review.id and (comment.sent_at is not null or $3)
      where review.case_id = $1), '[]') as reviews,
    coalesce((select json_agg(json_build_object('approvedOn', approved_on, 'oldLastDay', old_last_day,
        'newLastDay', new_last_day) order by approved_on, new_last_day)
      from probation_extension where case_id = $1), '[]') as extensions,
    coalesce((select json_agg(json_build_object('id', decision.id, 'kind', decision.kind, 'state', decision.state,
        'reason', decision.reason, 'waiver', decision.waiver, 'months', decision.months, 'weeks', decision.weeks,
        'hearing', decision.hearing, 'proposedBy', json_build_object('id', proposer.id, 'name', proposer.full_name),
        'proposedAt', decision.proposed_at, 'answeredBy', case when answerer.id is not null
          then json_build_object('id', answerer.id, 'name', answerer.full_name) end,
        'answeredAt', decision.answered_at, 'answer', decision.answer) order by decision.proposed_at desc)
      from probation_decision decision join person proposer on proposer.id = decision.proposed_by
      left join person answerer on answerer.id = decision.answered_by
      where decision.case_id = $1 and ($4 or ($3 and decision.state = 'confirmed'))), '[]') as decisions,
    coalesce((select json_agg(json_build_object('id', id, 'kind', kind, 'latestSafeOn', latest_safe_on,
        'sentOn', sent_on,
        'doneAt', done_at) order by latest_safe_on, id)
      from probation_task where case_id = $1 and $4), '[]') as letters,
    coalesce((select json_agg(json_build_object('action', step.action, 'reason', step.reason, 'at', step.taken_at,
        'by', case when taker.id is not null then json_build_object('id', taker.id, 'name', taker.full_name) end)
        order by step.id desc)
      from probation_step step left join person taker on taker.id = step.taken_by
      where step.case_id = $1 and $4), '[]') as history`,
);

@Injectable()
export class ProbationsQueries {
  constructor(
    private readonly reads: ReadModel,
    private readonly clock: Clock,
  ) {}

  /** One statement whatever the page size, a second one beyond the last page; the rules then run in memory on the rows. */
  async list(viewer: Viewer, query: ListProbations): Promise<ProbationPage> {
    const today = this.clock.today();
    const { stage = null, decideBefore = null, as = null } = query;
    const values = [...viewerValues(viewer, today), stage, decideBefore, as] as const;
    const rowsAt = (limit: number, offset: number) => this.reads.all(page, ...values, limit, offset);
    const found = await pageOfRows(query, rowsAt, (row) => presentItem(viewer, row, today));
    return { ...found, mayOpen: viewer.roles.includes('hr') };
  }

  /** The facts of one probation, or 404 for whoever may not know of it. */
  async header(viewer: Viewer, id: string, today: LocalDate): Promise<HeaderRow> {
    const row = await this.reads.first(header, viewer.personId, today, id);
    if (!row || relationsTo(row, viewer).length === 0) throw nothingThere();
    return row;
  }

  async content(viewer: Viewer, id: string, may: { asSubject: boolean; asDecider: boolean }): Promise<ContentRow> {
    const row = await this.reads.first(content, id, viewer.personId, may.asSubject, may.asDecider);
    if (!row) throw nothingThere();
    return row;
  }
}

export const nothingThere = (): Problem => new Problem('not-found', 'not-found', 'There is no such record.');
