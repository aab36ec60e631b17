/** One skill on one four-step scale: what the role asks, what I say, what my lead says. Missing is not zero. */
export interface SkillRow {
  readonly id: string;
  readonly title: string;
  readonly target: number | null;
  readonly mine: number | null;
  readonly leads: number | null;
}

export type Gap =
  | { readonly kind: 'met' }
  | { readonly kind: 'above'; readonly by: number }
  | { readonly kind: 'below'; readonly by: number }
  | { readonly kind: 'not-rated' }
  | { readonly kind: 'no-target' };

/** Against the target, by the lead's view where there is one, else by my own (docs/scores.md). */
export function gapOf({ target, mine, leads }: SkillRow): Gap {
  const level = leads ?? mine;
  if (target === null) return { kind: 'no-target' };
  if (level === null) return { kind: 'not-rated' };
  if (level === target) return { kind: 'met' };
  return level > target ? { kind: 'above', by: level - target } : { kind: 'below', by: target - level };
}

/** Whose view a gap goes by: the lead's, or where that is missing my own. */
export const gapBy = ({ mine, leads }: SkillRow): 'mine' | 'leads' | undefined =>
  leads !== null ? 'leads' : mine !== null ? 'mine' : undefined;

/** How far apart the two views are; null while one of them is missing. */
export const difference = ({ mine, leads }: SkillRow): number | null =>
  mine === null || leads === null ? null : Math.abs(mine - leads);

const below = (row: SkillRow): number => {
  const gap = gapOf(row);
  return gap.kind === 'below' ? gap.by : gap.kind === 'not-rated' ? -1 : 0;
};

/** The largest gap first; what is not rated last. */
export const byGap = (rows: readonly SkillRow[]): SkillRow[] =>
  [...rows].sort((a, b) => below(b) - below(a) || a.title.localeCompare(b.title, 'en-GB'));

/** What to talk about first: the views that differ most, then the largest gap. */
export const byDisagreement = (rows: readonly SkillRow[]): SkillRow[] =>
  [...rows].sort(
    (a, b) =>
      (difference(b) ?? -1) - (difference(a) ?? -1) || below(b) - below(a) || a.title.localeCompare(b.title, 'en-GB'),
  );

/** The one sentence above the picture. */
export function finding(rows: readonly SkillRow[], by: 'my own view' | 'the lead’s view'): string {
  const rated = rows.map(gapOf).filter(({ kind }) => kind !== 'not-rated' && kind !== 'no-target');
  if (rated.length === 0) return 'Nothing is rated yet.';
  const short = rated.filter(({ kind }) => kind === 'below').length;
  const of = `${rated.length} rated ${rated.length === 1 ? 'skill' : 'skills'} by ${by}`;
  return short === 0 ? `At or above target in all of ${of}.` : `Below target in ${short} of ${of}.`;
}
