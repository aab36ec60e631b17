import { addDays, earliest, latest, type LocalDate } from '../local-date';
import type { Division } from './bank-holidays';
import { addMonths } from './months';
import { addWorkingDays, rollForward } from './working-days';

/** A review so many weeks or months after the start. */
export type ReviewOffset = { readonly weeks: number } | { readonly months: number };

const weeks = (...counts: readonly number[]): readonly ReviewOffset[] => counts.map((count) => ({ weeks: count }));
const CLOSEST = 5;

/** What a policy proposes unless it says otherwise; the final review is added to these. */
export const defaultReviewOffsets = (months: number): readonly ReviewOffset[] =>
  months <= 3 ? weeks(4, 8) : weeks(4, 12, 20);

/**
 * The days of a probation's reviews, earliest first; the last is the final one, on the day the decision is due.
 * A review rolls to the next working day but never past the decision, and one that comes within five working days of
 * another is left out.
 */
export function reviewPoints(given: {
  readonly startOn: LocalDate;
  readonly decideBy: LocalDate;
  readonly offsets: readonly ReviewOffset[];
  readonly division: Division;
}): LocalDate[] {
  const final = latest(given.decideBy, given.startOn);
  const wanted = given.offsets.map((offset) =>
    earliest(rollForward(offsetFrom(given.startOn, offset), given.division), final),
  );
  const tooClose = (earlier: LocalDate, later: LocalDate) => addWorkingDays(earlier, CLOSEST, given.division) > later;
  const kept: LocalDate[] = [];
  for (const day of wanted.sort()) {
    const before = kept.at(-1);
    if (!tooClose(day, final) && (before === undefined || !tooClose(before, day))) kept.push(day);
  }
  return [...kept, final];
}

const offsetFrom = (start: LocalDate, offset: ReviewOffset): LocalDate =>
  'weeks' in offset ? addDays(start, 7 * offset.weeks) : addMonths(start, offset.months);
