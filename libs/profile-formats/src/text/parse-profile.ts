import { Defects } from './defects';
import { readKnowledge } from './knowledge-rows';
import { nameBooks, type NameBooks } from './known-names';
import { withoutOuterBars } from './outer-bars';
import { withoutPageMarks } from './page-marks';
import type { ParsedProfile } from './parsed-profile';
import type { Table } from './placed-row';
import { demandProfile, isPiped, nothingFound, renderingOf, renderings } from './rendering';
import { checkSections, lostHeadings, type Rows, tellEmpty } from './section-checks';
import type { SectionKind } from './section-kinds';
import { splitSections } from './sections';
import { readSkills } from './skill-rows';
import { linesOf, type SourceLine } from './source-text';
import { readSummary } from './summary';
import { tellOutside } from './table';
import { readTables, tellEnd } from './tables';
import { tabsAsBars } from './tabs';
import { checkTitle, divideTop, type Given, readTitle } from './title';
import { readBackground, readQualifications, readTitledRows, readWorkActivities } from './titled-rows';

/**
 * Reads the text of a published role profile, its tables with bars or without. Everything found odd is a warning with
 * its line; only what is no profile at all, or cannot be stored, throws (`Problem`, kind `invalid`, with line and
 * column). Time grows with the length of the text.
 */
export function parseProfile(text: string, given: Given = {}): ParsedProfile {
  return parseLines(linesOf(text), given);
}

/** The same from lines that carry numbers of their own, as where they were taken from a page's tables. */
export function parseLines(all: readonly SourceLine[], given: Given = {}): ParsedProfile {
  const { lines: source, marks } = withoutPageMarks(all);
  const tabbed = tabsAsBars(source);
  const lines = tabbed ?? withoutOuterBars(source);
  const split = splitSections(lines);
  const piped = isPiped(lines);
  demandProfile(split, piped);

  const defects = new Defects();
  for (const mark of marks) tellOutside([mark], 'document', defects);
  const headed = split.blocks.filter(({ section }) => section === 'summary').flatMap((block) => block.lines);
  const hasSummary = split.blocks.some(({ section }) => section === 'summary');
  const top = divideTop(split.preamble, { piped, summary: hasSummary ? headed : undefined });
  const named = readTitle(given, top, defects);
  const summaryLines = hasSummary ? headed : top.summary;
  checkSections(split, summaryLines, defects);
  const { bulletStyle, ...summary } = readSummary(summaryLines, defects);
  checkTitle(named, summary, summaryLines[0]?.number ?? 1, defects);

  const lost = !piped && lostHeadings(split, !hasSummary);
  const books = nameBooks(given.known);
  const tables = readTables(split, { piped, books, lost }, defects);
  const rows = readRows(tables, books, defects);
  if (!Object.values(rows).some((list) => list.length > 0)) throw nothingFound();
  tellEmpty(split.blocks, rows, defects);
  tellEnd(split, defects);
  const unmarked = bulletStyle === 'none' && summary.bullets.length > 0;
  const hasSfia = rows.workActivities.some(({ sfiaCode, sfiaLevel }) => sfiaCode !== null || sfiaLevel !== null);
  return {
    rendering: tabbed ? renderings.tabs : renderingOf(tables, { bullets: bulletStyle, lost, hasSfia, unmarked }),
    ...named,
    summary,
    ...rows,
    footer: split.footer,
    warnings: defects.all(),
  };
}

function readRows(tables: readonly Table[], books: NameBooks, defects: Defects): Rows {
  const read = <Row>(kind: SectionKind, reader: (table: Table, defects: Defects) => Row[]): Row[] =>
    tables.filter(({ section }) => section === kind).flatMap((table) => reader(table, defects));
  return {
    background: read('background', readBackground),
    workActivities: read('work_activities', readWorkActivities),
    knowledgeSkills: read('knowledge_skills', readKnowledge),
    trainingActivities: read('training_activities', readTitledRows),
    pdas: read('pdas', readTitledRows),
    qualifications: read('qualifications', readQualifications),
    organisationSkills: read('organisation_skills', (table) => readSkills(table, defects, books.skills)),
  };
}
