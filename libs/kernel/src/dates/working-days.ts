import { addDays, type LocalDate, weekdayOf } from '../local-date';
import { type Division, isBankHoliday } from './bank-holidays';

const SATURDAY = 6;

/** Monday to Friday and no bank holiday of the division. Part-time patterns do not change legal periods. */
export const isWorkingDay = (day: LocalDate, division: Division): boolean =>
  weekdayOf(day) < SATURDAY && !isBankHoliday(day, division);

/** The day itself when it is a working day, else the next: for tasks and subject access requests. */
export const rollForward = (day: LocalDate, division: Division): LocalDate => roll(day, division, 1);

/** The day itself when it is a working day, else the one before: for decisions and letters, which must not be late. */
export const rollBack = (day: LocalDate, division: Division): LocalDate => roll(day, division, -1);

/** So many working days after the day, or before it when negative; the day itself is not counted, and 0 leaves it. */
export function addWorkingDays(day: LocalDate, count: number, division: Division): LocalDate {
  if (!Number.isInteger(count)) throw new RangeError(`Not a whole number of working days: ${count}`);
  const step = Math.sign(count);
  let found = day;
  for (let left = Math.abs(count); left > 0; left--) found = roll(addDays(found, step), division, step);
  return found;
}

/** Working days after `from` up to and including `to`; negative, and counted the other way, when `to` is earlier. */
export function workingDaysBetween(from: LocalDate, to: LocalDate, division: Division): number {
  const step = from <= to ? 1 : -1;
  let count = 0;
  for (let day = from; day !== to;) {
    day = addDays(day, step);
    if (isWorkingDay(day, division)) count += step;
  }
  return count;
}

function roll(day: LocalDate, division: Division, step: number): LocalDate {
  let found = day;
  while (!isWorkingDay(found, division)) found = addDays(found, step);
  return found;
}
