import { type Defects, quote } from './defects';
import type { NameBooks } from './known-names';
import { readPipeTable } from './pipe-tables';
import type { Table } from './placed-row';
import { type PlainBlock, readPlainTables } from './plain/plain-tables';
import type { Block, Split } from './blocks';
import { tellOutside } from './table';
import { plainHeaders } from './vocabulary';
import { plain } from './source-text';

interface About {
  readonly piped: boolean;
  readonly books: NameBooks;
  /** Headings of one word are gone, and with them other lines of one word. */
  readonly lost: boolean;
}

/** All tables of a text in its order, each read by its bars or, where it has none, by what its lines stand for. */
export function readTables({ blocks, footer, cutHeading }: Split, about: About, defects: Defects): Table[] {
  const last = footer === null && !cutHeading ? blocks.at(-1) : undefined;
  const plainBlocks: PlainBlock[] = [];
  const read = new Map<Block, Table>();
  for (const block of blocks) {
    const { section, layout } = block;
    if (section === null) tellOrphan(block, defects);
    if (section === null || layout === null) continue;
    if (isPlain(block, about.piped)) plainBlocks.push({ block, section, layout });
    else {
      const table = readPipeTable(block, { section, layout, ends: block === last }, defects);
      if (table) read.set(block, table);
    }
  }
  const tables = readPlainTables(plainBlocks, { ...about, last }, defects);
  for (const [index, table] of tables.entries()) {
    const block = plainBlocks[index]?.block;
    if (block && table) read.set(block, table);
  }
  return blocks.flatMap((block) => read.get(block) ?? []);
}

/** In a text with bars, a table without any is plain when its head is. */
function isPlain({ lines }: Block, piped: boolean): boolean {
  if (!piped) return true;
  if (lines.some(({ text }) => text.includes('|'))) return false;
  return lines.some(({ text }) => text.length < 200 && plainHeaders.has(plain(text)));
}

function tellOrphan({ lines, line }: Block, defects: Defects): void {
  const raw = lines.map(({ text }) => text.trim()).join(' ');
  const what = `a table of ${lines.length} lines has no heading that says what it is. It was not taken over.`;
  defects.add({ code: 'table_without_heading', section: 'document', line, what, evidence: { raw } });
}

/** What stands behind the last table: the beginning of a heading, or words behind the end that no section takes. */
export function tellEnd({ cutHeading, afterFooter }: Split, defects: Defects): void {
  if (afterFooter.length > 0) tellOutside(afterFooter, 'document', defects);
  if (!cutHeading) return;
  const raw = plain(cutHeading.text);
  const what = `the text ends inside a heading or the head of a table: ${quote(raw)}.`;
  defects.add({ code: 'heading_cut', section: 'document', line: cutHeading.number, what, evidence: { raw } });
}
