import { wholeFromZero } from './fraction';

/** All weights together, in basis points. */
export const ALL_WEIGHTS = 10_000;

/**
 * Whole basis points in the proportion of `parts`, exactly 10,000 together: each gets what is certain, and what is left
 * goes one by one to the largest remainders, the first of equals first. None for no parts. Throws RangeError for a part
 * that is not a whole number from 0, and where all are 0.
 */
export function distributeWeights(parts: readonly number[]): number[] {
  if (parts.length === 0) return [];
  const exact = parts.map(wholeFromZero);
  const sum = exact.reduce((total, part) => total + part, 0n);
  if (sum === 0n) throw new RangeError('Nothing weighs anything');
  const shares = exact.map((part, place) => {
    const points = part * BigInt(ALL_WEIGHTS);
    return { place, points: points / sum, remainder: points % sum };
  });
  const left = BigInt(ALL_WEIGHTS) - shares.reduce((total, { points }) => total + points, 0n);
  const luckier = [...shares]
    .sort((a, b) => (a.remainder === b.remainder ? a.place - b.place : a.remainder > b.remainder ? -1 : 1))
    .slice(0, Number(left));
  const lucky = new Set(luckier.map(({ place }) => place));
  return shares.map(({ place, points }) => Number(points) + (lucky.has(place) ? 1 : 0));
}
