import { headerOf } from '../text/sections';
import { notAProfile, plain, type SourceLine } from '../text/source-text';
import { headings, tellingHeaders } from '../text/vocabulary';

export interface PageCell {
  readonly line: number;
  readonly isHead: boolean;
  readonly rowSpan: number;
  /** What stands in it, block after block. */
  readonly lines: readonly PageLine[];
}

export type PageRow = readonly PageCell[];

/** A line that the page shows. */
export interface PageLine extends SourceLine {
  /** The first heading of a page is its title; a point of a list gets its dash where it is no part of a cell. */
  readonly mark?: 'title' | 'point';
}

export const MOST_CELLS = 20_000;
/** A text that reaches over rows is a label; a longer one is not repeated in them. */
const LONGEST_LABEL = 500;

const knownHeads: readonly string[] = [
  ...[...headings.values()].flatMap(({ layout }) => (layout ? [layout.header] : [])),
  ...tellingHeaders.keys(),
  'Skill Name and Description|Level|',
];

const wordsOf = ({ lines }: PageCell): string => plain(lines.map(({ text }) => text.replaceAll('|', ' ')).join(' '));

/**
 * A table as lines: its head on one line with the dashes below, then every cell on a line of its own with a bar behind
 * it, as one rendering of these pages has it, so that every cell keeps its line. A table that only places other things
 * on the page is what it holds.
 */
export function linesOfTable(rows: readonly PageRow[]): readonly PageLine[] {
  const whole = spanned(rows);
  if (!isData(whole)) return whole.flatMap((row) => row.flatMap(({ lines }) => [...lines]));
  const lines: PageLine[] = [];
  let headed = false;
  let head: PageRow = [];
  let columns = 0;
  let known: readonly string[] = [];
  for (const row of whole) {
    if (row.every((cell) => wordsOf(cell) === '')) continue;
    const first = row[0];
    if (first && row.length === 1 && headings.has(wordsOf(first))) {
      lines.push({ text: wordsOf(first), number: first.line });
      headed = false;
    } else if (!headed && isHead(row)) head = [...head, ...row];
    // The head stands again at the top of a printed page.
    else if (!headed || !(isHead(row) && row.every((cell) => known.includes(wordsOf(cell))))) {
      if (!headed) {
        lines.push(...headLines(head, row));
        columns = head.length || row.length;
        known = head.map(wordsOf);
      }
      headed = true;
      head = [];
      lines.push(...cellLines(row, columns));
    }
  }
  return headed ? lines : [...lines, ...headLines(head, head)];
}

/** Where the tags end a row early, its last cells are blank: no other row moves up. */
function cellLines(row: PageRow, columns: number): PageLine[] {
  const number = row.at(-1)?.line ?? 1;
  const missing = Array.from({ length: Math.max(0, columns - row.length) }, () => ({ text: '|', number }));
  return [...row.map((cell) => ({ text: `${wordsOf(cell)} |`.trimStart(), number: cell.line })), ...missing];
}

/** Known words above its columns, or the look of a table: several columns that hold words and no headings. */
function isData(rows: readonly PageRow[]): boolean {
  if (rows.some((row) => knownHeads.includes(headOf(row)))) return true;
  const cells = rows.flat();
  if (
    cells.some(({ lines }) =>
      lines.some(({ text, mark }) => mark === 'title' || headings.has(text) || text.includes('|')),
    )
  ) {
    return false;
  }
  return rows.length > 1 && rows.some((row) => row.filter((cell) => wordsOf(cell) !== '').length > 1);
}

const headOf = (row: PageRow): string => headerOf(`${row.map(wordsOf).join('|')}|`);

const isHead = (row: PageRow): boolean => row.every(({ isHead: head }) => head) || knownHeads.includes(headOf(row));

/** The framework's own line of the head stands alone, so that it names its section where the heading is gone. */
function headLines(head: PageRow, row: PageRow): PageLine[] {
  const [first, ...rest] = head;
  const number = first?.line ?? row[0]?.line ?? 1;
  const dashes = { text: '---|'.repeat(head.length || row.length), number };
  if (!first) return [dashes];
  const text = (cells: PageRow): PageLine => ({
    text: cells.map((cell) => `${wordsOf(cell)} |`).join(' '),
    number: cells[0]?.line ?? number,
  });
  const alone = tellingHeaders.has(headOf([first]));
  return alone && rest.length > 0 ? [text([first]), text(rest), dashes] : [text(head), dashes];
}

/** A cell that reaches over several rows stands in each of them. */
function spanned(rows: readonly PageRow[]): PageRow[] {
  let reaching: { cell: PageCell; column: number; left: number }[] = [];
  let count = 0;
  return rows.map((row) => {
    const cells = [...row];
    for (const { cell, column } of reaching) cells.splice(column, 0, cell);
    count += cells.length;
    if (count > MOST_CELLS) throw tooManyCells();
    const begun = row.filter((cell) => cell.rowSpan > 1 && wordsOf(cell).length <= LONGEST_LABEL);
    reaching = [
      ...reaching.map((one) => ({ ...one, left: one.left - 1 })),
      ...begun.map((cell) => ({ cell, column: cells.indexOf(cell), left: cell.rowSpan - 1 })),
    ];
    reaching = reaching.filter(({ left }) => left > 0).sort((one, other) => one.column - other.column);
    return cells;
  });
}

export const tooManyCells = (): Error =>
  notAProfile('too-many-rows', `There are more than ${MOST_CELLS} cells. A role profile has about 250.`);
