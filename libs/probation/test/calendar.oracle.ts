/** Days as numbers since 1970, and fingers to count on: nothing here knows the date engine it is held against. */
export type Day = number;

export const day = (text: string): Day => Date.parse(`${text}T00:00:00Z`) / 86_400_000;
export const text = (on: Day): string => new Date(on * 86_400_000).toISOString().slice(0, 10);

const HOLIDAYS = new Set(
  ['2026-08-31', '2026-12-25', '2026-12-28', '2027-01-01', '2027-03-26', '2027-03-29', '2027-05-03', '2027-05-31'].map(
    day,
  ),
);

const works = (on: Day): boolean => (((on + 3) % 7) + 7) % 7 < 5 && !HOLIDAYS.has(on);

export function forward(on: Day): Day {
  while (!works(on)) on++;
  return on;
}

export function back(on: Day): Day {
  while (!works(on)) on--;
  return on;
}

export function workingDays(from: Day, count: number): Day {
  let on = from;
  for (let left = Math.abs(count); left > 0;) {
    on += Math.sign(count);
    if (works(on)) left--;
  }
  return on;
}

export function countWorking(after: Day, upTo: Day): number {
  let count = 0;
  for (let on = after + 1; on <= upTo; on++) if (works(on)) count++;
  return count;
}

/** The same date so many months on, or the last of that month; and whether it is the same date. */
function monthsOn(start: Day, months: number): { on: Day; same: boolean } {
  const [year = 0, month = 0, date = 0] = text(start).split('-').map(Number);
  const first = Date.UTC(year, month - 1 + months, 1) / 86_400_000;
  const length = Date.UTC(year, month + months, 1) / 86_400_000 - first;
  return { on: first + Math.min(date, length) - 1, same: date <= length };
}

export const monthLater = (from: Day): Day => monthsOn(from, 1).on;

export function lastOfMonths(start: Day, months: number): Day {
  const { on, same } = monthsOn(start, months);
  return same ? on - 1 : on;
}
