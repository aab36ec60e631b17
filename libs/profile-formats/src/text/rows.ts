import { isSentence } from './row-checks';
import type { Cell } from './placed-row';
import { plain } from './source-text';
import type { CellTable } from './table';
import { qualificationLength } from './awarding-bodies';
import { BEHAVIOURAL, depthOf, isPriorKnowledge, type Layout, typeOf } from './vocabulary';

/** The cells of one row as they stand in the source; fewer or more than the columns when the row is damaged. */
export type RawRow = readonly Cell[];

/**
 * Cuts the cells of a table into rows. Where cells are missing, words that stand in one column only (a type, a
 * framework, a level) show where the next row begins, so that one damaged row spoils no later one.
 */
export function rowsOf(table: CellTable): RawRow[] {
  const { cells, layout, shape } = table;
  if (shape !== 'row-per-line') return rowsByWords(cells, layout.columns);
  return linesOf(cells).flatMap((line) => rowsOfLine(line, layout.columns));
}

/** A line is a row, with a cell too few or too many; only where it has cells for two it may hold them. */
const rowsOfLine = (line: readonly Cell[], columns: Layout['columns']): readonly RawRow[] =>
  line.length < 2 * columns.length ? [line] : rowsByWords(line, columns);

function rowsByWords(cells: readonly Cell[], columns: Layout['columns']): RawRow[] {
  if (columns.includes('framework')) return takeRows(cells, skillRowLength);
  if (columns.includes('type')) return takeRows(cells, knowledgeRowLength);
  if (cells.length % columns.length === 0) return takeRows(cells, () => columns.length);
  if (columns.includes('background')) return takeRows(cells, backgroundRowLength);
  if (columns.includes('depth')) return takeRows(cells, depthLastRowLength);
  if (columns.includes('details')) return takeRows(cells, titledRowLength);
  return takeRows(cells, (all, at) =>
    qualificationLength(words(all, at) ?? '', words(all, at + 1), words(all, at + 2)),
  );
}

/** The cells of each line, where a line is a row. */
function linesOf(cells: readonly Cell[]): Cell[][] {
  const lines: Cell[][] = [];
  for (const cell of cells) {
    const open = lines.at(-1);
    if (open?.[0]?.line === cell.line) open.push(cell);
    else lines.push([cell]);
  }
  return lines;
}

/** Nothing in an awarding body shows where a row ends: with an odd cell all rows may be out of step. */
export const canLoseStep = ({ layout, cells, shape }: CellTable): boolean =>
  layout.columns.includes('awardingBody') && cells.length % layout.columns.length !== 0 && shape !== 'row-per-line';

type RowLength = (cells: readonly Cell[], at: number) => number;

function takeRows(cells: readonly Cell[], length: RowLength): RawRow[] {
  const rows: RawRow[] = [];
  for (let at = 0; at < cells.length;) {
    const next = at + Math.max(1, length(cells, at));
    rows.push(cells.slice(at, next));
    at = next;
  }
  return rows;
}

/** Longer words are in no vocabulary, and need no other form to be compared. */
const LONGEST = 120;

const words = (cells: readonly Cell[], at: number): string | undefined => {
  const cell = cells[at];
  return cell && (cell.text.length > LONGEST ? cell.text : plain(cell.text));
};

const backgroundRowLength: RowLength = (cells, at) => {
  const [first, second, third] = [words(cells, at), words(cells, at + 1), words(cells, at + 2)];
  if (isPriorKnowledge(first ?? '')) return 1;
  return !isPriorKnowledge(second ?? '') && isPriorKnowledge(third ?? '') ? 1 : 2;
};

/** A title, details and a depth; without the depth the next title shows by what follows it. */
const depthLastRowLength: RowLength = (cells, at) => {
  const [, second, third, fourth] = [0, 1, 2, 3].map((offset) => words(cells, at + offset));
  if (isDepth(words(cells, at))) return 1;
  if (isDepth(second)) return 2;
  if (isDepth(third)) return isSentence(second) || !isSentence(words(cells, at)) ? 3 : 1;
  return isSentence(second) && isSentence(fourth) ? 2 : titledRowLength(cells, at);
};

/** A title is short and ends without a full stop; details are a sentence. Asked only where a cell is missing. */
const titledRowLength: RowLength = (cells, at) => {
  const [first, second, third] = [words(cells, at), words(cells, at + 1), words(cells, at + 2)];
  if (isSentence(first)) return 1;
  return !isSentence(second) && isSentence(third) ? 1 : 2;
};

const isType = (text: string | undefined): boolean => text !== undefined && typeOf(text) !== undefined;
const isDepth = (text: string | undefined): boolean => text !== undefined && depthOf(text) !== undefined;
const isOwnWord = (text: string | undefined): boolean =>
  text !== undefined && text !== '' && !isType(text) && !isDepth(text);

const FULL = 4;

const knowledgeRowLength: RowLength = (cells, at) => {
  if (isKnowledgeRow(cells, at)) return FULL;
  // The length that lets a row begin behind it; a missing cell is likelier than one too many.
  const fitting = [FULL, 3, 2, 1, 5, 6].find((length) => beginsKnowledgeRow(cells, at + length));
  return fitting ?? untilType(cells, at);
};

/** All four cells in place, or a behavioural row moved one to the left with a blank at its end. */
function isKnowledgeRow(cells: readonly Cell[], at: number): boolean {
  const [title, second, third, fourth] = [0, 1, 2, 3].map((offset) => words(cells, at + offset));
  if (!isOwnWord(title) || (!isDepth(second) && isSentence(title))) return false;
  if (fourth === '') return third !== undefined && typeOf(third) === BEHAVIOURAL && !isType(second);
  return isType(fourth) && !isType(second) && !isType(third) && !isDepth(third);
}

function beginsKnowledgeRow(cells: readonly Cell[], at: number): boolean {
  if (at >= cells.length) return at === cells.length;
  if (isKnowledgeRow(cells, at)) return true;
  const rest = cells.length - at;
  const [title, second, third] = [words(cells, at), words(cells, at + 1), words(cells, at + 2)];
  if (!isOwnWord(title)) return false;
  if (isDepth(second)) return true;
  return !isSentence(title) && ((rest < FULL && !isType(second)) || isWithoutDepth(second, third));
}

/** Behind its title a row has its details, and the type right behind them. */
const isWithoutDepth = (details: string | undefined, type: string | undefined): boolean =>
  isType(type) && isSentence(details);

function untilType(cells: readonly Cell[], at: number): number {
  const length = [1, 2, 3, 4, 5, 6].find((count) => isType(words(cells, at + count - 1))) ?? FULL;
  return words(cells, at + length) === '' && length < FULL ? length + 1 : length;
}

export const isFramework = (text: string): boolean => text.includes('»') && !text.includes(' You ');
export const isLevel = (text: string): boolean => /^[0-9]+ ?[–—-] ?[A-Za-z]/.test(text);

/** From a framework to a level, or to where the next framework begins. */
const skillRowLength: RowLength = (cells, at) => {
  for (let length = 1; length <= 5; length++) {
    if (isLevel(words(cells, at + length - 1) ?? '')) return length;
    const next = words(cells, at + length);
    if (next === undefined || isFramework(next)) return length;
  }
  return 3;
};
