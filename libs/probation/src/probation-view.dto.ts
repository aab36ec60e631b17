import { PersonRef } from '@app/teams';
import { ApiProperty } from '@nestjs/swagger';
import { type LetterKind, letterKinds, type OutcomeKind, outcomeKinds } from './domain/probation';
import { type ProbationAction, probationActions } from './domain/probation-lifecycle';
import type { Doer, ProbationRule } from './domain/probation-tasks';
import { ProbationDatesView, TimelinePointView } from './probation-dates.dto';
import { ProbationItem } from './probation-item.dto';
import { HearingInput } from './probations.dto';
import { ReviewView } from './review-view.dto';

const componentKinds = ['work_activity', 'organisation_skill', 'knowledge', 'behavioural_skill'] as const;
const decisionStates = ['proposed', 'withdrawn', 'returned', 'overtaken', 'confirmed'] as const;
const rules = [
  'probation-requirements',
  'probation-review',
  'probation-comment',
  'probation-decision',
  'probation-statutory-date',
  'probation-letter',
] as const satisfies readonly ProbationRule[];

export class RequirementView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  /** Missing for what is in the lead's own words. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  componentId!: string | null;

  @ApiProperty({ type: String, enum: componentKinds, nullable: true })
  kind!: (typeof componentKinds)[number] | null;

  title!: string;

  @ApiProperty({ type: String, nullable: true })
  details!: string | null;

  @ApiProperty({ type: 'integer', nullable: true })
  target!: number | null;

  /** No longer in the role profile since the probation was moved to a newer version; it is asked for as before. */
  leftRole!: boolean;
}

export class DecisionView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: outcomeKinds })
  kind!: OutcomeKind;

  @ApiProperty({ enum: decisionStates })
  state!: (typeof decisionStates)[number];

  @ApiProperty({ type: String, nullable: true })
  reason!: string | null;

  @ApiProperty({ type: String, nullable: true })
  waiver!: string | null;

  @ApiProperty({ type: 'integer', nullable: true })
  months!: number | null;

  @ApiProperty({ type: 'integer', nullable: true })
  weeks!: number | null;

  @ApiProperty({ type: HearingInput, nullable: true })
  hearing!: HearingInput | null;

  proposedBy!: PersonRef;

  @ApiProperty({ format: 'date-time' })
  proposedAt!: string;

  @ApiProperty({ type: PersonRef, nullable: true })
  answeredBy!: PersonRef | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  answeredAt!: string | null;

  @ApiProperty({ type: String, nullable: true })
  answer!: string | null;
}

export class ExtensionView {
  @ApiProperty({ format: 'date' })
  approvedOn!: string;

  @ApiProperty({ format: 'date' })
  oldLastDay!: string;

  @ApiProperty({ format: 'date' })
  newLastDay!: string;
}

export class LetterView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: letterKinds })
  kind!: LetterKind;

  @ApiProperty({ format: 'date' })
  latestSafeOn!: string;

  /** The day it went out. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  sentOn!: string | null;

  /** When that was noted. */
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  doneAt!: string | null;

  canBeDone!: boolean;
}

export class OpenTaskView {
  @ApiProperty({ enum: rules })
  rule!: ProbationRule;

  @ApiProperty({ enum: ['subject', 'lead', 'hr'] })
  doer!: Doer;

  @ApiProperty({ format: 'date' })
  dueOn!: string;

  overdue!: boolean;
}

export class HistoryView {
  @ApiProperty({ enum: probationActions })
  action!: ProbationAction;

  @ApiProperty({ type: String, nullable: true })
  reason!: string | null;

  @ApiProperty({ type: PersonRef, nullable: true })
  by!: PersonRef | null;

  @ApiProperty({ format: 'date-time' })
  at!: string;
}

export class ProbationView extends ProbationItem {
  /** Goes into If-Match when the requirements are changed; missing for those who may not change them. */
  @ApiProperty({ type: 'integer', nullable: true })
  version!: number | null;

  @ApiProperty({ type: String, nullable: true })
  policyName!: string | null;

  /** Missing, as the lists are empty, for somebody who sees only what is due. */
  @ApiProperty({ type: ProbationDatesView, nullable: true })
  dates!: ProbationDatesView | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  suspendedOn!: string | null;

  /** The end of employment and of the time to appeal, once that is the outcome. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  endsOn!: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  appealUntil!: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  agreedOn!: string | null;

  canWriteRequirements!: boolean;

  timeline!: TimelinePointView[];
  requirements!: RequirementView[];
  reviews!: ReviewView[];

  /** Outcomes that were issued and, for the lead and HR, what was proposed. Newest first. */
  decisions!: DecisionView[];

  extensions!: ExtensionView[];
  letters!: LetterView[];
  tasks!: OpenTaskView[];

  /** For the lead and HR. Newest first. */
  history!: HistoryView[];
}
