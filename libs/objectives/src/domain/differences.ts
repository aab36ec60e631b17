import type { KeyResultTerms, Terms } from './objective';

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
