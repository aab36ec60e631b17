import type { Defects } from './defects';
import type { BackgroundRow, Qualification, TitledRow, WorkActivity } from './parsed-profile';
import type { Table } from './placed-row';
import { at, cutOf, titled, type Row, RowChecks, textOf } from './row-checks';
import { plain } from './source-text';
import { isPriorKnowledge, PRIOR_KNOWLEDGE } from './vocabulary';

/** Training and professional development activities. */
export function readTitledRows(table: Table, defects: Defects): TitledRow[] {
  return checked(table, defects, (row, checks) => {
    if (row.cells.title) checks.unique(row);
    checks.wholeSentence(row, row.cells.details?.text, row.cells.details?.line);
    return {
      line: row.line,
      truncated: cutOf(row),
      title: textOf(row.cells.title),
      details: textOf(row.cells.details),
    };
  });
}

export function readWorkActivities(table: Table, defects: Defects): WorkActivity[] {
  return readTitledRows(table, defects).map((row) => {
    const { title, sfiaCode, sfiaLevel } = withoutSfia(row.title);
    const { line, truncated, details } = row;
    return { line, truncated, title, details, titleRaw: row.title, sfiaCode, sfiaLevel };
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
  return table.rows.map((placed) => {
    const row = titled(placed);
    checks.complete(row, table);
    return read(row, checks);
  });
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
