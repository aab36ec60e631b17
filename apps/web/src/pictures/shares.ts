export interface Part {
  readonly name: string;
  readonly count: number;
  /** 1 is the furthest along; `none` is not started and hatched, so that it never depends on a shade. */
  readonly mark: 1 | 2 | 3 | 4 | 'none';
}

/** Whole percent of each part by largest remainder: together they are 100 exactly, unless there is nothing. */
export function percentages(parts: readonly Part[]): number[] {
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return parts.map(() => 0);
  const exact = parts.map(({ count }) => (count * 100) / total);
  const result = exact.map(Math.floor);
  const missing = 100 - result.reduce((sum, percent) => sum + percent, 0);
  exact
    .map((percent, index) => ({ index, rest: percent - Math.floor(percent) }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index)
    .slice(0, missing)
    .forEach(({ index }) => (result[index] = (result[index] ?? 0) + 1));
  return result;
}

/** One sentence on how far a group is. */
export function howFar(parts: readonly Part[]): string {
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  const furthest = parts.find(({ mark }) => mark === 1);
  const none = parts.find(({ mark }) => mark === 'none');
  if (total === 0) return 'Nobody is in it yet.';
  const started = none === undefined || none.count === 0 ? 'everybody has started' : `${none.count} not started`;
  return `${furthest?.count ?? 0} of ${total} ${furthest?.name.toLowerCase() ?? 'done'}, ${started}.`;
}
