import type { Defects } from '../defects';
import type { NameBook, NameBooks } from '../known-names';
import type { PlacedRow, Shape, Table } from '../placed-row';
import type { SectionKind } from '../section-kinds';
import type { Block } from '../blocks';
import { headerOf } from '../sections';
import { tellOutside } from '../table';
import type { Layout } from '../vocabulary';
import { readBackgroundRows } from './background';
import { readKnowledgeRows } from './knowledge';
import { cellsAreParagraphs, type PlainBody } from './mode';
import { areWrapped, brokenParts, type Mode, type Part, partOf, usualGap, widthOf } from './parts';
import { readQualificationRows } from './qualifications';
import { readSkillRows } from './skills';
import { readTitled, shapeOf } from './titled';
import { unwrap } from './unwrap';

export interface PlainBlock {
  readonly block: Block;
  readonly section: SectionKind;
  readonly layout: Layout;
}

interface About {
  /** Headings of one word are gone, and with them other lines of one word. */
  readonly lost: boolean;
  /** The block the text ends with, where it has no footer. */
  readonly last: Block | undefined;
  readonly books: NameBooks;
}

/** The tables of a document whose bars were lost: what its lines stand for is asked of all of them together. */
export function readPlainTables(blocks: readonly PlainBlock[], about: About, defects: Defects): Table[] {
  const found = blocks.map((one) => ({ ...one, ...bodyOf(one, defects) }));
  const whole = unwrap(found.map(({ lines }) => lines));
  const bodies = found.map((one, index) => ({ ...one, lines: whole?.[index] ?? one.lines }));
  const broken = bodies.some(({ lines }) => areWrapped(lines.map(partOf)));
  const paragraphs = cellsAreParagraphs(bodies, broken);
  const gap = rowGap(bodies, paragraphs);
  const wrapped = !paragraphs && broken;
  const width = widthOf(bodies.flatMap(({ lines }) => lines));
  return bodies
    .filter(({ lines }) => lines.length > 0)
    .map((body) => {
      const mode = {
        paragraphs,
        gap,
        wrapped,
        rejoined: whole !== undefined,
        lost: about.lost,
        books: about.books,
        ends: body.block === about.last,
      };
      const parts = wrapped ? brokenParts(body.lines, width) : body.lines.map(partOf);
      const read = readRows(body, parts, mode);
      return { section: body.section, layout: body.layout, line: body.block.line, ...read };
    });
}

/** The blank lines between two rows. Where a row is a line, they are as many as under the head of its table. */
function rowGap(bodies: readonly PlainBody[], paragraphs: boolean): number {
  const headed = bodies.filter(({ hasHead, lines }) => hasHead && lines.length > 0);
  if (paragraphs || headed.length === 0) return usualGap(bodies.flatMap(({ lines }) => lines.slice(1)));
  return usualGap(headed.flatMap(({ lines }) => lines.slice(0, 1)));
}

/** The lines below the head; the head may stand on several lines. */
function bodyOf({ block, section, layout }: PlainBlock, defects: Defects): PlainBody {
  const { lines } = block;
  const start = lines.findIndex(({ text }) => {
    const words = headerOf(text);
    return words !== '' && layout.header.startsWith(words);
  });
  if (start === -1) {
    if (lines.length > 0) {
      const what = 'the head of this table is missing. Its rows were read as if it were there.';
      defects.add({ code: 'header_missing', section, line: lines[0]?.number ?? block.line, what });
    }
    return { layout, lines, hasHead: false };
  }
  if (start > 0) tellOutside(lines.slice(0, start), section, defects);
  const head = headLength(lines.slice(start), layout);
  const end = start + head.length;
  if (!head.whole) tellHead(block, lines.slice(start, end), { section, layout }, defects);
  return { layout, lines: lines.slice(end), hasHead: true };
}

/** The words of a head may stand on one line, or each on a line of its own. */
function headLength(lines: Block['lines'], { header }: Layout): { length: number; whole: boolean } {
  const all = withoutBars(header);
  let words = '';
  for (const [index, { text }] of lines.entries()) {
    const more = withoutBars(headerOf(text));
    if (more === '' || !all.startsWith(words + more)) return { length: index, whole: false };
    words += more;
    if (words === all) return { length: index + 1, whole: true };
  }
  return { length: lines.length, whole: false };
}

const withoutBars = (text: string): string => text.replace(/[|\s]/g, '');

function tellHead(
  block: Block,
  head: Block['lines'],
  { section, layout }: { section: SectionKind; layout: Layout },
  defects: Defects,
): void {
  const what = `the head of this table is not “${layout.header.replaceAll('|', ' ').trim()}”. Its rows were read as if it were.`;
  const raw = head.map(({ text }) => text).join(' ');
  defects.add({ code: 'header_unexpected', section, line: head[0]?.number ?? block.line, what, evidence: { raw } });
}

function readRows(
  { layout, section }: PlainBlock,
  parts: readonly Part[],
  mode: Mode,
): { rows: PlacedRow[]; shape: Shape } {
  const { columns } = layout;
  const shape = shapeOf(parts, mode);
  if (columns.includes('background')) return { rows: readBackgroundRows(parts, mode), shape };
  if (columns.includes('awardingBody')) return { rows: readQualificationRows(parts, mode), shape };
  if (columns.includes('framework')) return { rows: readSkillRows(parts, mode), shape };
  if (columns.includes('depth')) return readKnowledgeRows(parts, layout, mode);
  return readTitled(parts, { book: bookOf(section, mode.books), byCapital: section === 'work_activities' }, mode);
}

function bookOf(section: SectionKind, books: NameBooks): NameBook {
  if (section === 'work_activities') return books.workActivities;
  if (section === 'training_activities') return books.training;
  return section === 'pdas' ? books.development : books.behavioural;
}
