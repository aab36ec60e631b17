import {
  compare,
  decimal,
  dividedBy,
  type Fraction,
  fraction,
  minus,
  ONE,
  plus,
  roundHalfUp,
  times,
  ZERO,
} from './fraction';
import type { KeyResultKind } from './objective';

/** How far one key result is. A figure nobody has given yet is null, and is not zero. */
export interface KeyResultFigures {
  readonly kind: KeyResultKind;
  readonly start: string | null;
  readonly target: string | null;
  readonly current: string | null;
  readonly done: boolean | null;
  /** In basis points, 0 to 10000. */
  readonly weight: number;
}

/**
 * (current − start) / (target − start), rising or falling; beyond the target more than 1, on the wrong side of the
 * start less than 0. A milestone is 0 or 1. Null while there is no figure.
 */
export function rawProgress({ kind, start, target, current, done }: KeyResultFigures): Fraction | null {
  if (kind === 'milestone') return done === true ? ONE : ZERO;
  if (start === null || target === null || current === null) return null;
  const from = decimal(start);
  return dividedBy(minus(decimal(current), from), minus(decimal(target), from));
}

/** Between 0 and 1, so that one key result far beyond its target hides no other. */
export function clamped(value: Fraction): Fraction {
  if (compare(value, ZERO) < 0) return ZERO;
  return compare(value, ONE) > 0 ? ONE : value;
}

/**
 * The key results by weight, over those that have a value: what is missing is left out and the rest renormalised.
 * Null where nothing has a value, or only what weighs nothing.
 */
export function objectiveProgress(keyResults: readonly KeyResultFigures[]): Fraction | null {
  let sum = ZERO;
  let weights = 0n;
  for (const keyResult of keyResults) {
    const raw = rawProgress(keyResult);
    if (raw === null) continue;
    const weight = BigInt(keyResult.weight);
    sum = plus(sum, times(clamped(raw), fraction(weight, 1n)));
    weights += weight;
  }
  return weights === 0n ? null : dividedBy(sum, fraction(weights, 1n));
}

/** 0 to 10000 for a clamped value: the one rounding, half up, at output. */
export const inBasisPoints = (value: Fraction | null): number | null =>
  value === null ? null : Number(roundHalfUp(value, 10_000n));

/** Percent with two decimals, such as '-12.50'. As text, because a raw value can be longer than a JSON number holds. */
export function inPercent(value: Fraction | null): string | null {
  if (value === null) return null;
  const hundredths = roundHalfUp(value, 10_000n);
  const digits = String(hundredths < 0n ? -hundredths : hundredths).padStart(3, '0');
  return `${hundredths < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
