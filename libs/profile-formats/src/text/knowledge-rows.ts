import type { Defects } from './defects';
import { quote } from './defects';
import type { KnowledgeSkill } from './parsed-profile';
import type { Table } from './placed-row';
import { at, cutOf, titled, type Row, RowChecks, textOf } from './row-checks';
import { plain } from './source-text';
import { BEHAVIOURAL, depthOf, type Depth, typeOf } from './vocabulary';

/** Knowledge, technical and behavioural skills: one table with a type, or a table for each type. */
export function readKnowledge(table: Table, defects: Defects): KnowledgeSkill[] {
  const checks = new RowChecks(table.section, defects);
  return table.rows.map((placed) => {
    const row = titled(placed);
    const { cells } = row;
    if (cells.title) checks.unique(row);
    checks.wholeSentence(row, cells.details?.text, cells.details?.line);
    const type = table.layout.type ?? readType(row, checks);
    tellShifted(row, checks);
    const depth = readDepth(row, type, checks);
    const withoutDepth = type === BEHAVIOURAL || !table.layout.columns.includes('depth');
    checks.complete(row, table, withoutDepth ? ['depth'] : []);
    return {
      line: row.line,
      truncated: cutOf(row),
      title: textOf(cells.title),
      details: textOf(cells.details),
      depth,
      depthRaw: textOf(cells.depth),
      type,
      typeRaw: table.layout.type ?? textOf(cells.type),
    };
  });
}

function readType(row: Row, checks: RowChecks): string | null {
  const cell = row.cells.type;
  if (!cell?.text) return null;
  const type = typeOf(plain(cell.text));
  const place = at(row, cell.line);
  if (type === undefined) {
    const what = `the type ${quote(cell.text)} is not one of the known ones.`;
    checks.add('unknown_type', place, { what, evidence: { raw: cell.text } });
    return null;
  }
  if (plain(cell.text).length < type.length) {
    const what = `the type is cut to “${cell.text}” and was read as “${type}”.`;
    checks.add('type_truncated', place, { what, evidence: { raw: cell.text } });
  }
  return type;
}

function readDepth(row: Row, type: string | null, checks: RowChecks): Depth | null {
  const cell = row.cells.depth;
  if (!cell?.text) return null;
  const place = at(row, cell.line);
  const depth = depthOf(plain(cell.text));
  if (depth === undefined) {
    const what = `the depth ${quote(cell.text)} is not one of the known ones.`;
    checks.add('unknown_depth', place, { what, evidence: { raw: cell.text } });
    return null;
  }
  if (type !== BEHAVIOURAL) return depth;
  const what = `a behavioural skill has no depth, but this row says “${depth}”.`;
  checks.add('behavioural_with_depth', place, { what, evidence: { raw: cell.text } });
  return null;
}

function tellShifted(row: Row, checks: RowChecks): void {
  if (!row.shifted) return;
  const what = 'the cells of this behavioural row stand one column to the left. They were put right.';
  checks.add('shifted_row_blank_depth', at(row, row.shifted.line), { what });
}
