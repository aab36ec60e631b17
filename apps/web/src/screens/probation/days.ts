const DAY = 86_400_000;

const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);
const timeOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);

export const plusDays = (day: string, days: number): string => iso(timeOf(day) + days * DAY);

/** The Friday before a Saturday or a Sunday; nothing for any other day. */
export function fridayBefore(day: string): string | undefined {
  const weekday = new Date(timeOf(day)).getUTCDay();
  if (weekday === 6) return plusDays(day, -1);
  return weekday === 0 ? plusDays(day, -2) : undefined;
}

type Ends = 'day_before' | 'corresponding_day';

/** The last day of so many months from a start, as contracts count them: '2026-01-01' and 6 make '2026-06-30'. */
export function lastDayOf(startOn: string, months: number, ends: Ends): string {
  const [year = 0, month = 1, day = 1] = startOn.split('-').map(Number);
  const length = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const on = iso(Date.UTC(year, month - 1 + months, Math.min(day, length)));
  return ends === 'corresponding_day' || day > length ? on : plusDays(on, -1);
}

export interface Longer {
  readonly months?: number;
  readonly weeks?: number;
}

interface Terms {
  readonly startOn: string;
  readonly lastDay: string;
  readonly contractEndOn: string | null;
}

/**
 * The last day after an extension, for the preview: months are counted from the start and not from the old last day.
 * `exact` is false where the old last day is no whole number of months from the start, after a pause or weeks.
 */
export function lastDayAfter(terms: Terms, { months = 0, weeks = 0 }: Longer): { on: string; exact: boolean } {
  const { startOn, lastDay, contractEndOn } = terms;
  const counted = monthsIn(startOn, lastDay);
  const byMonths = counted
    ? lastDayOf(startOn, counted.months + months, counted.ends)
    : plusDays(lastDayOf(plusDays(lastDay, 1), months, 'corresponding_day'), -1);
  const on = plusDays(months === 0 ? lastDay : byMonths, 7 * weeks);
  return contractEndOn !== null && contractEndOn < on
    ? { on: contractEndOn, exact: true }
    : { on, exact: months === 0 || counted !== undefined };
}

function monthsIn(startOn: string, lastDay: string): { months: number; ends: Ends } | undefined {
  for (let months = 1; months <= 60; months++)
    for (const ends of ['day_before', 'corresponding_day'] as const)
      if (lastDayOf(startOn, months, ends) === lastDay) return { months, ends };
  return undefined;
}
