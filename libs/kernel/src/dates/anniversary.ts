import { dayFrom, type LocalDate, partsOf } from '../local-date';
import { addMonths, lastDayOfMonth } from './months';

/** A yearly appraisal is due on the last day of its month, whatever the year's length. `month` counts from 1. */
export const anniversaryDueOn = (year: number, month: number): LocalDate =>
  lastDayOfMonth(dayFrom({ year, month, day: 1 }));

/** The next one: in the same month a year on, however late the last was completed. */
export function nextAnniversary(previousDueOn: LocalDate): LocalDate {
  const { year, month } = partsOf(previousDueOn);
  return anniversaryDueOn(year + 1, month);
}

/** Whether an appraisal comes 9 to 15 months after the one before, both ends included. */
export const inAnniversaryWindow = (previousOn: LocalDate, on: LocalDate): boolean =>
  on >= addMonths(previousOn, 9) && on <= addMonths(previousOn, 15);
