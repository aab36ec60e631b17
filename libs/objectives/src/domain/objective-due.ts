import { addDays, addWorkingDays, type Division, type LocalDate, rollForward } from '@app/kernel';
import type { ObjectiveFacts, ObjectiveSide } from './objective';
import { turnOf } from './objective-policy';

/** Working days the other side has to answer a proposal; the day of proposing is not counted. */
const DAYS_TO_AGREE = 20;
/** Calendar days from one check-in to the next. */
const DAYS_BETWEEN_CHECK_INS = 30;

/** How many days before they are due these appear: nobody's home page holds what is due next year. */
const CHECK_IN_SHOWN = 7;
const DUE_DATE_SHOWN = 14;

export type DueRule = 'objective-agreement' | 'objective-check-in' | 'objective-due' | 'objective-outcome';

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

/** What has to be done about an objective by when, by the side whose turn it is and by nobody else; days that are no working days roll to the next. */
export function dueOf(objective: DueFacts, today: LocalDate): Due[] {
  const { state, proposedSide, proposedOn, hasLeft } = objective;
  if (hasLeft) return [];
  const of = turnOf(objective, today);
  if (of === 'nobody') return [];
  if (state === 'proposed') {
    if (!proposedSide || !proposedOn) return [];
    return [{ rule: 'objective-agreement', of, dueOn: addWorkingDays(proposedOn, DAYS_TO_AGREE, objective.division) }];
  }
  return [...(of === 'owner' ? checkInOf(objective, today) : []), ...finishOf(objective, of, today)];
}

function checkInOf({ state, lastSeenOn, division }: DueFacts, today: LocalDate): Due[] {
  if (state !== 'in_progress' || lastSeenOn === null) return [];
  const day = addDays(lastSeenOn, DAYS_BETWEEN_CHECK_INS);
  if (addDays(day, -CHECK_IN_SHOWN) > today) return [];
  return [{ rule: 'objective-check-in', of: 'owner', dueOn: rollForward(day, division) }];
}

/** To be finished by the person up to the day; once it has passed, the lead has to say how it ended. */
function finishOf({ dueOn: day, division }: DueFacts, of: ObjectiveSide, today: LocalDate): Due[] {
  if (day === null || addDays(day, -DUE_DATE_SHOWN) > today) return [];
  const rule = of === 'owner' ? 'objective-due' : 'objective-outcome';
  return [{ rule, of, dueOn: rollForward(day, division) }];
}

/** Beyond these nothing is due: a due date after the first, or somebody who looked after the second. */
export const horizonOf = (today: LocalDate): readonly [dueBy: LocalDate, lastSeenBy: LocalDate] => [
  addDays(today, DUE_DATE_SHOWN),
  addDays(today, CHECK_IN_SHOWN - DAYS_BETWEEN_CHECK_INS),
];
