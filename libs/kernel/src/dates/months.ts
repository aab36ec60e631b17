import { addDays, dayFrom, lengthOfMonth, type LocalDate, partsOf } from '../local-date';

/**
 * The corresponding day `months` later (or earlier), or the last day of that month where there is none. It is also the
 * last day "within so many months after" an event, whose own day does not count (Dodds v Walker [1981] 1 WLR 1027).
 * Count from the anchor each time: a month added seven times to 31 August drifts to the 28th.
 */
export function addMonths(anchor: LocalDate, months: number): LocalDate {
  const { year, month, day } = monthsFrom(anchor, months);
  return dayFrom({ year, month, day: Math.min(day, lengthOfMonth(year, month)) });
}

/**
 * The last day of a period of so many months that begins with `start`, that day counted: the day before the
 * corresponding day, or the end of the month where there is no such day. One day less than `addMonths`, except then.
 * Throws RangeError unless `months` is a whole number from 1.
 */
export function periodLastDay(start: LocalDate, months: number): LocalDate {
  if (!Number.isInteger(months) || months < 1) throw new RangeError(`Not a period of whole months: ${months}`);
  const { year, month, day } = monthsFrom(start, months);
  const length = lengthOfMonth(year, month);
  return day > length ? dayFrom({ year, month, day: length }) : addDays(dayFrom({ year, month, day }), -1);
}

export function lastDayOfMonth(day: LocalDate): LocalDate {
  const { year, month } = partsOf(day);
  return dayFrom({ year, month, day: lengthOfMonth(year, month) });
}

/** Complete months of service on a day: the greatest number of months that, added to `start`, do not pass `on`. */
export function serviceMonths(start: LocalDate, on: LocalDate): number {
  const [from, to] = [partsOf(start), partsOf(on)];
  const months = (to.year - from.year) * 12 + to.month - from.month;
  return addMonths(start, months) <= on ? months : months - 1;
}

/** Year and month so far away, with the day as it was, which that month may not have. */
function monthsFrom(anchor: LocalDate, months: number) {
  const { year, month, day } = partsOf(anchor);
  const count = year * 12 + month - 1 + months;
  return { year: Math.floor(count / 12), month: (count % 12) + 1, day };
}
