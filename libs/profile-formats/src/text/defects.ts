import type { SectionKind } from './section-kinds';

/** In the order they are told: first what may be lost, then cut sentences, then levels, then depth and type. */
const severities = {
  encoding_windows_1252: 'note',
  title_unknown: 'defect',
  title_disagrees: 'defect',
  title_not_in_summary: 'defect',
  section_missing: 'defect',
  section_empty: 'defect',
  section_repeated: 'defect',
  text_outside_section: 'defect',
  table_without_heading: 'defect',
  heading_missing: 'note',
  heading_cut: 'note',
  header_unexpected: 'defect',
  header_missing: 'note',
  separator_missing: 'note',
  summary_line_unmarked: 'note',
  bullet_empty: 'defect',
  row_incomplete: 'defect',
  row_cut: 'defect',
  title_lost: 'defect',
  no_title_boundary: 'defect',
  row_start_unclear: 'defect',
  row_continued: 'note',
  rows_may_be_shifted: 'defect',
  cell_missing: 'defect',
  cell_extra: 'defect',
  cell_formula: 'defect',
  cell_like_formula: 'note',
  column_unknown: 'defect',
  words_disagree: 'defect',
  duplicate_title: 'defect',
  no_skill_boundary: 'defect',
  framework_unclear: 'defect',
  background_unknown: 'defect',
  no_terminal_punctuation: 'defect',
  unknown_level: 'defect',
  level_without_descriptor: 'defect',
  level_not_defined: 'note',
  level_stray_period: 'note',
  level_text_not_you_can: 'note',
  unknown_depth: 'defect',
  depth_missing: 'defect',
  behavioural_with_depth: 'defect',
  unknown_type: 'defect',
  type_truncated: 'note',
  shifted_row_blank_depth: 'note',
  more_defects: 'defect',
} as const;

export type DefectCode = keyof typeof severities;
export const defectCodes = Object.keys(severities) as DefectCode[];

/** Told together and by line: in these groups nothing of one row is torn apart. */
const firstOfGroup: readonly DefectCode[] = [
  'no_terminal_punctuation',
  'unknown_level',
  'unknown_depth',
  'more_defects',
];

const groupOf = (code: DefectCode): number =>
  firstOfGroup.filter((first) => defectCodes.indexOf(first) <= defectCodes.indexOf(code)).length;

export interface Defect {
  readonly code: DefectCode;
  /** A note was read with certainty and only looks odd; a defect wants a person's eye. */
  readonly severity: 'defect' | 'note';
  readonly section: SectionKind | 'document';
  /** The title of the row, or its opening words where it has none. */
  readonly row: string | null;
  /** In the source, counted from 1. */
  readonly line: number;
  /** For people: what and where. */
  readonly message: string;
  /** The words it is about: the end, the beginning or the whole of a cell. */
  readonly evidence: { readonly tail?: string; readonly head?: string; readonly raw?: string };
}

export interface Finding {
  readonly code: DefectCode;
  readonly section: SectionKind | 'document';
  readonly row?: string | null;
  readonly line: number;
  readonly what: string;
  readonly evidence?: Defect['evidence'] | undefined;
}

const sectionNames: Record<SectionKind | 'document', string> = {
  document: 'the document',
  summary: 'Summary',
  background: 'Background',
  work_activities: 'Work Activity Components',
  knowledge_skills: 'Knowledge/Skills',
  training_activities: 'Training Activities',
  pdas: 'PDAs',
  qualifications: 'Qualifications',
  organisation_skills: 'Organisation Skills',
};

const MOST = 500;

/** At most so many of a text quoted: a message is read by people. */
export const quote = (text: string, length = 80): string =>
  `“${text.length > length ? `${text.slice(0, length).toWellFormed()}…` : text}”`;

export const nameOf = (section: SectionKind | 'document'): string => sectionNames[section];

/** Collects what is found on the way. Past 500 it counts only, and the last entry says how many. */
export class Defects {
  private readonly found: Defect[] = [];
  private more = 0;

  add({ code, section, row = null, line, what, evidence = {} }: Finding): void {
    if (this.found.length >= MOST) {
      this.more++;
      return;
    }
    const place = [section === 'document' ? undefined : nameOf(section), row === null ? undefined : quote(row, 60)];
    const where = [`Line ${line}`, ...place.filter((part) => part !== undefined)].join(', ');
    this.found.push({
      code,
      severity: severities[code],
      section,
      row,
      line,
      message: `${where}: ${what}`,
      evidence,
    });
  }

  all(): Defect[] {
    const sorted = this.found.toSorted(
      (one, other) => groupOf(one.code) - groupOf(other.code) || one.line - other.line,
    );
    if (this.more === 0) return sorted;
    const message = `${this.more} more were found and are not listed. This text needs repair before it is imported.`;
    return [
      ...sorted,
      { code: 'more_defects', severity: 'defect', section: 'document', row: null, line: 1, message, evidence: {} },
    ];
  }
}
