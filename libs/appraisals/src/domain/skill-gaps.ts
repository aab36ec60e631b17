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
 * The lines of a gap list for one scale, never for two together. Where the two views differ most comes first, then
 * the largest gap, then what nobody rated, then by title.
 */
export function gapList(items: readonly RatedItem[]): GapLine[] {
  return items
    .map((item) => ({ ...item, gap: gapOf(item), difference: differenceOf(item) }))
    .sort(
      (a, b) =>
        Math.abs(b.difference ?? 0) - Math.abs(a.difference ?? 0) ||
        (b.gap ?? -1) - (a.gap ?? -1) ||
        a.title.localeCompare(b.title, 'en-GB'),
    );
}

function gapOf({ target, self, lead }: RatedItem): number | null {
  const current = lead ?? self;
  return target === null || current === null ? null : Math.max(0, target - current);
}

function differenceOf({ self, lead }: RatedItem): number | null {
  return self === null || lead === null ? null : lead - self;
}
