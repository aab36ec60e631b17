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

/** A title whatever its capitals and spaces. */
const comparable = (title: string): string => title.trim().replace(/\s+/gu, ' ').toLowerCase();

/** Rows of one kind from two sides, by skill or by title, each title once. A row without a title is like no other. */
export function pairUp<Row extends Named>(from: readonly Row[], to: readonly Row[]): Pairs<Row> {
  const [ours, theirs] = [once(from), once(to)];
  const own = catalogueOf(ours);
  const shared: { from: Row; to: Row }[] = [];
  const onlyTo: Row[] = [];
  for (const row of theirs) {
    const found = own.find(row);
    if (found) shared.push({ from: found, to: row });
    else onlyTo.push(row);
  }
  const paired = new Set(shared.map((pair) => pair.from));
  return { shared, onlyFrom: ours.filter((row) => !paired.has(row)), onlyTo };
}

/** What is asked for twice counts once, at the higher step. */
function once<Row extends Named>(rows: readonly Row[]): Row[] {
  const kept = new Set<Row>();
  const catalogue = catalogueOf<Row>([]);
  for (const row of [...rows].sort((a, b) => (b.step ?? 0) - (a.step ?? 0))) {
    if (catalogue.find(row)) continue;
    catalogue.add(row);
    kept.add(row);
  }
  return rows.filter((row) => kept.has(row));
}

function catalogueOf<Row extends Named>(rows: readonly Row[]) {
  const bySkill = new Map<string, Row>();
  const byTitle = new Map<string, Row>();
  const add = (row: Row) => {
    const title = comparable(row.title);
    if (row.skillId !== null) bySkill.set(row.skillId, row);
    if (title !== '' && !byTitle.has(title)) byTitle.set(title, row);
  };
  const find = ({ skillId, title }: Row): Row | undefined => {
    const same = skillId === null ? undefined : bySkill.get(skillId);
    if (same) return same;
    const alike = byTitle.get(comparable(title));
    return alike && (alike.skillId === null || skillId === null) ? alike : undefined;
  };
  rows.forEach(add);
  return { add, find };
}
