import type { Defects } from './defects';
import type { BackgroundRow, Qualification, TitledRow, WorkActivity } from './parsed-profile';
import type { PlacedRow, Table } from './placed-row';
import { at, cutOf, named, titled, type Row, RowChecks, textOf } from './row-checks';
import { plain } from './source-text';
import { isPriorKnowledge, PRIOR_KNOWLEDGE } from './vocabulary';

/** Training and professional development activities. */
export const readTitledRows = (table: Table, defects: Defects): TitledRow[] => checked(table, defects, readTitledRow);

function readTitledRow(row: Row, checks: RowChecks): TitledRow {
  if (row.cells.title) checks.unique(row);
  checks.wholeSentence(row, row.cells.details?.text, row.cells.details?.line);
  return {
    line: row.line,
    truncated: cutOf(row),
    title: textOf(row.cells.title),
    details: textOf(row.cells.details),
  };
}

/** What is odd about an activity is told under its title as it is stored, without the code and the level behind it. */
export function readWorkActivities(table: Table, defects: Defects): WorkActivity[] {
  return checked(table, defects, (row, checks) => {
    const { title, sfiaCode, sfiaLevel } = withoutSfia(textOf(row.cells.title));
    const { line, truncated, details, title: titleRaw } = readTitledRow(row, checks);
    return { line, truncated, title, details, titleRaw, sfiaCode, sfiaLevel };
  });
}

export function readBackground(table: Table, defects: Defects): BackgroundRow[] {
  return checked(table, defects, (row, checks) => {
    const { description, background } = row.cells;
    checks.wholeSentence(row, description?.text, description?.line);
    if (background && background.text !== '' && !isPriorKnowledge(plain(background.text))) {
      const what = `the second column says “${background.text}” where “${PRIOR_KNOWLEDGE}” was expected.`;
      checks.add('background_unknown', at(row, background.line), { what, evidence: { raw: background.text } });
    }
    return { line: row.line, truncated: cutOf(row), description: textOf(description), background: textOf(background) };
  });
}

export function readQualifications(table: Table, defects: Defects): Qualification[] {
  return checked(table, defects, (row, checks) => {
    if (row.cells.title) checks.unique(row);
    return {
      line: row.line,
      truncated: cutOf(row),
      title: textOf(row.cells.title),
      awardingBody: textOf(row.cells.awardingBody),
    };
  });
}

function checked<Read>(table: Table, defects: Defects, read: (row: Row, checks: RowChecks) => Read): Read[] {
  const checks = new RowChecks(table.section, defects);
  const called = table.section === 'work_activities' ? activity : titled;
  return table.rows.map((placed) => {
    const row = called(placed);
    checks.complete(row, table);
    return read(row, checks);
  });
}

function activity(placed: PlacedRow): Row {
  const row = titled(placed);
  const { title } = withoutSfia(textOf(row.cells.title));
  return title === null || title === row.name ? row : named(placed, title);
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
