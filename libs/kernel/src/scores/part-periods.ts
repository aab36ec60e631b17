import { dividedBy, type Fraction, fraction, plus, times, ZERO, wholeFromZero } from './fraction';

/** What one of several appraisers in a period said, and for how many days of it they were the appraiser. */
export interface PartPeriod {
  readonly rating: Fraction;
  readonly days: number;
}

/**
 * Σ rating × days ÷ Σ days: a suggestion beside both statements, for the appraiser to decide on, and never taken by
 * itself. Null without a day.
 */
export function dayWeighted(parts: readonly PartPeriod[]): Fraction | null {
  const days = parts.reduce((sum, part) => sum + wholeFromZero(part.days), 0n);
  if (days === 0n) return null;
  const sum = parts.reduce((total, part) => plus(total, times(part.rating, fraction(BigInt(part.days), 1n))), ZERO);
  return dividedBy(sum, fraction(days, 1n));
}

/**
 * A numeric target for part of a cycle: target × days ÷ days of the cycle, to be shown beside the whole one. Only for
 * what is marked proratable. Throws RangeError for a cycle without a day, and for more days than it has.
 */
export function prorated(target: Fraction, { days, ofDays }: { days: number; ofDays: number }): Fraction {
  const [part, all] = [wholeFromZero(days), wholeFromZero(ofDays)];
  if (part > all) throw new RangeError('More days than the cycle has');
  return times(target, fraction(part, all));
}
