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

/** Putting any of these right settles a doubt; of other doubts, putting anything of the row right. */
const fieldsInDoubt: Readonly<Partial<Record<Defect['code'], readonly Corrected['field'][]>>> = {
  unknown_depth: ['depth'],
  depth_missing: ['depth'],
  unknown_level: ['level'],
  unknown_type: ['type'],
  level_without_descriptor: ['levelDescriptor'],
  no_terminal_punctuation: ['details', 'levelDescriptor', 'summary', 'bullets'],
};

const settles = ({ code }: Defect, { op, field }: Corrected): boolean =>
  op === 'remove' || (op === 'set' && (fieldsInDoubt[code]?.includes(field) ?? true));

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
    const row = components.find((one) => isAbout(defect, one));
    if (row) rows.set(keyOf(row), [...(rows.get(keyOf(row)) ?? []), defect]);
    else rest.push(defect);
    const at = row ? keyOf(row) : null;
    const about = corrections.filter(
      ({ kind, position }) => (kind === null || position === null ? null : keyOf({ kind, position })) === at,
    );
    if (about.some((correction) => settles(defect, correction))) settled.add(defect);
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

function isAbout({ section, line, row: title }: Defect, row: Component): boolean {
  if (section !== sectionOf[row.kind]) return false;
  if (title !== null && title !== '' && row.title === title) return true;
  return title === null ? false : row.line === line;
}
