import { addDays, addMonths, type LocalDate, type ReviewOffset, rollForward } from '@app/kernel';
import type { CaseTerms } from './probation';
import { datesOf, reviewDays } from './probation-dates';
import type { Fault } from './probation-saying';

/** As the table's check counts: so that no calendar is needed to say whether a policy holds together. */
const DAYS_OF_A_MONTH = 30;

interface Point {
  readonly weeks?: number | undefined;
  readonly months?: number | undefined;
}

const daysOf = ({ weeks, months }: Point): number =>
  weeks === undefined ? (months ?? 0) * DAYS_OF_A_MONTH : 7 * weeks;

/** Review points in the order in which they come. */
export const inOrder = <Offset extends Point>(offsets: readonly Offset[]): Offset[] =>
  [...offsets].sort((one, other) => daysOf(one) - daysOf(other));

/** What is wrong with the review points of a policy of so many months: neither or both units, twice, or after its end. */
export const faultsInOffsets = (offsets: readonly Point[], length: number): Fault[] =>
  offsets.flatMap((point, index) => {
    const pointer = `/reviewOffsets/${index}`;
    const { weeks, months } = point;
    if ((weeks === undefined) === (months === undefined)) {
      return [{ pointer, code: 'one-of-two', message: 'Say weeks or months, and not both.' }];
    }
    if (daysOf(point) >= length * DAYS_OF_A_MONTH) {
      return [{ pointer, code: 'after-the-end', message: rule(length) }];
    }
    return offsets.findIndex((other) => daysOf(other) === daysOf(point)) < index
      ? [{ pointer, code: 'twice', message: 'There is a review at that time already.' }]
      : [];
  });

function rule(length: number): string {
  const weeks = Math.ceil((length * DAYS_OF_A_MONTH) / 7) - 1;
  const months = length > 1 ? ` or ${length - 1} ${length === 2 ? 'month' : 'months'}` : '';
  const probation = length === 1 ? 'one month' : `${length} months`;
  return `A review comes before the probation ends: with ${probation}, after ${weeks} weeks${months} at the latest.`;
}

/** Why a review of the policy does not take place. */
export const leftOutCauses = ['past', 'after-the-decision', 'too-close'] as const;

export interface LeftOut {
  readonly weeks?: number;
  readonly months?: number;
  readonly on: LocalDate;
  readonly because: (typeof leftOutCauses)[number];
}

/**
 * The reviews of the policy that fall away, so that nobody misses them unawares: their day was before `from`, or is
 * not before the day to decide by, or less than five working days from another review (docs/dates.md).
 */
export function reviewsLeftOut(terms: CaseTerms, from: LocalDate): LeftOut[] {
  const { startOn, offsets, division } = terms;
  const { decideBy } = datesOf(terms).decision;
  const kept = reviewDays(terms, from).slice(0, -1);
  return inOrder(offsets).flatMap((offset: ReviewOffset): LeftOut[] => {
    const point = 'weeks' in offset ? addDays(startOn, 7 * offset.weeks) : addMonths(startOn, offset.months);
    const on = rollForward(point, division);
    const at = kept.indexOf(on);
    if (at >= 0) {
      kept.splice(at, 1);
      return [];
    }
    return [{ ...offset, on, because: on < from ? 'past' : on >= decideBy ? 'after-the-decision' : 'too-close' }];
  });
}
