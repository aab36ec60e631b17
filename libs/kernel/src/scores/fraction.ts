/** An exact number; `under` is always positive. Nothing is rounded before it is shown. */
export interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

export const ZERO: Fraction = { over: 0n, under: 1n };
export const ONE: Fraction = { over: 1n, under: 1n };

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;

/** Throws RangeError when `under` is zero. */
export function fraction(over: bigint, under: bigint): Fraction {
  if (under === 0n) throw new RangeError('A fraction of nothing');
  return under < 0n ? { over: -over, under: -under } : { over, under };
}

/** A count such as a weight or days. Throws RangeError for a number that is not whole, not exact, or below 0. */
export function wholeFromZero(count: number): bigint {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`Not a whole number from 0: ${count}`);
  return BigInt(count);
}

/** '-12.50' as it is meant. Throws RangeError for anything that is no decimal number. */
export function decimal(text: string): Fraction {
  const [, sign, digits = '', places = ''] = DECIMAL.exec(text) ?? [];
  if (sign === undefined) throw new RangeError('Not a decimal number');
  const value = BigInt(digits + places);
  return fraction(sign === '-' ? -value : value, 10n ** BigInt(places.length));
}

export const plus = (one: Fraction, other: Fraction): Fraction =>
  fraction(one.over * other.under + other.over * one.under, one.under * other.under);

export const minus = (one: Fraction, other: Fraction): Fraction => plus(one, { over: -other.over, under: other.under });

export const times = (one: Fraction, other: Fraction): Fraction =>
  fraction(one.over * other.over, one.under * other.under);

/** Throws RangeError when `other` is zero. */
export const dividedBy = (one: Fraction, other: Fraction): Fraction =>
  fraction(one.over * other.under, one.under * other.over);

/** Negative, zero or positive as `one` is less than, equal to or greater than `other`. */
export function compare(one: Fraction, other: Fraction): -1 | 0 | 1 {
  const difference = one.over * other.under - other.over * one.under;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The nearest whole number of 1/`parts`; a half goes up, towards the greater number, below zero as well. */
export function roundHalfUp({ over, under }: Fraction, parts: bigint): bigint {
  const [twice, both] = [2n * over * parts + under, 2n * under];
  const quotient = twice / both;
  return twice % both < 0n ? quotient - 1n : quotient;
}

/**
 * The one rounding, at output: as a decimal with so many places, a half up. Two are stored and one is shown, each taken
 * from the exact value, for rounding twice would make 3.45 of 3.449 and 3.5 of that.
 */
export function toDecimal(value: Fraction, places: 1 | 2): string {
  const parts = roundHalfUp(value, 10n ** BigInt(places));
  const digits = String(parts < 0n ? -parts : parts).padStart(places + 1, '0');
  return `${parts < 0n ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}
