import type { Defects } from './defects';
import { nameOf, quote } from './defects';
import type { SectionKind } from './section-kinds';
import type { Cell, Shape } from './placed-row';
import type { Block } from './blocks';
import { headerOf, isSeparator } from './sections';
import { isBlank, plain, type SourceLine, tooManyRows } from './source-text';
import type { Layout } from './vocabulary';

/** Four times as many as 10 MB of whole profiles, one behind the other, have in all. */
const MOST_CELLS = 400_000;

/** The cells of a table of bars, one after the other. */
export interface CellTable {
  readonly layout: Layout;
  readonly cells: readonly Cell[];
  /** The last cell had no bar behind it: the text was cut there. */
  readonly cut: boolean;
  readonly shape: Shape;
}

/**
 * The universal way of reading a table of bars: join the lines below `---|`, split at `|`, let the caller cut into
 * rows. It covers one cell per line, one row per line and cells that wrap, with no switch between them.
 */
export function readCells(
  block: Block,
  { section, layout, ends }: { section: SectionKind; layout: Layout; ends: boolean },
  defects: Defects,
): CellTable | undefined {
  const lines = bodyOf(block, section, layout, defects);
  if (!lines) return undefined;
  const { body, outside } = withoutOutside(withLastBars(lines, layout, ends), layout, ends);
  if (outside.length > 0) tellOutside(outside, section, defects);
  return { layout, ...cellsOf(body), shape: shapeOf(body) };
}

function bodyOf(block: Block, section: SectionKind, layout: Layout, defects: Defects): SourceLine[] | undefined {
  const { lines } = block;
  const separator = lines.findIndex(({ text }) => isSeparator(text));
  const firstBar = lines.findIndex(isOfTable);
  if (firstBar === -1) {
    if (lines.length > 0) tellOutside(lines, section, defects);
    return undefined;
  }
  if (firstBar > 0) tellOutside(lines.slice(0, firstBar), section, defects);
  const head = separator === -1 ? headLength(lines, firstBar, layout) : separator;
  checkHead(lines.slice(firstBar, head), { section, layout, separator: lines[separator], line: block.line }, defects);
  return lines.slice(separator === -1 ? head : separator + 1);
}

/** Bars, or the line of a head that lost the only one it had. */
const isOfTable = ({ text }: SourceLine): boolean => text.includes('|') || headerOf(text).endsWith('|');

/** Without a separator the head ends where its known words end; with neither, everything is rows. */
function headLength(lines: readonly SourceLine[], from: number, { header }: Layout): number {
  let words = '';
  for (let index = from; index < Math.min(lines.length, from + 3); index++) {
    words += headerOf(lines[index]?.text ?? '');
    if (words === header) return index + 1;
  }
  return from;
}

interface Head {
  readonly section: SectionKind;
  readonly layout: Layout;
  readonly separator: SourceLine | undefined;
  readonly line: number;
}

function checkHead(head: readonly SourceLine[], { section, layout, separator, line }: Head, defects: Defects): void {
  const words = head.map(({ text }) => headerOf(text)).join('');
  const at = head[0]?.number ?? separator?.number ?? line;
  const columns = separator?.text.split('|').filter((piece) => piece.trim() !== '').length;
  if (words !== layout.header || (columns !== undefined && columns !== layout.columns.length)) {
    defects.add({
      code: 'header_unexpected',
      section,
      line: at,
      what: `the head of this table is not “${layout.header.replaceAll('|', ' | ').trim()}”. Its rows were read as if it were.`,
      evidence: { raw: head.map(({ text }) => text).join(' ') },
    });
  } else if (!separator) {
    defects.add({
      code: 'separator_missing',
      section,
      line: at,
      what: 'the line of dashes under the head is missing.',
    });
  }
}

/** A row on each line, some of them without the bar behind their last cell: it ends with the line. The last may be cut. */
function withLastBars(body: readonly SourceLine[], { columns }: Layout, ends: boolean): readonly SourceLine[] {
  const isOpen = ({ text }: SourceLine): boolean => !text.trimEnd().endsWith('|');
  const isRow = (line: SourceLine): boolean => barsIn([line]) === columns.length - (isOpen(line) ? 1 : 0);
  if (!body.some(isOpen) || !body.every(isRow)) return body;
  const last = ends ? body.length - 1 : body.length;
  return body.map((line, index) => (isOpen(line) && index < last ? { ...line, text: `${line.text} |` } : line));
}

/**
 * Words behind the last bar are a cell that was cut only where the text may be cut or a row still lacks one. Lines behind
 * the last row that no row needs stand outside the table, and so do several of them where a cell has one line.
 */
function withoutOutside(body: readonly SourceLine[], { columns }: Layout, ends: boolean) {
  const from = body.findLastIndex(({ text }) => text.includes('|')) + 1;
  const [inside, outside] = [body.slice(0, from), body.slice(from)];
  const last = inside.at(-1);
  const whole = { body, outside: [] };
  if (outside.length === 0 || !last?.text.trimEnd().endsWith('|')) return whole;
  const shape = shapeOf(inside);
  if (ends && (outside.length === 1 || shape === 'rows-wrapped')) return whole;
  const isFull = shape === 'row-per-line' || barsIn(inside) % columns.length === 0;
  return isFull ? { body: inside, outside } : whole;
}

const barsIn = (lines: readonly SourceLine[]): number =>
  lines.reduce((sum, { text }) => sum + text.split('|').length - 1, 0);

/** Words no section takes are told, never dropped in silence. */
export function tellOutside(lines: readonly SourceLine[], section: SectionKind | 'document', defects: Defects): void {
  const raw = lines.map(({ text }) => plain(text)).join(' ');
  const where = section === 'document' ? 'belongs to no section' : `stands outside the table of ${nameOf(section)}`;
  defects.add({
    code: 'text_outside_section',
    section,
    line: lines[0]?.number ?? 1,
    what: `this text ${where} and was not taken over: ${quote(raw)}.`,
    evidence: { raw },
  });
}

function cellsOf(body: readonly SourceLine[]): { cells: Cell[]; cut: boolean } {
  const cells: Cell[] = [];
  let open = '';
  let begun = 0;
  for (const { text, number } of body) {
    const pieces = text.split('|');
    for (const [index, piece] of pieces.entries()) {
      const words = isBlank(piece) ? '' : piece.trim();
      if (words !== '') {
        if (open === '') begun = number;
        open = open === '' ? words : `${open} ${words}`;
      }
      if (index === pieces.length - 1) break;
      if (cells.length >= MOST_CELLS) throw tooManyRows(`${MOST_CELLS} cells in a table`);
      cells.push({ text: open, line: open === '' ? number : begun });
      open = '';
    }
  }
  if (open === '') return { cells, cut: false };
  cells.push({ text: open, line: begun });
  return { cells, cut: true };
}

/** The last line may be cut. */
function shapeOf(body: readonly SourceLine[]): Shape {
  if (body.every(({ text }) => text.indexOf('|') === text.lastIndexOf('|'))) {
    return body.length > 1 ? 'cell-per-line' : 'one-line';
  }
  const wholeRows = body.slice(0, -1).every(({ text }) => text.trimEnd().endsWith('|') && text.split('|').length > 2);
  return wholeRows ? 'row-per-line' : 'rows-wrapped';
}
