import { COVERAGE_FLOOR, coverageOf, isEnough } from './coverage';
import { compare, dividedBy, type Fraction, fraction, minus, plus, times, ZERO, wholeFromZero } from './fraction';

export interface RatingScale {
  readonly min: Fraction;
  readonly max: Fraction;
}

export interface WeighedRating {
  /** In basis points. */
  readonly weight: number;
  /** Null: not assessed, which reduces the coverage. */
  readonly rating: Fraction | null;
  /** With a reason, not for this person: as if it were not there. */
  readonly notApplicable?: boolean;
}

export interface Score {
  readonly coverage: Fraction;
  /** On the scale of the ratings; null is insufficient evidence, and no number. */
  readonly value: Fraction | null;
}

/**
 * The ratings by weight, over what was rated only: each normalised to [0, 1], weighed, renormalised and put back on the
 * scale. Null where less than the floor is known. Throws RangeError for a rating outside the scale, for a scale without
 * length, and for a weight that is not a whole number from 0.
 */
export function weightedScore(
  items: readonly WeighedRating[],
  { min, max }: RatingScale,
  floor: Fraction = COVERAGE_FLOOR,
): Score {
  if (compare(min, max) >= 0) throw new RangeError('A scale runs from less to more');
  const length = minus(max, min);
  const evidence = items.map(({ weight, rating, notApplicable = false }) => ({
    weight: wholeFromZero(weight),
    applicable: !notApplicable,
    known: rating !== null,
  }));
  const coverage = coverageOf(evidence);
  let [sum, weights] = [ZERO, 0n];
  for (const { weight, rating, notApplicable = false } of items) {
    if (rating === null || notApplicable) continue;
    if (compare(rating, min) < 0 || compare(rating, max) > 0) throw new RangeError('A rating outside the scale');
    sum = plus(sum, times(dividedBy(minus(rating, min), length), fraction(BigInt(weight), 1n)));
    weights += BigInt(weight);
  }
  if (weights === 0n || !isEnough(coverage, floor)) return { coverage, value: null };
  return { coverage, value: plus(min, times(dividedBy(sum, fraction(weights, 1n)), length)) };
}

export interface ScoreComponent {
  /** In basis points. */
  readonly weight: number;
  /** Null: this appraisal has no such component. */
  readonly score: Score | null;
}

/**
 * The same rule one level up. A component that is absent is left out and the rest renormalised, so that 5 and 5 without
 * a third make 5; one that is there without enough evidence is not assessed.
 */
export const rollUp = (
  components: readonly ScoreComponent[],
  scale: RatingScale,
  floor: Fraction = COVERAGE_FLOOR,
): Score =>
  weightedScore(
    components.map(({ weight, score }) => ({ weight, rating: score?.value ?? null, notApplicable: score === null })),
    scale,
    floor,
  );
