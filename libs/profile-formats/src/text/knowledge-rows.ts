import type { Defects } from './defects';
import { quote } from './defects';
import type { KnowledgeSkill } from './parsed-profile';
import { nameOfRow, type Row, RowChecks } from './row-checks';
import { type RawRow, rowsOf } from './rows';
import { plain } from './source-text';
import type { Cell, Table } from './table';
import { isDepthCell, textOf } from './titled-rows';
import { BEHAVIOURAL, depthOf, type Depth, typeOf } from './vocabulary';

interface Placed {
  readonly cells: Row['cells'];
  readonly extra: readonly Cell[];
  /** A behavioural row whose blank depth stands at its end, everything else one column to the left. */
  readonly blank?: Cell;
}

/** Knowledge, technical and behavioural skills: one table with a type, or a table for each type. */
export function readKnowledge(table: Table, defects: Defects): KnowledgeSkill[] {
  const checks = new RowChecks(table.section, defects);
  const raws = rowsOf(table);
  return raws.map((raw, index) => {
    const { cells, extra, blank } = place(raw, table);
    const row: Row = { cells, line: raw[0]?.line ?? table.line, name: nameOfRow(cells, raw) };
    checks.unique(row);
    checks.extra(row, extra);
    checks.wholeSentence(row, cells.details?.text, cells.details?.line);
    const type = table.layout.type ?? readType(row, checks);
    if (blank) tellShifted(row, blank, checks);
    const depth = readDepth(row, type, checks);
    const withoutDepth = type === BEHAVIOURAL || !table.layout.columns.includes('depth');
    checks.complete(row, raw, table, {
      optional: withoutDepth ? ['depth'] : [],
      isLast: index === raws.length - 1,
    });
    return {
      line: row.line,
      title: textOf(cells.title),
      details: textOf(cells.details),
      depth,
      depthRaw: textOf(cells.depth),
      type,
      typeRaw: table.layout.type ?? textOf(cells.type),
    };
  });
}

function place(raw: RawRow, { layout }: Table): Placed {
  const [first, second, third, fourth] = raw;
  if (!layout.columns.includes('type')) return byWords(raw);
  if (raw.length !== 4) return byWords(raw);
  if (fourth?.text === '' && third && typeOf(plain(third.text)) === BEHAVIOURAL) {
    return { cells: { title: first, details: second, type: third }, extra: [], blank: fourth };
  }
  if (third && (isDepthCell(third) || isTypeCell(third))) return byWords(raw);
  return { cells: { title: first, depth: second, details: third, type: fourth }, extra: [] };
}

/** In a damaged row the words themselves tell a depth and a type; what is left is the title, then the details. */
function byWords(raw: RawRow): Placed {
  const filled = raw.filter(({ text }) => text !== '');
  const depth = filled.find(isDepthCell);
  const type = filled.findLast(isTypeCell);
  const [head, ...tail] = filled;
  const title = head !== depth && head !== type ? head : undefined;
  const rest = (title ? tail : filled).filter((cell) => cell !== depth && cell !== type);
  const [details, ...extra] = rest;
  return { cells: { title, depth, details, type }, extra };
}

const isTypeCell = (cell: Cell): boolean => typeOf(plain(cell.text)) !== undefined;

function readType(row: Row, checks: RowChecks): string | null {
  const cell = row.cells.type;
  if (!cell?.text) return null;
  const type = typeOf(plain(cell.text));
  const at = { ...row, line: cell.line };
  if (type === undefined) {
    const what = `the type ${quote(cell.text)} is not one of the known ones.`;
    checks.add('unknown_type', at, { what, evidence: { raw: cell.text } });
    return null;
  }
  if (type !== plain(cell.text)) {
    const what = `the type is cut to “${cell.text}” and was read as “${type}”.`;
    checks.add('type_truncated', at, { what, evidence: { raw: cell.text } });
  }
  return type;
}

function readDepth(row: Row, type: string | null, checks: RowChecks): Depth | null {
  const cell = row.cells.depth;
  if (!cell?.text) return null;
  const at = { ...row, line: cell.line };
  const depth = depthOf(plain(cell.text));
  if (depth === undefined) {
    const what = `the depth ${quote(cell.text)} is not one of the known ones.`;
    checks.add('unknown_depth', at, { what, evidence: { raw: cell.text } });
    return null;
  }
  if (type !== BEHAVIOURAL) return depth;
  const what = `a behavioural skill has no depth, but this row says “${depth}”.`;
  checks.add('behavioural_with_depth', at, { what, evidence: { raw: cell.text } });
  return null;
}

function tellShifted(row: Row, blank: Cell, checks: RowChecks): void {
  const what = 'the cells of this behavioural row stand one column to the left. They were put right.';
  checks.add('shifted_row_blank_depth', { ...row, line: blank.line }, { what });
}
