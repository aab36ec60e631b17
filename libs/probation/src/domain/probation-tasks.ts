import { addWorkingDays, type Division, type LocalDate, rollForward } from '@app/kernel';
import { type LetterKind, type OutcomeKind, type ProbationState, type ReviewKind, stageOf } from './probation';
import { requirementsDueOn } from './probation-dates';

export type Doer = 'subject' | 'lead' | 'hr';
export type Turn = Doer | 'nobody';

export type ProbationRule =
  | 'probation-requirements'
  | 'probation-review'
  | 'probation-comment'
  | 'probation-decision'
  | 'probation-statutory-date'
  | 'probation-letter';

/** What the tasks of one probation follow from. */
export interface TaskFacts {
  readonly id: string;
  readonly state: ProbationState;
  readonly hasLeft: boolean;
  readonly startOn: LocalDate;
  readonly decideBy: LocalDate;
  readonly latestNoticeOn: LocalDate;
  readonly qualifiesOn: LocalDate | null;
  readonly division: Division;
  readonly agreedOn: LocalDate | null;
  readonly proposed: OutcomeKind | null;
  readonly reviews: readonly ReviewFacts[];
  readonly letters: readonly { readonly id: string; readonly kind: LetterKind; readonly dueOn: LocalDate }[];
}

interface ReviewFacts {
  readonly id: string;
  readonly kind: ReviewKind;
  readonly dueOn: LocalDate;
  readonly sharedOn: LocalDate | null;
  readonly commented: boolean;
}

export interface OpenTask {
  readonly rule: ProbationRule;
  readonly subjectType: 'probation' | 'probation-review' | 'probation-letter';
  readonly subjectId: string;
  readonly doer: Doer;
  readonly dueOn: LocalDate;
}

/** Working days before it is due that a task appears: with its first reminder, and not months ahead. */
const AHEAD: Partial<Record<ProbationRule, number>> = { 'probation-review': 10, 'probation-decision': 30 };
const DAYS_TO_COMMENT = 5;

/** What is open in a probation today, the soonest due first. */
export function openTasks(facts: TaskFacts, today: LocalDate): OpenTask[] {
  return [...whileItRuns(facts), ...whilePaused(facts), ...lettersOf(facts)]
    .filter(({ rule, dueOn }) => hasAppeared(rule, dueOn, facts.division, today))
    .sort((one, other) => (one.dueOn < other.dueOn ? -1 : one.dueOn > other.dueOn ? 1 : 0));
}

/** Whose turn it is. A comment is invited and awaited by nobody; a proposal is told to none but the lead and HR. */
export function turnOf(facts: TaskFacts, today: LocalDate, knowsProposal: boolean): Turn {
  const shown = knowsProposal ? facts : { ...facts, proposed: null };
  if (shown.proposed !== null) return 'hr';
  return openTasks(shown, today).find(({ rule }) => rule !== 'probation-comment')?.doer ?? 'nobody';
}

const mayLapse: readonly ProbationState[] = ['in_progress', 'decision_due', 'lapsed'];

/** Of somebody who has left nothing is asked any more but that HR closes it. */
function whileItRuns(facts: TaskFacts): OpenTask[] {
  const { id, state, hasLeft, agreedOn, reviews, proposed, decideBy } = facts;
  if (hasLeft) return mayLapse.includes(state) ? [task('probation-decision', 'hr', decideBy)] : [];
  if (state !== 'in_progress' && state !== 'decision_due') return state === 'lapsed' ? [decision()] : [];
  const open = reviews.filter(({ sharedOn }) => sharedOn === null);
  return [
    ...(agreedOn === null ? [task('probation-requirements', 'lead', requirementsDueOn(facts))] : []),
    ...open.map((review) => ofReview('probation-review', review.id, 'lead', review.dueOn)),
    ...commentOn(facts),
    decision(),
  ];

  function decision(): OpenTask {
    return task('probation-decision', proposed === null ? 'lead' : 'hr', decideBy);
  }
  function task(rule: ProbationRule, doer: Doer, dueOn: LocalDate): OpenTask {
    return { rule, subjectType: 'probation', subjectId: id, doer, dueOn };
  }
}

/** Only the latest review waits for a comment, and only while the probation runs. */
function commentOn({ reviews, division }: TaskFacts): OpenTask[] {
  const shared = reviews.filter(({ sharedOn }) => sharedOn !== null);
  const last = shared.sort((one, other) => ((one.sharedOn ?? '') < (other.sharedOn ?? '') ? 1 : -1))[0];
  if (!last?.sharedOn || last.commented) return [];
  return [ofReview('probation-comment', last.id, 'subject', addWorkingDays(last.sharedOn, DAYS_TO_COMMENT, division))];
}

/** A pause stops the contract's clock and not the law's: somebody has to watch that one meanwhile, unless it has run out before. */
function whilePaused({ id, state, startOn, qualifiesOn, latestNoticeOn }: TaskFacts): OpenTask[] {
  if (state !== 'suspended' || qualifiesOn === null || qualifiesOn <= startOn) return [];
  return [
    { rule: 'probation-statutory-date', subjectType: 'probation', subjectId: id, doer: 'hr', dueOn: latestNoticeOn },
  ];
}

const lettersOf = ({ letters }: TaskFacts): OpenTask[] =>
  letters.map(({ id, dueOn }) => ({
    rule: 'probation-letter',
    subjectType: 'probation-letter',
    subjectId: id,
    doer: 'hr',
    dueOn,
  }));

const ofReview = (rule: ProbationRule, subjectId: string, doer: Doer, dueOn: LocalDate): OpenTask => ({
  rule,
  subjectType: 'probation-review',
  subjectId,
  doer,
  dueOn,
});

const hasAppeared = (rule: ProbationRule, dueOn: LocalDate, division: Division, today: LocalDate): boolean =>
  today >= addWorkingDays(rollForward(dueOn, division), -(AHEAD[rule] ?? 0), division) || AHEAD[rule] === undefined;

/** Undecided after the day to decide by: shown as late to everybody who knows of it. */
export const isOverdue = ({ state, decideBy }: Pick<TaskFacts, 'state' | 'decideBy'>, today: LocalDate): boolean =>
  stageOf(state) === 'open' && decideBy < today;
