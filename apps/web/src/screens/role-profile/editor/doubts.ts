import type { Corrected } from '../../../api/imports';
import type { Component, Defect } from '../../../api/role-profiles';
import { kinds } from '../kinds';

type Section = Defect['section'];

/** Which part of the source the rows of a kind stand in. */
const sectionOf: Readonly<Record<Component['kind'], Section>> = {
  background: 'background',
  work_activity: 'work_activities',
  knowledge: 'knowledge_skills',
  behavioural_skill: 'knowledge_skills',
  training_activity: 'training_activities',
  development_activity: 'pdas',
  qualification: 'qualifications',
  organisation_skill: 'organisation_skills',
};

/** Doubts of a row, of a section as a whole, or of the profile itself; a doubt is in one place only. */
export interface Doubts {
  readonly ofRow: (row: Component) => readonly Defect[];
  readonly ofHead: readonly Defect[];
  readonly ofKind: (kind: Component['kind']) => readonly Defect[];
  /** Each with the element of the page that it is shown at. */
  readonly all: readonly { readonly defect: Defect; readonly place: string }[];
  /** Whose words were put right. */
  readonly settled: ReadonlySet<Defect>;
}

/** Putting any of these right settles a doubt about a row; of other doubts, putting anything of the row right. */
const fieldsInDoubt: Readonly<Partial<Record<Defect['code'], readonly Corrected['field'][]>>> = {
  unknown_depth: ['depth'],
  depth_missing: ['depth'],
  unknown_level: ['level'],
  unknown_type: ['type'],
  level_without_descriptor: ['levelDescriptor'],
  no_terminal_punctuation: ['details', 'levelDescriptor', 'summary', 'bullets'],
};

const settlesRow = ({ code }: Defect, { op, field }: Corrected): boolean =>
  op === 'remove' || (op === 'set' && (fieldsInDoubt[code]?.includes(field) ?? true));

const aboutTitle: readonly Defect['code'][] = ['title_unknown', 'title_disagrees', 'title_not_in_summary'];
/** What is not read, or not there, is put right by hand: with a row more. */
const wantsRow: readonly Defect['code'][] = ['section_missing', 'section_empty', 'text_outside_section'];
const ofSummary: readonly Corrected['field'][] = ['summary', 'bulletsIntro', 'bullets'];

/** A doubt about no row is settled by what it is about, and by nothing else that is put right in the profile. */
function settlesWhole({ code, section }: Defect, { op, kind, field }: Corrected): boolean {
  if (kind !== null) return op === 'add' && sectionOf[kind] === section && wantsRow.includes(code);
  if (aboutTitle.includes(code)) return field === 'title';
  return section === 'summary' && ofSummary.includes(field);
}

/** Finds for each doubt the row it is about, by its line or by its title; what fits no row belongs to its section. */
export function doubtsOf(
  components: readonly Component[],
  defects: readonly Defect[],
  corrections: readonly Corrected[] = [],
): Doubts {
  const settled = new Set<Defect>();
  const rows = new Map<string, Defect[]>();
  const all: { defect: Defect; place: string }[] = [];
  const rest: Defect[] = [];
  for (const defect of defects) {
    const row = rowOf(components, defect);
    if (row) rows.set(keyOf(row), [...(rows.get(keyOf(row)) ?? []), defect]);
    else rest.push(defect);
    if (corrections.some((one) => (row ? isOf(one, row) && settlesRow(defect, one) : settlesWhole(defect, one))))
      settled.add(defect);
    all.push({ defect, place: row ? `row-${keyOf(row)}` : placeOf(defect) });
  }
  return {
    ofRow: (row) => rows.get(keyOf(row)) ?? [],
    ofHead: rest.filter(({ section }) => section === 'document' || section === 'summary'),
    all,
    settled,
    ofKind: (kind) => (kind === 'behavioural_skill' ? [] : rest.filter(({ section }) => section === sectionOf[kind])),
  };
}

/** The heading of the section it is told under. */
function placeOf({ section }: Defect): string {
  const kind = kinds.find((one) => one.kind !== 'behavioural_skill' && sectionOf[one.kind] === section)?.kind;
  return kind === undefined ? 'edit-head' : `edit-${kind}`;
}

export const keyOf = ({ kind, position }: Pick<Component, 'kind' | 'position'>): string => `${kind}-${position}`;

const isOf = ({ kind, position }: Corrected, row: Component): boolean => kind === row.kind && position === row.position;

/** The row a doubt names, of several of that name the one on its line; a row without a title is known by its line. */
function rowOf(components: readonly Component[], { section, line, row: title }: Defect): Component | undefined {
  if (title === null) return undefined;
  const rows = components.filter(({ kind }) => sectionOf[kind] === section);
  const named = title === '' ? [] : rows.filter((row) => row.title === title);
  const onLine = (row: Component) => row.line === line;
  return named.find(onLine) ?? named[0] ?? rows.find(onLine);
}
