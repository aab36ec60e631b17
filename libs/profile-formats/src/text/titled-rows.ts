import type { Defects } from './defects';
import type { BackgroundRow, Qualification, TitledRow, WorkActivity } from './parsed-profile';
import { nameOfRow, type Row, RowChecks } from './row-checks';
import { canLoseStep, isSentence, type RawRow, rowsOf } from './rows';
import { plain } from './source-text';
import type { Cell, Table } from './table';
import { type Column, depthOf, PRIOR_KNOWLEDGE } from './vocabulary';

/** Training and professional development activities. */
export function readTitledRows(table: Table, defects: Defects): TitledRow[] {
  return twoColumns(table, defects, 'details').map(({ row, checks }) => {
    checks.unique(row);
    checks.wholeSentence(row, row.cells.details?.text, row.cells.details?.line);
    return { line: row.line, title: textOf(row.cells.title), details: textOf(row.cells.details) };
  });
}

export function readWorkActivities(table: Table, defects: Defects): WorkActivity[] {
  return readTitledRows(table, defects).map((row) => ({ ...row, titleRaw: row.title, ...withoutSfia(row.title) }));
}

export function readBackground(table: Table, defects: Defects): BackgroundRow[] {
  return twoColumns(table, defects, 'background', 'description').map(({ row, checks }) => {
    const { description, background } = row.cells;
    checks.wholeSentence(row, description?.text, description?.line);
    if (background && plain(background.text) !== PRIOR_KNOWLEDGE) {
      const what = `the second column says “${background.text}” where “${PRIOR_KNOWLEDGE}” was expected.`;
      checks.add('background_unknown', { ...row, line: background.line }, { what, evidence: { raw: background.text } });
    }
    return { line: row.line, description: textOf(description), background: textOf(background) };
  });
}

export function readQualifications(table: Table, defects: Defects): Qualification[] {
  if (canLoseStep(table)) {
    const what = 'the number of cells is odd, and nothing shows which row lacks one: titles and bodies may be shifted.';
    defects.add({ code: 'rows_may_be_shifted', section: table.section, line: table.line, what });
  }
  return twoColumns(table, defects, 'awardingBody').map(({ row, checks }) => {
    checks.unique(row);
    return { line: row.line, title: textOf(row.cells.title), awardingBody: textOf(row.cells.awardingBody) };
  });
}

export const textOf = (cell: Cell | undefined): string | null => cell?.text || null;

function twoColumns(table: Table, defects: Defects, second: Column, first: Column = 'title') {
  const checks = new RowChecks(table.section, defects);
  const raws = rowsOf(table);
  return raws.map((raw, index) => {
    const cells = byColumn(raw, first, second);
    const row: Row = { cells, line: raw[0]?.line ?? table.line, name: nameOfRow(cells, raw) };
    checks.complete(row, raw, table, { isLast: index === raws.length - 1 });
    return { row, checks };
  });
}

/** One cell alone is the column its words look like. */
function byColumn(raw: RawRow, first: Column, second: Column): Row['cells'] {
  const [one, other] = raw;
  if (!one || other) return { [first]: one, [second]: other };
  const isSecond = second === 'details' ? isSentence(one.text) : one.text === PRIOR_KNOWLEDGE;
  return isSecond ? { [second]: one } : { [first]: one };
}

/** `(ASUP) (Level 2)` or either alone behind a title is no part of it; other brackets are. */
function withoutSfia(title: string | null): Pick<WorkActivity, 'title' | 'sfiaCode' | 'sfiaLevel'> {
  if (title === null) return { title, sfiaCode: null, sfiaLevel: null };
  const level = lastBracket(title);
  const sfiaLevel = level && /^Level ?[1-7]$/.test(plain(level.inside)) ? Number(level.inside.trim().at(-1)) : null;
  const rest = level && sfiaLevel !== null ? level.before : title;
  const code = lastBracket(rest);
  const sfiaCode = code && /^[A-Z]{4}$/.test(code.inside) ? code.inside : null;
  const name = code && sfiaCode !== null ? code.before : rest;
  return name === '' ? { title, sfiaCode: null, sfiaLevel: null } : { title: name, sfiaCode, sfiaLevel };
}

function lastBracket(text: string): { before: string; inside: string } | undefined {
  const open = text.lastIndexOf('(');
  if (open === -1 || !text.endsWith(')')) return undefined;
  return { before: text.slice(0, open).trimEnd(), inside: text.slice(open + 1, -1) };
}

export const isDepthCell = (cell: Cell): boolean => depthOf(plain(cell.text)) !== undefined;
