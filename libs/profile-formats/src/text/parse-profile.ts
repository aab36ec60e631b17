import { Defects } from './defects';
import { readKnowledge } from './knowledge-rows';
import type { ParsedProfile } from './parsed-profile';
import { type SectionKind, sectionKinds } from './section-kinds';
import { demandBars, nothingFound, renderingOf } from './rendering';
import { type Block, type Split, splitSections } from './sections';
import { readSkills } from './skill-rows';
import { linesOf, notAProfile, type SourceLine } from './source-text';
import { readSummary } from './summary';
import { readTable, type Table, tellOutside } from './table';
import { checkTitle, type Given, readTitle } from './title';
import { readBackground, readQualifications, readTitledRows, readWorkActivities } from './titled-rows';

const MOST_CELLS = 20_000;

/**
 * Reads the text of a published role profile whose tables have bars. Everything found odd is a warning with its line;
 * only what is no profile at all, or cannot be stored, throws (`Problem`, kind `invalid`, with line and column).
 * Time grows with the length of the text.
 */
export function parseProfile(text: string, given: Given = {}): ParsedProfile {
  return parseLines(linesOf(text), given);
}

/** The same from lines that carry numbers of their own, as where they were taken from a page's tables. */
export function parseLines(lines: readonly SourceLine[], given: Given = {}): ParsedProfile {
  const split = splitSections(lines);
  demandBars(lines, split);

  const defects = new Defects();
  const named = readTitle(given, split.preamble, defects);
  checkSections(split, defects);
  const summaryLines = split.blocks.filter(({ section }) => section === 'summary').flatMap((block) => block.lines);
  const { bulletStyle, ...summary } = readSummary(summaryLines, defects);
  checkTitle(named, summary, summaryLines[0]?.number ?? 1, defects);

  const tables = tablesOf(split.blocks, defects);
  const rows = readRows(tables, defects);
  const found = Object.values(rows).some((list) => list.length > 0);
  if (!found) throw nothingFound();
  tellEmpty(split.blocks, rows, defects);
  if (split.afterFooter.length > 0) tellOutside(split.afterFooter, 'document', defects);
  return {
    rendering: renderingOf(
      split.blocks.filter(({ section }) => section !== 'summary'),
      tables,
      bulletStyle,
    ),
    ...named,
    summary,
    ...rows,
    footer: split.footer?.text.trim() ?? null,
    warnings: defects.all(),
  };
}

function tablesOf(blocks: readonly Block[], defects: Defects): Table[] {
  const tables = blocks.flatMap((block) => {
    const { section, layout } = block;
    if (section === null) tellOrphan(block, defects);
    const table = section !== null && layout !== null ? readTable(block, section, layout, defects) : undefined;
    return table ? [table] : [];
  });
  if (tables.reduce((sum, { cells }) => sum + cells.length, 0) > MOST_CELLS) {
    throw notAProfile('too-many-rows', `There are more than ${MOST_CELLS} cells. A role profile has about 250.`);
  }
  return tables;
}

function readRows(tables: readonly Table[], defects: Defects) {
  const read = <Row>(kind: SectionKind, reader: (table: Table, defects: Defects) => Row[]): Row[] =>
    tables.filter(({ section }) => section === kind).flatMap((table) => reader(table, defects));
  return {
    background: read('background', readBackground),
    workActivities: read('work_activities', readWorkActivities),
    knowledgeSkills: read('knowledge_skills', readKnowledge),
    trainingActivities: read('training_activities', readTitledRows),
    pdas: read('pdas', readTitledRows),
    qualifications: read('qualifications', readQualifications),
    organisationSkills: read('organisation_skills', readSkills),
  };
}

function checkSections({ blocks }: Split, defects: Defects): void {
  const seen = new Set<string>();
  for (const { section, layout, line, headed } of blocks) {
    if (section === null) continue;
    if (!headed) {
      const what = 'the heading of this section is missing; the head of its table tells which one it is.';
      defects.add({ code: 'heading_missing', section, line, what });
    }
    const key = `${section} ${layout?.header ?? ''}`;
    if (seen.has(key)) {
      defects.add({ code: 'section_repeated', section, line, what: 'this section begins again. Its rows were added.' });
    }
    seen.add(key);
  }
  for (const section of sectionKinds.filter((kind) => !blocks.some((block) => block.section === kind))) {
    defects.add({ code: 'section_missing', section, line: 1, what: 'no line is the heading of this section.' });
  }
}

function tellOrphan({ lines, line }: Block, defects: Defects): void {
  const raw = lines.map(({ text }) => text.trim()).join(' ');
  const what = `a table of ${lines.length} lines has no heading that says what it is. It was not taken over.`;
  defects.add({ code: 'table_without_heading', section: 'document', line, what, evidence: { raw } });
}

const rowKey = {
  background: 'background',
  work_activities: 'workActivities',
  knowledge_skills: 'knowledgeSkills',
  training_activities: 'trainingActivities',
  pdas: 'pdas',
  qualifications: 'qualifications',
  organisation_skills: 'organisationSkills',
} as const satisfies Record<Exclude<SectionKind, 'summary'>, keyof ParsedProfile>;

function tellEmpty(blocks: readonly Block[], rows: ReturnType<typeof readRows>, defects: Defects): void {
  const told = new Set<SectionKind>();
  for (const { section, line } of blocks) {
    if (section === null || section === 'summary' || told.has(section) || rows[rowKey[section]].length > 0) continue;
    told.add(section);
    defects.add({ code: 'section_empty', section, line, what: 'the heading is there, but no row below it.' });
  }
}
