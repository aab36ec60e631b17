import { addDays, addWorkingDays, type Division, type LocalDate, rollForward } from '@app/kernel';
import { dueDay, isClosed, type ObjectiveFacts, type ObjectiveSide, otherSide } from './objective';

/** Working days the other side has to answer a proposal; the day of proposing is not counted. */
const DAYS_TO_AGREE = 20;
/** Calendar days from one check-in to the next. */
const DAYS_BETWEEN_CHECK_INS = 30;

/** How many days before they are due these appear: nobody's home page holds what is due next year. */
const CHECK_IN_SHOWN = 7;
const DUE_DATE_SHOWN = 14;

export const dueRules = ['objective-agreement', 'objective-check-in', 'objective-due', 'objective-outcome'] as const;
export type DueRule = (typeof dueRules)[number];

export interface Due {
  readonly rule: DueRule;
  readonly of: ObjectiveSide;
  readonly dueOn: LocalDate;
}

export interface DueFacts extends ObjectiveFacts {
  readonly proposedOn: LocalDate | null;
  /** The day of the last check-in, or of the start when there was none. */
  readonly lastSeenOn: LocalDate | null;
  readonly division: Division;
}

/**
 * What has to be done about an objective by when, and by which side; days that are no working days roll to the next.
 * While a change waits, the answer comes first, and the day that was agreed still counts.
 */
export function dueOf(objective: DueFacts, today: LocalDate): Due[] {
  const { state, wasAgreed, hasLeft } = objective;
  if (hasLeft || state === 'draft' || isClosed(state)) return [];
  if (state !== 'proposed') return [...checkInOf(objective, today), ...finishOf(objective, today)];
  return [...answerOf(objective), ...(wasAgreed ? finishOf(objective, today) : [])];
}

/** Whose turn it is: of the side that has something to do about it now, as its home page says; else nobody's. */
export const turnOf = (objective: DueFacts, today: LocalDate): ObjectiveSide | 'nobody' =>
  dueOf(objective, today)[0]?.of ?? 'nobody';

function answerOf({ proposedSide, proposedOn, division }: DueFacts): Due[] {
  if (!proposedSide || !proposedOn) return [];
  const dueOn = addWorkingDays(proposedOn, DAYS_TO_AGREE, division);
  return [{ rule: 'objective-agreement', of: otherSide(proposedSide), dueOn }];
}

function checkInOf(objective: DueFacts, today: LocalDate): Due[] {
  const { state, lastSeenOn, division } = objective;
  const due = dueDay(objective);
  if (state !== 'in_progress' || lastSeenOn === null || (due !== null && due < today)) return [];
  const day = addDays(lastSeenOn, DAYS_BETWEEN_CHECK_INS);
  if (addDays(day, -CHECK_IN_SHOWN) > today) return [];
  return [{ rule: 'objective-check-in', of: 'owner', dueOn: rollForward(day, division) }];
}

/** To be finished by the person up to the day; once it has passed, the lead has to say how it ended. */
function finishOf(objective: DueFacts, today: LocalDate): Due[] {
  const day = dueDay(objective);
  if (day === null || addDays(day, -DUE_DATE_SHOWN) > today) return [];
  const dueOn = rollForward(day, objective.division);
  return [
    day < today ? { rule: 'objective-outcome', of: 'lead', dueOn } : { rule: 'objective-due', of: 'owner', dueOn },
  ];
}

/** Beyond these nothing is due: a due date after the first, or somebody who looked after the second. */
export const horizonOf = (today: LocalDate): readonly [dueBy: LocalDate, lastSeenBy: LocalDate] => [
  addDays(today, DUE_DATE_SHOWN),
  addDays(today, CHECK_IN_SHOWN - DAYS_BETWEEN_CHECK_INS),
];
