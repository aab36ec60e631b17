import type { SectionKind } from './section-kinds';
import { plain, type SourceLine } from './source-text';
import { FOOTER_START, type Heading, headings, type Layout, tellingHeaders } from './vocabulary';

/** The lines below one heading, without the blank ones; with no section when a table stands there that nothing names. */
export interface Block {
  readonly section: SectionKind | null;
  readonly layout: Layout | null;
  readonly line: number;
  /** False when the section was recognised by the head of its table only. */
  readonly headed: boolean;
  readonly lines: SourceLine[];
}

export interface Split {
  /** Before the first heading: the title where a rendering has one. */
  readonly preamble: readonly SourceLine[];
  readonly blocks: readonly Block[];
  readonly footer: SourceLine | null;
  readonly afterFooter: readonly SourceLine[];
}

const isBlank = ({ text }: SourceLine): boolean => text.trim() === '';

/** `---|` once per column, with or without spaces and outer bars. */
export function isSeparator(line: string): boolean {
  if (!line.includes('---')) return false;
  const pieces = line.split('|').map((piece) => piece.trim());
  return pieces.every((piece) => piece === '' || /^:?-{3,}:?$/.test(piece));
}

/** A line of a table head with bars and spaces in one form, to compare with the known ones. */
export const headerOf = (line: string): string =>
  line
    .split('|')
    .map((cell) => plain(cell))
    .join('|');

/** Cuts the lines at headings, at table heads that name a section by themselves, and at the footer. Linear. */
export function splitSections(lines: readonly SourceLine[]): Split {
  const preamble: SourceLine[] = [];
  const blocks: Block[] = [];
  const end = lines.findIndex(({ text }) => plain(text).startsWith(FOOTER_START));
  const body = (end === -1 ? lines : lines.slice(0, end)).filter((line) => !isBlank(line));

  for (const [index, line] of body.entries()) {
    const current = blocks.at(-1);
    const heading = headingAt(plain(line.text), body[index + 1]?.text);
    if (heading) {
      if (!current || !continues(current, heading)) blocks.push(blockOf(heading, line.number, true));
      continue;
    }
    const opened = openedByTable(line, current);
    if (opened) blocks.push(opened);
    const target = blocks.at(-1)?.lines ?? preamble;
    target.push(line);
  }
  return {
    preamble,
    blocks,
    footer: lines[end] ?? null,
    afterFooter: end === -1 ? [] : lines.slice(end + 1).filter((line) => !isBlank(line)),
  };
}

function headingAt(words: string, next: string | undefined): Heading | undefined {
  const heading = headings.get(words);
  if (!heading?.onlyAboveTable) return heading;
  return next !== undefined && headerOf(next) === heading.layout?.header ? heading : undefined;
}

/** `Background` and `Background Components` are two headings of one section. */
const continues = (current: Block, heading: Heading): boolean =>
  current.section === heading.section && current.layout === heading.layout && current.lines.length === 0;

const blockOf = ({ section, layout }: Heading, line: number, headed: boolean): Block => ({
  section,
  layout,
  line,
  headed,
  lines: [],
});

/** A table head where no table can begin: its heading is gone. What it is the columns may tell; nothing else does. */
function openedByTable(line: SourceLine, current: Block | undefined): Block | undefined {
  if (!line.text.includes('|')) return undefined;
  const header = headerOf(line.text);
  const telling = tellingHeaders.get(header);
  if (telling) return expects(current, header) ? undefined : blockOf(telling, line.number, false);
  if (header !== 'Title|Details|' || expects(current, header)) return undefined;
  return { section: null, layout: null, line: line.number, headed: false, lines: [] };
}

/** A block waits for the head of its table until it has one. */
function expects(current: Block | undefined, header: string): boolean {
  if (!current?.layout?.header.startsWith(header)) return false;
  return !current.lines.some(({ text }) => text.includes('|') && headerOf(text) === header);
}
