import { compare, dividedBy, type Fraction, fraction, minus, ONE, ZERO, wholeFromZero } from './fraction';

export interface Measured {
  readonly start: Fraction;
  readonly target: Fraction;
  readonly current: Fraction;
}

/**
 * (current − start) ÷ (target − start), rising or falling. To show as it is: beyond the target more than 1, on the wrong
 * side of the start less than 0. Throws RangeError where start and target are the same.
 */
export const measuredProgress = ({ start, target, current }: Measured): Fraction =>
  dividedBy(minus(current, start), minus(target, start));

/** Between 0 and 1, for adding up: so that one key result far beyond its target hides no other. */
export function clamped(value: Fraction): Fraction {
  if (compare(value, ZERO) < 0) return ZERO;
  return compare(value, ONE) > 0 ? ONE : value;
}

/** Milestones passed ÷ all, by weight; null where none weighs anything. */
export function milestoneProgress(milestones: readonly { weight: number; done: boolean }[]): Fraction | null {
  const sum = (some: typeof milestones) => some.reduce((total, { weight }) => total + wholeFromZero(weight), 0n);
  const all = sum(milestones);
  return all === 0n ? null : fraction(sum(milestones.filter(({ done }) => done)), all);
}
