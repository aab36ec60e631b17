import { byPriority, differenceOf, gapOf } from '@app/kernel';

export interface RatedItem {
  readonly itemId: string;
  readonly title: string;
  readonly target: number | null;
  readonly self: number | null;
  readonly lead: number | null;
}

export interface GapLine extends RatedItem {
  /** How far the lead's view, or without one the person's own, lies below the target. Missing: not known, not nought. */
  readonly gap: number | null;
  /** Lead's minus own. */
  readonly difference: number | null;
}

/**
 * The lines of a gap list for one scale, never for two together. Where the two views differ most comes first, for that
 * is what to talk about; the rest in the order of every gap list.
 */
export function gapList(items: readonly RatedItem[]): GapLine[] {
  return items
    .map((item) => ({
      ...item,
      gap: gapOf({ target: item.target, current: item.lead ?? item.self }),
      difference: differenceOf(item),
    }))
    .sort((a, b) => Math.abs(b.difference ?? 0) - Math.abs(a.difference ?? 0) || byPriority(a, b));
}
