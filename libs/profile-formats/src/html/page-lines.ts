import { TextNode } from 'node-html-parser';
import { notAProfile, plain } from '../text/source-text';
import { linesOfTable, MOST_CELLS, type PageCell, type PageLine, type PageRow, tooManyCells } from './page-table';
import { attribute, type Piece, piecesOf } from './tags';

/** Stands for a bar among the words of a page, which is none of a table. A private letter that no text uses. */
export const BAR = '\uF8F7';

const blocks = new Set(
  `address article aside blockquote body br caption center dd details div dl dt fieldset figcaption figure footer form h1
   h2 h3 h4 h5 h6 head header hr html li main nav ol p section summary ul`.split(/\s+/),
);
/** How word processors draw the point of a list that they write as a paragraph. */
const DRAWN_POINT = /^[·•▪●○◦o§Ø–-]\s+/u;

const DEEPEST = 50;

interface OpenTable {
  readonly rows: PageRow[];
  row: PageCell[] | undefined;
  cell: OpenCell | undefined;
}

interface OpenCell extends Omit<PageCell, 'lines'> {
  readonly flow: Flow;
}

/** The lines that are being put together: of the page, or of one cell. */
interface Flow {
  readonly lines: PageLine[];
  words: string;
  line: number;
  mark: 'none' | 'point' | 'drawn' | 'title';
}

const newFlow = (): Flow => ({ lines: [], words: '', line: 1, mark: 'none' });

/** What the page shows, line by line, each with its line in the source; points begin with a dash. */
export function pageLines(html: string): PageLine[] {
  const page = new Page(!/<table\b/i.test(html));
  for (const piece of piecesOf(html)) page.take(piece);
  return page.end().map((line) => (line.mark === 'point' ? { ...line, text: `- ${line.text}` } : line));
}

const tooDeep = (line: number): Error =>
  notAProfile(
    'not-a-profile',
    `Line ${line}: tables stand in tables more than ${DEEPEST} deep, which no profile has.`,
    { line },
  );

class Page {
  private readonly flow = newFlow();
  private readonly tables: OpenTable[] = [];
  private verbatim = 0;
  private cells = 0;

  /** Without tables, bars among the words are those of a text that stands in paragraphs. */
  constructor(private readonly hasOwnBars: boolean) {}

  take(piece: Piece): void {
    if (piece.is === 'text') this.text(piece.raw, piece.line);
    else if (/^(table|tr|td|th)$/.test(piece.name)) this.tablePart(piece);
    else if (piece.name === 'pre') {
      this.verbatim = Math.max(0, this.verbatim + (piece.is === 'open' ? 1 : -1));
      endLine(this.target());
    } else if (blocks.has(piece.name)) this.block(piece);
  }

  end(): readonly PageLine[] {
    while (this.tables.length > 0) this.closeTable();
    endLine(this.flow);
    return this.flow.lines;
  }

  private target(): Flow {
    return this.tables.findLast(({ cell }) => cell)?.cell?.flow ?? this.flow;
  }

  private text(raw: string, line: number): void {
    const flow = this.target();
    const decoded = new TextNode(raw).text.replace(/[\u00AD\u200B\uFEFF]/g, '');
    if (this.verbatim > 0) return addVerbatim(flow, decoded, line);
    const words = this.hasOwnBars ? decoded : decoded.replaceAll('|', BAR);
    if (flow.words === '') {
      if (words.trim() === '') return;
      flow.line = line + breaksIn(words.slice(0, words.length - words.trimStart().length));
    }
    flow.words += words;
  }

  private block({ is, name, attributes }: Exclude<Piece, { is: 'text' }>): void {
    const flow = this.target();
    if (name === 'br' && flow.mark !== 'title') return endLine(flow, flow.mark === 'point' ? 'none' : flow.mark);
    if (name === 'br') {
      flow.words += ' ';
      return;
    }
    // A paragraph inside a point of a list is that point, and inside a title that title.
    const inside = flow.words === '' && (flow.mark === 'point' || flow.mark === 'title');
    if (is === 'open' && inside && (name === 'p' || name === 'div')) return;
    endLine(flow);
    if (is === 'open') flow.mark = markOf(name, attributes);
  }

  private tablePart({ is, name, attributes, line }: Exclude<Piece, { is: 'text' }>): void {
    if (name === 'table' && is === 'open') {
      endLine(this.target());
      if (this.tables.length >= DEEPEST) throw tooDeep(line);
      this.tables.push({ rows: [], row: undefined, cell: undefined });
      return;
    }
    const table = this.tables.at(-1);
    if (!table) return;
    if (name === 'table') return this.closeTable();
    closeCell(table);
    if (name === 'tr') closeRow(table);
    if (is === 'close') return;
    if (name === 'tr') table.row = [];
    else {
      if (++this.cells > MOST_CELLS) throw tooManyCells();
      const rowSpan = Math.min(1000, Number(attribute(attributes, 'rowspan') ?? 1) || 1);
      table.cell = { line, isHead: name === 'th', rowSpan, flow: newFlow() };
    }
  }

  private closeTable(): void {
    const table = this.tables.at(-1);
    if (!table) return;
    closeCell(table);
    closeRow(table);
    this.tables.pop();
    const { lines } = this.target();
    for (const line of linesOfTable(table.rows)) lines.push(line);
  }
}

function closeCell(table: OpenTable): void {
  if (!table.cell) return;
  const { flow, ...cell } = table.cell;
  endLine(flow);
  (table.row ??= []).push({ ...cell, line: flow.lines[0]?.number ?? cell.line, lines: flow.lines });
  table.cell = undefined;
}

function closeRow(table: OpenTable): void {
  if (table.row && table.row.length > 0) table.rows.push(table.row);
  table.row = undefined;
}

function markOf(name: string, attributes: string): Flow['mark'] {
  const style = attribute(attributes, 'class') ?? '';
  if (name === 'li') return 'point';
  if (name === 'h1' || style === 'MsoTitle') return 'title';
  return style.startsWith('MsoListParagraph') || /mso-list:/i.test(attributes) ? 'drawn' : 'none';
}

function endLine(flow: Flow, next: Flow['mark'] = 'none'): void {
  const words = plain(flow.words);
  const { mark, line: number } = flow;
  flow.words = '';
  flow.mark = next;
  if (words === '') return;
  const point = mark === 'point' || (mark === 'drawn' && DRAWN_POINT.test(words));
  const text = point ? words.replace(DRAWN_POINT, '') : words;
  if (point || mark === 'title') flow.lines.push({ text, number, mark: point ? 'point' : 'title' });
  else flow.lines.push({ text, number });
}

/** The lines of a block that is shown as it stands may be a text rendering of a profile, bars and all. */
function addVerbatim(flow: Flow, text: string, line: number): void {
  for (const [index, words] of text.split(/\r\n|\r|\n/).entries())
    flow.lines.push({ text: words, number: line + index });
}

const breaksIn = (text: string): number => (text.match(/\r\n|\r|\n/g) ?? []).length;
