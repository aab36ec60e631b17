import type { Division, EndConvention, LocalDate, ReviewOffset } from '@app/kernel';

/** The states that a step leads to today; the table knows one more, for an appeal. */
export const probationStates = [
  'not_started',
  'in_progress',
  'decision_due',
  'suspended',
  'lapsed',
  'confirmed_early',
  'confirmed',
  'not_confirmed',
  'ended',
  'closed_left',
  'closed_moved',
  'cancelled',
] as const;
export type ProbationState = (typeof probationStates)[number];

/** What everybody who knows of a probation may know: how far it is, and not how it ended. */
export const stages = ['planned', 'open', 'finished'] as const;
export type Stage = (typeof stages)[number];

const finishedStates = ['confirmed_early', 'confirmed', 'ended', 'closed_left', 'closed_moved', 'cancelled'] as const;

const outcomes: readonly ProbationState[] = [...finishedStates, 'not_confirmed'];

export const isFinished = (state: ProbationState): boolean => finishedStates.some((one) => one === state);

export const tellsOutcome = (state: ProbationState): boolean => outcomes.includes(state);

export function stageOf(state: ProbationState): Stage {
  if (state === 'not_started') return 'planned';
  return tellsOutcome(state) ? 'finished' : 'open';
}

/** What a lead may propose and HR confirm. */
export const outcomeKinds = ['confirmed', 'confirmed_early', 'extended', 'not_confirmed'] as const;
export type OutcomeKind = (typeof outcomeKinds)[number];

export const reviewKinds = ['planned', 'concern', 'final'] as const;
export type ReviewKind = (typeof reviewKinds)[number];

/** A judgement per requirement is no number; that nothing was seen yet is one of them, and never the lowest. */
export const judgements = ['met', 'on_track', 'concern', 'not_yet_seen'] as const;
export type Judgement = (typeof judgements)[number];

export const onLapseChoices = ['flag', 'deemed_confirmed'] as const;
export type OnLapse = (typeof onLapseChoices)[number];

export const letterKinds = ['confirmation-letter', 'extension-letter', 'written-statement', 'notice-letter'] as const;
export type LetterKind = (typeof letterKinds)[number];

/** The terms of the policy as they were when the probation was opened, with what has changed since. */
export interface CaseTerms {
  readonly startOn: LocalDate;
  /** The first day of continuous employment, not of the post: the statutory clock begins here. */
  readonly employedFrom: LocalDate;
  readonly contractEndOn: LocalDate | null;
  readonly division: Division;
  readonly months: number;
  readonly offsets: readonly ReviewOffset[];
  readonly maxExtensionMonths: number;
  readonly noticeDays: number;
  readonly noticeInside: boolean;
  readonly hearingLead: number;
  readonly endConvention: EndConvention;
  readonly extensionMonths: number;
  readonly extensionWeeks: number;
  readonly pausedDays: number;
  /** HR has said that they know the person will be protected before the extended probation ends. */
  readonly guardAcknowledged: boolean;
}

/** What the rules need to know. A row conforms to it; a test writes it as a literal. */
export interface ProbationFacts {
  readonly id: string;
  readonly personId: string;
  /** Of record; handed over when the person gets another lead. */
  readonly leadId: string;
  readonly countersignerId: string | null;
  readonly state: ProbationState;
  /** The person's last day of employment has passed. */
  readonly hasLeft: boolean;
  readonly startOn: LocalDate;
  readonly lastDay: LocalDate;
  readonly decideBy: LocalDate;
  /** The end of employment, once notice was given. */
  readonly endsOn: LocalDate | null;
  readonly onLapse: OnLapse;
  readonly allowEarly: boolean;
  readonly allowPause: boolean;
  readonly agreedOn: LocalDate | null;
  readonly sharedReviews: number;
  readonly finalShared: boolean;
  /** HR has confirmed an outcome or an extension at some time. */
  readonly decided: boolean;
  /** What the lead has proposed and HR has not answered yet. */
  readonly proposed: OutcomeKind | null;
  readonly proposedBy: string | null;
  /** The person's team today, and whom they answer to today: the latter is asked only where the viewer is the lead. */
  readonly teamId: string | null;
  readonly currentLeadId: string | null;
}
