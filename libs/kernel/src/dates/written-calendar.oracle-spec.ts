import { type LocalDate, toLocalDate } from '../local-date';
import { type Division, divisions, isBankHoliday } from './bank-holidays';

/** The oracle knows no arithmetic of dates: it is a calendar written out day by day, and fingers to count on it. */
const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
export const calendar: LocalDate[] = [];
const weekdays: number[] = [];
const monthIndex: number[] = [];
let weekday = 5;
for (let year = 1999; year <= 2100; year++) {
  LENGTHS.forEach((length, month) => {
    // 2000 was a leap year for its four centuries; 2100 will be none.
    const leapDay = month === 1 && year % 4 === 0 && year !== 2100 ? 1 : 0;
    for (let date = 1; date <= length + leapDay; date++) {
      calendar.push(toLocalDate(`${year}-${String(month + 1).padStart(2, '0')}-${String(date).padStart(2, '0')}`));
      weekdays.push(weekday);
      monthIndex.push(year * 12 + month);
      weekday = weekday === 7 ? 1 : weekday + 1;
    }
  });
}
const place = new Map<string, number>(calendar.map((date, index) => [date, index]));
export const at = (index: number): LocalDate => calendar[index] ?? toLocalDate('beyond the calendar');
export const where = (date: LocalDate): number => place.get(date) ?? Number.NaN;
export const monthOf = (index: number): number => monthIndex[index] ?? Number.NaN;
export const dateOf = (index: number): string => at(index).slice(8);
export const isSame = (found: unknown, counted: unknown) => {
  if (found !== counted) throw new Error(`${String(found)}, but counted ${String(counted)}`);
};

/** Walks on until the month is `months` further, then to the same date or as far as the month goes. */
export function corresponding(start: LocalDate, months: number): { day: LocalDate; exists: boolean } {
  const from = where(start);
  let index = from;
  while (monthOf(index) - monthOf(from) !== months) index += Math.sign(months) || 1;
  while (months < 0 && monthOf(index - 1) === monthOf(index)) index--;
  while (dateOf(index) < dateOf(from) && monthOf(index + 1) === monthOf(index)) index++;
  while (dateOf(index) > dateOf(from)) index--;
  return { day: at(index), exists: dateOf(index) === dateOf(from) };
}

export function lastOfPeriod(start: LocalDate, months: number): LocalDate {
  const { day, exists } = corresponding(start, months);
  return exists ? at(where(day) - 1) : day;
}

const working = new Map(
  divisions.map((one) => [
    one,
    calendar.map((date, index) => Number(weekdays[index]) <= 5 && !isBankHoliday(date, one)),
  ]),
);
export const works = (index: number, division: Division) => working.get(division)?.[index] === true;

export function walkWorkingDays(from: LocalDate, count: number, division: Division): LocalDate {
  let index = where(from);
  for (let left = count; left !== 0;) {
    index += Math.sign(count);
    if (works(index, division)) left -= Math.sign(count);
  }
  return at(index);
}

export function walkToWork(from: LocalDate, step: 1 | -1, division: Division): LocalDate {
  let index = where(from);
  while (!works(index, division)) index += step;
  return at(index);
}

export const weekdayAt = (index: number): number => Number(weekdays[index]);
export const isInCalendar = (text: string): boolean => place.has(text);
