import type { Component } from '@app/profile-formats';

/** Two rows that are one in two versions; one side is missing where a row came or went. */
export interface Pair<Row> {
  readonly was: Row | null;
  readonly now: Row | null;
}

/** Words as they are compared: no difference of spaces or of the ways to write one letter is one. */
export const wordsOf = (text: string | null | undefined): string =>
  (text ?? '').replace(/\s+/g, ' ').trim().normalize('NFC');

const titleKey = ({ title }: Component): string | undefined => wordsOf(title).toLowerCase() || undefined;

/** Only what has details of its own can be known again under another title. */
const detailsKey = ({ details }: Component): string | undefined => wordsOf(details) || undefined;

/**
 * Which row of one version is which of the other, all of one kind: first those that are the same in everything, then
 * those of one title whatever its capitals and spaces, in their order, then those of one wording under another title.
 */
export function pairRows<Row extends Component>(
  was: readonly Row[],
  now: readonly Row[],
  everything: (row: Row) => string,
): Pair<Row>[] {
  const pairs: Pair<Row>[] = [];
  let left = { was: [...was], now: [...now] };
  for (const key of [everything, titleKey, detailsKey]) {
    const matched = match(left.was, left.now, key);
    pairs.push(...matched.pairs);
    left = { was: matched.was, now: matched.now };
  }
  return [
    ...pairs,
    ...left.was.map((row) => ({ was: row, now: null })),
    ...left.now.map((row) => ({ was: null, now: row })),
  ];
}

function match<Row>(was: readonly Row[], now: readonly Row[], key: (row: Row) => string | undefined) {
  const waiting = new Map<string, Row[]>();
  const left: Row[] = [];
  for (const row of was) {
    const name = key(row);
    const queue = name === undefined ? left : (waiting.get(name) ?? []);
    if (name !== undefined) waiting.set(name, queue);
    queue.push(row);
  }
  const pairs: Pair<Row>[] = [];
  const gone = new Set<Row>();
  const unmatched = now.filter((row) => {
    const name = key(row);
    const former = name === undefined ? undefined : waiting.get(name)?.shift();
    if (former === undefined) return true;
    gone.add(former);
    pairs.push({ was: former, now: row });
    return false;
  });
  return { pairs, was: was.filter((row) => !gone.has(row)), now: unmatched };
}

/** Rows that are in both versions stand there in another order. */
export function reordered<Row>(pairs: readonly Pair<Row>[], was: readonly Row[], now: readonly Row[]): boolean {
  const places = new Map(now.map((row, place) => [row, place]));
  const partner = new Map(pairs.map((pair) => [pair.was, pair.now]));
  const order = was.flatMap((row) => {
    const other = partner.get(row);
    return other ? [places.get(other) ?? 0] : [];
  });
  return order.some((place, at) => at > 0 && place < (order[at - 1] ?? 0));
}
