import type { Block, BodyLine, Split } from './blocks';
import { isCutHeading } from './cut-heading';
import { isBlank, plain, type SourceLine } from './source-text';
import {
  FOOTER_START,
  type Heading,
  headings,
  knownHeader,
  looseHeading,
  plainHeaders,
  tellingHeaders,
} from './vocabulary';

/** `---|` once per column, with or without spaces and outer bars. */
export function isSeparator(line: string): boolean {
  if (!line.includes('---')) return false;
  const pieces = line.split('|').map((piece) => piece.trim());
  return pieces.every((piece) => piece === '' || /^:?-{3,}:?$/.test(piece));
}

/** A line of a table head in one form, to compare with the known ones: bars and spaces as there, or no bars at all. */
export function headerOf(line: string): string {
  if (line.length > LONGEST) return '';
  if (!line.includes('|')) return plainHeaders.get(plain(line)) ?? plain(line);
  const cells = line.split('|').map((cell) => plain(cell));
  return knownHeader(cells) ?? cells.join('|');
}

/** Longer lines are neither headings nor heads of tables. */
const LONGEST = 200;

/** Cuts the lines at headings, at table heads that name a section by themselves, and at the footer. Linear. */
export function splitSections(lines: readonly SourceLine[]): Split {
  const all = withGaps(lines);
  const end = all.findIndex(({ text }) => isFooter(text));
  const body = end === -1 ? all : all.slice(0, end);
  const preamble: BodyLine[] = [];
  const blocks: Block[] = [];
  for (const [index, line] of body.entries()) {
    const current = blocks.at(-1);
    const isEnd = end === -1 && index === body.length - 1;
    if (isEnd && !headings.has(plain(line.text)) && isCutHeading(line, current)) {
      // What stands of a head that has no end is no row either.
      const head = current?.lines.some(isRow) === true ? [] : (current?.lines.splice(0) ?? []);
      const text = [...head, line].map((one) => one.text).join(' ');
      return { preamble, blocks, cutHeading: { ...line, text }, footer: null, afterFooter: [] };
    }
    const next = body[index + 1]?.text;
    const heading = headingAt(line.text, next) ?? otherwiseWritten(line.text, next, blocks.length === 0);
    if (heading) {
      if (!current || !continues(current, heading)) blocks.push(blockOf(heading, line.number, [heading.name]));
      else current.headings.push(heading.name);
      continue;
    }
    const opened = openedByTable(line, current);
    if (opened) blocks.push(opened);
    const target = blocks.at(-1)?.lines ?? preamble;
    target.push(line);
  }
  return { preamble, blocks, cutHeading: undefined, ...footerOf(end === -1 ? [] : all.slice(end)) };
}

const isRow = ({ text }: BodyLine): boolean => !mayBeHead.test(text) && !isSeparator(text);

function withGaps(lines: readonly SourceLine[]): BodyLine[] {
  const body: BodyLine[] = [];
  let gap = 0;
  for (const { text, number } of lines) {
    if (isBlank(text)) gap++;
    else {
      body.push({ text, number, gap });
      gap = 0;
    }
  }
  return body;
}

const isFooter = (text: string): boolean => plain(text.slice(0, LONGEST)).startsWith(FOOTER_START);

/** Where lines were broken, the footer goes on until its sentence ends. */
function footerOf(lines: readonly BodyLine[]): Pick<Split, 'footer' | 'afterFooter'> {
  const [first, ...rest] = lines;
  if (!first) return { footer: null, afterFooter: [] };
  const words = [first.text.trim()];
  while (!words.at(-1)?.endsWith('.') && rest[0]?.gap === 0) words.push(rest.shift()?.text.trim() ?? '');
  return { footer: words.join(' '), afterFooter: rest };
}

function headingAt(line: string, next: string | undefined): Heading | undefined {
  if (line.length > LONGEST) return undefined;
  const heading = headings.get(plain(line));
  if (!heading?.context || next === undefined) return heading?.context === 'table' ? undefined : heading;
  const head = headerOf(next);
  if (heading.layout?.header === head) return heading;
  return heading.context === 'table' || !isExpected(head, heading) ? undefined : heading;
}

/**
 * Other capitals, the signs of a text with marks, or a colon behind: a heading only where the head of its table or its
 * other heading follows, and the summary's where nothing else has begun.
 */
function otherwiseWritten(line: string, next: string | undefined, isFirst: boolean): Heading | undefined {
  const heading = next === undefined || line.includes('|') ? undefined : looseHeading(line);
  if (!heading || next === undefined) return undefined;
  if (!heading.layout) return isFirst ? heading : undefined;
  const head = headerOf(next);
  const isAbove = head.includes('|') && heading.layout.header.startsWith(head);
  return isAbove || looseHeading(next)?.section === heading.section ? heading : undefined;
}

/** Below `Background` stands its other heading, the head of its table, or the next heading when it is empty. */
const isExpected = (next: string, heading: Heading): boolean =>
  [...headings.keys(), heading.layout?.header ?? ''].some((words) => words.startsWith(next)) || next.includes('|');

/** `Background` and `Background Components` are two headings of one section. */
const continues = (current: Block, heading: Heading): boolean =>
  current.section === heading.section && current.layout === heading.layout && current.lines.length === 0;

const blockOf = (
  { section, layout }: Pick<Heading, 'section' | 'layout'>,
  line: number,
  headings: string[],
): Block => ({
  section,
  layout,
  line,
  headings,
  lines: [],
});

const mayBeHead = /^[\s|]*(?:Title|Description|Framework|Skill)/i;

/** A table head where no table can begin: its heading is gone. What it is the columns may tell; nothing else does. */
function openedByTable(line: BodyLine, current: Block | undefined): Block | undefined {
  if (line.text.length > LONGEST || !mayBeHead.test(line.text)) return undefined;
  if (!line.text.includes('|') && !plainHeaders.has(plain(line.text))) return undefined;
  const header = headerOf(line.text);
  const telling = tellingHeaders.get(header);
  if (telling) return expects(current, header) ? undefined : blockOf(telling, line.number, []);
  if (header !== 'Title|Details|' || expects(current, header)) return undefined;
  return { section: null, layout: null, line: line.number, headings: [], lines: [] };
}

/** A block waits for the head of its table until it has one. */
function expects(current: Block | undefined, header: string): boolean {
  if (!current?.layout?.header.startsWith(header)) return false;
  return !current.lines.some(({ text }) => mayBeHead.test(text) && headerOf(text) === header);
}
