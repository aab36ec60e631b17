import type { Component } from '@app/profile-formats';
import { rowFields } from './version-change';

/** Two rows that are one in two versions; one side is missing where a row came or went. */
export interface Pair<Row> {
  readonly was: Row | null;
  readonly now: Row | null;
}

/** Words as they are compared: no difference of spaces or of the ways to write one letter is one. */
export const wordsOf = (text: string | null | undefined): string =>
  (text ?? '').replace(/\s+/g, ' ').trim().normalize('NFC');

export function fieldOf(row: Component, field: (typeof rowFields)[number]): string | number | null {
  switch (field) {
    case 'title':
    case 'details':
    case 'depth':
    case 'level':
    case 'levelDescriptor':
      return row[field];
    default:
      return row.source[field] ?? null;
  }
}

/** A value as it is compared: a number, or words. */
export const comparable = (value: string | number | null): string | number | null =>
  typeof value === 'number' ? value : wordsOf(value);

const everythingKey = (row: Component): string =>
  JSON.stringify(rowFields.map((field) => comparable(fieldOf(row, field))));

/** As the library tells skills apart: capitals make no other skill, spaces do. */
const skillKey = ({ kind, title }: Component): string | undefined =>
  (kind === 'organisation_skill' && title.toLowerCase()) || undefined;

const titleKey = ({ title }: Component): string | undefined => wordsOf(title).toLowerCase() || undefined;

/** Only what has details of its own can be known again under another title. */
const detailsKey = ({ details }: Component): string | undefined => wordsOf(details) || undefined;

/**
 * Which row of one version is which of the other, all of one kind: first those that are the same in everything, then
 * those of one skill, then those of one title whatever its capitals and spaces, each in their order, then those of one
 * wording under another title. What is told of two versions and what moves from one to the other both go by this.
 */
export function pairRows<Row extends Component>(was: readonly Row[], now: readonly Row[]): Pair<Row>[] {
  const pairs: Pair<Row>[] = [];
  let left = { was: [...was], now: [...now] };
  for (const key of [everythingKey, skillKey, titleKey, detailsKey]) {
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

/**
 * The successor of each row of versions in another one, by their ids. The versions come the pinned one first, which is
 * paired as a whole; what is left is for the rows of the ones before, if it has come back.
 */
export function successorsOf<Row extends Component & { readonly id: string }>(
  versions: readonly (readonly Row[])[],
  newer: readonly Row[],
): Map<string, string> {
  const successors = new Map<string, string>();
  let left = [...newer];
  for (const rows of versions) {
    const taken = new Set<Row>();
    for (const kind of new Set(rows.map((row) => row.kind))) {
      for (const { was, now } of pairRows(rows.filter(ofKind(kind)), left.filter(ofKind(kind)))) {
        if (!was || !now) continue;
        successors.set(was.id, now.id);
        taken.add(now);
      }
    }
    left = left.filter((row) => !taken.has(row));
  }
  return successors;
}

const ofKind =
  (kind: Component['kind']) =>
  (row: Component): boolean =>
    row.kind === kind;

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
