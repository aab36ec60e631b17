/** What tells whether two rows ask for the same thing. */
export interface Named {
  readonly title: string;
  /** The skill of the library it asks for; two rows that both have one are the same by it, whatever their titles. */
  readonly skillId: string | null;
  readonly step: number | null;
}

export interface Pairs<Row> {
  readonly shared: { readonly from: Row; readonly to: Row }[];
  readonly onlyFrom: Row[];
  readonly onlyTo: Row[];
}

/** Rows of one kind from two sides, by skill or by title, each title once. A row without a title is like no other. */
export function pairUp<Row extends Named>(from: readonly Row[], to: readonly Row[]): Pairs<Row> {
  const [ours, theirs] = [once(from), once(to)];
  const bySkill = meet(
    ours,
    theirs,
    ({ skillId }) => skillId,
    () => true,
  );
  const byTitle = meet(bySkill.onlyFrom, bySkill.onlyTo, titleOf, (one, other) => !one.skillId || !other.skillId);
  const order = new Map(theirs.map((row, place) => [row, place]));
  const placeOf = ({ to: row }: { to: Row }) => order.get(row) ?? 0;
  return { ...byTitle, shared: [...bySkill.shared, ...byTitle.shared].sort((a, b) => placeOf(a) - placeOf(b)) };
}

/** What is asked for twice counts once, at the higher step. */
function once<Row extends Named>(rows: readonly Row[]): Row[] {
  const kept = new Set<Row>();
  const [skills, titles] = [new Set<string>(), new Map<string, Row>()];
  for (const row of [...rows].sort((a, b) => (b.step ?? 0) - (a.step ?? 0))) {
    const { skillId } = row;
    const title = titleOf(row);
    const alike = title === null ? undefined : titles.get(title);
    if ((skillId !== null && skills.has(skillId)) || (alike && !(alike.skillId && skillId))) continue;
    kept.add(row);
    if (skillId !== null) skills.add(skillId);
    if (title !== null && !alike) titles.set(title, row);
  }
  return rows.filter((row) => kept.has(row));
}

/** Pairs of rows with the same key, each row in one pair at most. */
function meet<Row>(
  from: readonly Row[],
  to: readonly Row[],
  keyOf: (row: Row) => string | null,
  mayMeet: (one: Row, other: Row) => boolean,
): Pairs<Row> {
  const waiting = new Map<string, Row>();
  for (const row of from) {
    const key = keyOf(row);
    if (key !== null && !waiting.has(key)) waiting.set(key, row);
  }
  const shared: { from: Row; to: Row }[] = [];
  const met = new Set<Row>();
  for (const row of to) {
    const key = keyOf(row);
    const other = key === null ? undefined : waiting.get(key);
    if (key === null || !other || !mayMeet(other, row)) continue;
    waiting.delete(key);
    shared.push({ from: other, to: row });
    met.add(other).add(row);
  }
  return { shared, onlyFrom: from.filter((row) => !met.has(row)), onlyTo: to.filter((row) => !met.has(row)) };
}

/** A title whatever its capitals and spaces; null where there is none. */
const titleOf = ({ title }: Named): string | null => title.trim().replace(/\s+/gu, ' ').toLowerCase() || null;
