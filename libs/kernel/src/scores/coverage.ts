import { compare, type Fraction, fraction, ZERO } from './fraction';

/** Below it a figure says too little to be shown: "insufficient evidence". At exactly 0.60 it is shown. */
export const COVERAGE_FLOOR: Fraction = { over: 60n, under: 100n };

/** One of the things that a figure could have been made of. */
export interface Evidence {
  /** What it weighs; only the proportion to the others counts. */
  readonly weight: bigint;
  /** Nobody asks for it here: it is no lack that it is not known. */
  readonly applicable: boolean;
  readonly known: boolean;
}

/** Σ weight of what is known ÷ Σ weight of what applies; 0 where nothing applies, for then nothing is known. */
export function coverageOf(evidence: readonly Evidence[]): Fraction {
  const applicable = evidence.filter((one) => one.applicable);
  const all = weightOf(applicable);
  return all === 0n ? ZERO : fraction(weightOf(applicable.filter((one) => one.known)), all);
}

export const isEnough = (coverage: Fraction, floor: Fraction = COVERAGE_FLOOR): boolean =>
  compare(coverage, floor) >= 0;

const weightOf = (evidence: readonly Evidence[]): bigint => evidence.reduce((sum, { weight }) => sum + weight, 0n);
