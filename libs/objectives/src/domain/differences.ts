import type { KeyResultTerms, ObjectiveSide, Terms } from './objective';

export const differenceFields = [
  'title',
  'measure',
  'weight',
  'due-on',
  'cycle',
  'key-result',
  'key-result-title',
  'key-result-unit',
  'key-result-start',
  'key-result-target',
  'key-result-weight',
] as const;
export type DifferenceField = (typeof differenceFields)[number];

/** One field before and after. A weight is in basis points; a whole key result is said by its title. */
export interface Difference {
  readonly field: DifferenceField;
  readonly keyResultId: string | null;
  /** What the key result is called now, or was called when it was removed. */
  readonly keyResult: string | null;
  readonly before: string | null;
  readonly after: string | null;
}

/** Field by field what is not the same, in the order of the form; empty when both say the same. */
export function differences(before: Terms, after: Terms): Difference[] {
  const found: Difference[] = [];
  const note = (field: DifferenceField, one: string | null, other: string | null, of?: KeyResultTerms) => {
    if (one === other) return;
    found.push({ field, keyResultId: of?.id ?? null, keyResult: of?.title ?? null, before: one, after: other });
  };
  note('title', before.title, after.title);
  note('measure', before.measure, after.measure);
  note('weight', written(before.weight), written(after.weight));
  note('due-on', before.dueOn, after.dueOn);
  if (before.cycleId !== after.cycleId) note('cycle', before.cycleName, after.cycleName);
  for (const old of before.keyResults) {
    const now = after.keyResults.find(({ id }) => id === old.id);
    if (!now) {
      note('key-result', old.title, null, old);
      continue;
    }
    note('key-result-title', old.title, now.title, now);
    note('key-result-unit', old.unit, now.unit, now);
    note('key-result-start', old.start, now.start, now);
    note('key-result-target', old.target, now.target, now);
    note('key-result-weight', written(old.weight), written(now.weight), now);
  }
  for (const now of after.keyResults) {
    if (!before.keyResults.some(({ id }) => id === now.id)) note('key-result', null, now.title, now);
  }
  return found;
}

const written = (weight: number | null): string | null => (weight === null ? null : String(weight));

/** One change on record: who made it, and what it changed. */
export interface Change {
  readonly side: ObjectiveSide;
  readonly differences: readonly Difference[];
}

/**
 * What the side that proposes now has altered since the other side last had the word, as one difference: the changes
 * (oldest first) after the other side's last one. Empty where the other side has not proposed anything yet.
 */
export function sinceTheOtherSide(changes: readonly Change[], now: ObjectiveSide, first: ObjectiveSide): Difference[] {
  const last = changes.map(({ side }) => side !== now).lastIndexOf(true);
  if (last === -1 && first === now) return [];
  return asOne(changes.slice(last + 1).flatMap((change) => change.differences));
}

/** Differences one after the other as the one from before the first to after the last. */
function asOne(found: readonly Difference[]): Difference[] {
  const all = new Map<string, Difference>();
  for (const one of found) {
    const key = `${one.field} ${one.keyResultId ?? ''}`;
    all.set(key, { ...one, before: (all.get(key) ?? one).before });
  }
  const whole = [...all.values()].filter(({ field }) => field === 'key-result').map(({ keyResultId }) => keyResultId);
  return (
    [...all.values()]
      // Of a key result that came or went as a whole the single fields say nothing more.
      .filter(({ field, keyResultId }) => field === 'key-result' || !whole.includes(keyResultId))
      .filter(({ before, after }) => before !== after)
      .map((one) => calledAsNow(one, found))
      .sort((one, other) => placeOf(one) - placeOf(other))
  );
}

/** The words in the order of the form, and then the key results one after the other. */
const placeOf = ({ field }: Difference): number =>
  Math.min(differenceFields.indexOf(field), differenceFields.indexOf('key-result'));

function calledAsNow(one: Difference, found: readonly Difference[]): Difference {
  if (one.keyResultId === null) return one;
  const keyResult = [...found].reverse().find(({ keyResultId }) => keyResultId === one.keyResultId)?.keyResult ?? null;
  return { ...one, keyResult, after: one.field === 'key-result' && one.after !== null ? keyResult : one.after };
}
