import { coverageOf } from './coverage';
import { type Fraction, fraction } from './fraction';

/** Where somebody stands on one scale of steps, and where they should. Null is not known, and never nought. */
export interface Steps {
  /** Null: not defined at this level of the role. */
  readonly target: number | null;
  /** Null: not assessed. */
  readonly current: number | null;
}

export const gapStatuses = ['gap', 'met', 'surplus', 'not-defined', 'not-assessed'] as const;
export type GapStatus = (typeof gapStatuses)[number];

/** Steps missing up to the target, 0 when it is reached; null unless both are known. */
export const gapOf = ({ target, current }: Steps): number | null =>
  target === null || current === null ? null : Math.max(0, target - current);

/** Steps beyond the target, 0 when there are none; null unless both are known. */
export const surplusOf = ({ target, current }: Steps): number | null =>
  target === null || current === null ? null : Math.max(0, current - target);

/** Without a target there is nothing to assess against, whatever is known of the person. */
export function gapStatusOf({ target, current }: Steps): GapStatus {
  if (target === null) return 'not-defined';
  if (current === null) return 'not-assessed';
  if (current === target) return 'met';
  return current < target ? 'gap' : 'surplus';
}

export interface GapSummary {
  readonly summedGap: number;
  readonly summedSurplus: number;
  /** Σ min(current, target) ÷ Σ target over what is known; null where nothing is. Nothing beyond a target helps. */
  readonly readiness: Fraction | null;
  /** How many of the defined targets have a known step. */
  readonly coverage: Fraction;
}

/** The steps of one scale, never of two together: a level is no depth. */
export function summaryOf(steps: readonly Steps[]): GapSummary {
  const sum = (numbers: readonly (number | null)[]) => numbers.reduce<number>((total, one) => total + (one ?? 0), 0);
  const assessed = steps.filter(({ target, current }) => target !== null && current !== null);
  const wanted = sum(assessed.map(({ target }) => target));
  const summedGap = sum(assessed.map(gapOf));
  return {
    summedGap,
    summedSurplus: sum(assessed.map(surplusOf)),
    // What lies below a target and the gap above it make up the target.
    readiness: wanted === 0 ? null : fraction(BigInt(wanted - summedGap), BigInt(wanted)),
    coverage: coverageOf(
      steps.map(({ target, current }) => ({ weight: 1n, applicable: target !== null, known: current !== null })),
    ),
  };
}

/** What a line of a gap list is sorted by. */
export interface Prioritised {
  readonly gap: number | null;
  readonly mandatory?: boolean;
  /** An objective that somebody is working on is about it. */
  readonly linkedToObjective?: boolean;
  readonly title: string;
}

/** For `sort`: the largest gap first, then what is mandatory, what an objective is about, and by title; unknown last. */
export const byPriority = (one: Prioritised, other: Prioritised): number =>
  (other.gap ?? -1) - (one.gap ?? -1) ||
  Number(other.mandatory ?? false) - Number(one.mandatory ?? false) ||
  Number(other.linkedToObjective ?? false) - Number(one.linkedToObjective ?? false) ||
  one.title.localeCompare(other.title, 'en-GB');
