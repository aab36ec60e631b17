import type { Component, ComponentKind, ProfileContent } from '@app/profile-formats';
import { comparable, fieldOf, type Pair, pairRows, reordered, wordsOf } from './row-matching';
import { type Change, type ChangedField, profileFields, rowFields } from './version-change';
import { sentenceOf } from './version-sentences';

export interface VersionChanges {
  /** The profile itself first, then kind after kind as on the page; nothing is named twice. */
  readonly changes: readonly Change[];
  /** How many rows are the same in both. */
  readonly unchanged: number;
}

/**
 * What became of one content in another, in words. Rows are known again by being the same in everything, by kind and
 * title, whatever capitals and spaces, or by the same details under another title; never by their place. Two contents
 * without a change have one content hash.
 */
export function changesBetween(since: ProfileContent, until: ProfileContent): VersionChanges {
  const tables = kinds.map((kind) => changesOfTable(kind, rowsOf(since, kind), rowsOf(until, kind)));
  return {
    changes: [...changesOfProfile(since, until), ...tables.flatMap(({ changes }) => changes)],
    unchanged: tables.reduce((sum, { unchanged }) => sum + unchanged, 0),
  };
}

/** In the order of the page. */
const kinds: readonly ComponentKind[] = [
  'background',
  'work_activity',
  'behavioural_skill',
  'knowledge',
  'training_activity',
  'development_activity',
  'qualification',
  'organisation_skill',
];

const rowsOf = ({ components }: ProfileContent, kind: ComponentKind): Component[] =>
  components.filter((one) => one.kind === kind).toSorted((one, other) => one.position - other.position);

function changesOfProfile(since: ProfileContent, until: ProfileContent): Change[] {
  const title = until.title ?? '';
  return profileFields.flatMap((field) => {
    if (field !== 'bullets') return changeOf({ kind: null, title, field }, since[field], until[field]);
    // Where one point ends and the next begins is told by the line alone.
    const [was, now] = [since.bullets.map(wordsOf), until.bullets.map(wordsOf)];
    if (JSON.stringify(was) === JSON.stringify(now)) return [];
    const words = { was: was.join('\n') || null, now: now.join('\n') || null };
    return [withSentence({ kind: null, title, what: 'changed', field, ...words })];
  });
}

function changesOfTable(kind: ComponentKind, was: readonly Component[], now: readonly Component[]) {
  const pairs = pairRows(was, now);
  const place = new Map(now.map((row, at) => [row, at]));
  const inOrder = pairs.toSorted((one, other) => placeIn(place, one) - placeIn(place, other));
  const found = inOrder.map((pair) => changesOfRow(kind, pair));
  const changes = found.flat();
  if (reordered(pairs, was, now)) {
    changes.push(withSentence({ kind, title: '', what: 'changed', field: 'order', was: null, now: null }));
  }
  return { changes, unchanged: found.filter((one) => one.length === 0).length };
}

/** Rows that are gone come last. */
const placeIn = (place: ReadonlyMap<Component, number>, { now }: Pair<Component>): number =>
  (now && place.get(now)) ?? Infinity;

function changesOfRow(kind: ComponentKind, { was, now }: Pair<Component>): Change[] {
  if (was && now) {
    const about = { kind, title: now.title };
    return rowFields.flatMap((field) => changeOf({ ...about, field }, fieldOf(was, field), fieldOf(now, field)));
  }
  const row = now ?? was;
  if (!row) return [];
  const asked = row.level ?? row.depth;
  const what = now ? 'added' : 'removed';
  const values = { was: now ? null : asked, now: now ? asked : null };
  return [withSentence({ kind, title: row.title, what, field: null, ...values }, row)];
}

type About = Pick<Change, 'kind' | 'title'> & { field: ChangedField };

function changeOf(about: About, was: Change['was'], now: Change['was']): Change[] {
  if (comparable(was) === comparable(now)) return [];
  const what = about.kind !== null && about.field === 'title' ? 'renamed' : 'changed';
  return [withSentence({ ...about, what, was: was === '' ? null : was, now: now === '' ? null : now })];
}

const withSentence = (change: Omit<Change, 'sentence'>, row?: Component): Change => ({
  ...change,
  sentence: sentenceOf(change, row),
});
