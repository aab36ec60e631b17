import {
  clamped,
  decimal,
  dividedBy,
  type Fraction,
  fraction,
  measuredProgress,
  ONE,
  plus,
  roundHalfUp,
  times,
  toDecimal,
  ZERO,
} from '@app/kernel';
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
  return measuredProgress({ start: decimal(start), target: decimal(target), current: decimal(current) });
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
export const inPercent = (value: Fraction | null): string | null =>
  value === null ? null : toDecimal(times(value, fraction(100n, 1n)), 2);
