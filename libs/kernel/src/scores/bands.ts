import { compare, decimal, type Fraction } from './fraction';

/** A scale cut into bands that leave nothing out: `names[i]` lies between `bounds[i]` and `bounds[i + 1]`. */
export interface Bands {
  readonly names: readonly string[];
  readonly bounds: readonly Fraction[];
}

/**
 * Bands between bounds written as decimals, the ends of the scale among them. Throws RangeError unless every bound is
 * greater than the one before and there is one name between each two.
 */
export function defineBands(bounds: readonly string[], names: readonly string[]): Bands {
  const exact = bounds.map(decimal);
  const rises = exact.every((bound, at) => at === 0 || compare(exact[at - 1] ?? bound, bound) < 0);
  if (names.length === 0 || names.length !== bounds.length - 1 || !rises) {
    throw new RangeError('Bounds rise, with one band between each two');
  }
  return { names, bounds: exact };
}

/**
 * The one band of a value that was not rounded: 3.95 is below 4, whatever one decimal would show. A bound belongs to the
 * band above it, and the last one to the last band. Throws RangeError for a value outside the scale.
 */
export function bandOf(value: Fraction, { names, bounds }: Bands): string {
  const above = bounds.findIndex((bound) => compare(value, bound) < 0);
  const last = bounds.at(-1);
  const isLast = last !== undefined && compare(value, last) === 0;
  const name = isLast ? names.at(-1) : names[above - 1];
  if (name === undefined) throw new RangeError('A value outside the scale');
  return name;
}
