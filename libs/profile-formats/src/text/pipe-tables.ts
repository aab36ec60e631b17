import type { Defects } from './defects';
import { type Cell, placed, type PlacedRow, type Table } from './placed-row';
import { isSentence } from './row-checks';
import { canLoseStep, isFramework, isLevel, type RawRow, rowsOf } from './rows';
import type { SectionKind } from './section-kinds';
import type { Block } from './blocks';
import { plain } from './source-text';
import { type CellTable, readCells } from './table';
import {
  type Column,
  depthOf,
  isCutDepth,
  isCutType,
  isPriorKnowledge,
  type Layout,
  BEHAVIOURAL,
  typeOf,
} from './vocabulary';

/** A table of bars, its cells in their columns. `ends`: the text ends with this table, so its last row may be cut. */
export function readPipeTable(
  block: Block,
  { section, layout, ends }: { section: SectionKind; layout: Layout; ends: boolean },
  defects: Defects,
): Table | undefined {
  const table = readCells(block, { section, layout, ends }, defects);
  if (!table) return undefined;
  if (canLoseStep(table)) {
    const what = 'the number of cells is odd, and nothing shows which row lacks one: titles and bodies may be shifted.';
    defects.add({ code: 'rows_may_be_shifted', section, line: block.line, what });
  }
  const raws = rowsOf(table);
  const rows = raws.map((raw, index) => placeRow(raw, table, { last: index === raws.length - 1, ends }));
  return { section, layout, rows, shape: table.shape, line: block.line };
}

function placeRow(raw: RawRow, table: CellTable, { last, ends }: { last: boolean; ends: boolean }): PlacedRow {
  const { columns } = table.layout;
  const cut = last && (table.cut || (ends && raw.length < columns.length));
  const { cells, extra, shifted } = columns.includes('framework')
    ? placeSkill(raw)
    : columns.includes('depth')
      ? placeKnowledge(raw, table.layout, cut)
      : placeTwo(raw, table.layout);
  return placed(raw, cells, { extra, shifted, cut });
}

type Placing = Pick<PlacedRow, 'cells'> & Partial<Pick<PlacedRow, 'extra' | 'shifted'>>;

/** One cell alone is the column its words look like. */
function placeTwo(raw: RawRow, { columns }: Layout): Placing {
  const [one, other, ...extra] = raw;
  const [first, second]: (Column | undefined)[] = [...columns];
  if (!one || !first || !second) return { cells: {} };
  if (other) return { cells: { [first]: one, [second]: other }, extra };
  const isSecond = second === 'details' ? isSentence(one.text) : isPriorKnowledge(plain(one.text));
  return { cells: { [isSecond ? second : first]: one } };
}

function placeSkill(raw: RawRow): Placing {
  const [framework, skill, level] = raw;
  const misplaced = raw.some(
    ({ text }, index) => (index > 0 && isFramework(plain(text))) || (index < 2 && isLevel(plain(text))),
  );
  return raw.length === 3 && !misplaced ? { cells: { framework, skill, level } } : skillByWords(raw);
}

function skillByWords(raw: RawRow): Placing {
  const filled = raw.filter(({ text }) => text !== '');
  const framework = filled.find(({ text }) => isFramework(plain(text)));
  const level = filled.findLast(({ text }) => isLevel(plain(text)));
  const [skill, ...extra] = filled.filter((cell) => cell !== framework && cell !== level);
  return { cells: { framework, skill, level }, extra };
}

function placeKnowledge(raw: RawRow, { columns }: Layout, cut: boolean): Placing {
  const [title, second, third, fourth] = raw;
  if (!columns.includes('type')) {
    const whole = raw.length === 3 && third && (isDepth(third) || !raw.some(isDepth));
    return whole ? { cells: { title, details: second, depth: third } } : knowledgeByWords(raw, cut);
  }
  if (raw.length !== 4 || !third || isDepth(third) || !second) return knowledgeByWords(raw, cut);
  if (fourth?.text === '' && typeOf(plain(third.text)) === BEHAVIOURAL) {
    return { cells: { title, details: second, type: third }, shifted: fourth };
  }
  if (isType(third)) return knowledgeByWords(raw, cut);
  return { cells: { title, depth: second, details: third, type: fourth } };
}

/** In a damaged row the words themselves tell a depth and a type; what is left is the title, then the details. */
function knowledgeByWords(raw: RawRow, cut: boolean): Placing {
  const filled = raw.filter(({ text }) => text !== '');
  const last = cut ? filled.at(-1) : undefined;
  const depth = filled.find(isDepth) ?? (filled.length === 2 && last && isCutDepth(last.text) ? last : undefined);
  const isCut = filled.length > 2 && last !== depth && last && isCutType(last.text);
  const type = filled.findLast(isType) ?? (isCut ? last : undefined);
  const [head, ...tail] = filled;
  const title = head !== depth && head !== type ? head : undefined;
  const rest = (title ? tail : filled).filter((cell) => cell !== depth && cell !== type);
  const [details, ...extra] = rest;
  return { cells: { title, depth, details, type }, extra };
}

/** Longer than the words of any vocabulary, however they are spaced. */
const LONGEST = 120;
const isDepth = ({ text }: Cell): boolean => text.length <= LONGEST && depthOf(plain(text)) !== undefined;
const isType = ({ text }: Cell): boolean => text.length <= LONGEST && typeOf(plain(text)) !== undefined;
