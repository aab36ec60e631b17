import type { Cell, Doubt, PlacedRow } from '../placed-row';
import { isSentence } from '../row-checks';
import { BEHAVIOURAL, depthOf, depthPhrases, isCutDepth, typeOf } from '../vocabulary';
import { joined, type Mode, type Part, startsRow } from './parts';
import { noBoundary, titleLost } from './titled';
import { titleCaseEnd } from './title-case-end';
import { titleEnd } from './title-end';

interface About {
  /** Of the row or of its table, as far as it is known. */
  readonly type: string | undefined;
  /** The table has a column for types, and its depth stands before the details. */
  readonly byType: boolean;
  readonly cut: boolean;
  readonly mode: Mode;
}

interface Places {
  readonly cells: PlacedRow['cells'];
  readonly doubts: readonly Doubt[];
}

const HEAD = 200;
const MOST_WORDS = 12;
const certain = { byCapital: false, strict: true } as const;

/** Each cell a paragraph. A behavioural row has no depth, and its blank cell leaves no trace. */
export function placeParagraphs(parts: readonly Part[], { byType, cut, mode }: About): Places {
  const [first, ...rest] = parts;
  if (!first) return { cells: {}, doubts: [] };
  const at = byType ? parts.findIndex(({ text }) => depthOf(text) !== undefined) : -1;
  if (at === -1) return withoutDepth(first, rest, { cut, byType, mode });
  const [title, ...details] = [...parts.slice(0, at), ...parts.slice(at + 1)];
  if (at > 0) return { cells: { title, depth: parts[at], details: joined(details) }, doubts: [] };
  const words = joined(parts.slice(1));
  return { cells: { depth: first, details: words }, doubts: [titleLost(joinedPart(parts.slice(1)) ?? first)] };
}

function withoutDepth(first: Part, rest: readonly Part[], { cut, byType, mode }: Omit<About, 'type'>): Places {
  const dropped = mode.lost && first.gap > mode.gap;
  const isTitle =
    (!dropped && !isSentence(first.text)) ||
    mode.books.behavioural.has(first.text) ||
    mode.books.knowledge.has(first.text);
  if (!isTitle) return { cells: { details: joined([first, ...rest]) }, doubts: [titleLost(first)] };
  const [second] = rest;
  if (byType && cut && rest.length === 1 && second && isCutDepth(second.text)) {
    return { cells: { title: first, depth: second }, doubts: [] };
  }
  return { cells: { title: first, details: joined(rest) }, doubts: [] };
}

/** Title, depth and details in one line: the depth parts them; without one only a known title does. */
export function placeLine(parts: readonly Part[], about: About): Places {
  const [first, ...rest] = parts;
  if (!first) return { cells: {}, doubts: [] };
  if (isAlone(first, rest[0], about.mode)) return placeParagraphs(parts, about);
  const words = joinedPart(parts) ?? first;
  const isBehavioural = about.type !== undefined && typeOf(about.type) === BEHAVIOURAL;
  const depth = about.byType && !isBehavioural ? depthIn(words.text) : undefined;
  if (depth) return splitAt(words, depth.start, depth.end);
  return byKnownTitle(words, parts.length === 1, about);
}

/** A cell of its own above the rest of its row, where the cells of a row were broken into paragraphs. */
const isAlone = (first: Part, second: Part | undefined, { gap }: Mode): boolean =>
  second !== undefined && second.gap > gap && !isSentence(first.text) && startsRow(second) && !depthIn(first.text);

function byKnownTitle(words: Part, single: boolean, { cut, byType, type, mode }: About): Places {
  const { behavioural, knowledge } = mode.books;
  const end =
    titleEnd(words.text, behavioural, certain) ?? titleEnd(words.text, knowledge, certain) ?? titleCaseEnd(words.text);
  if (end !== undefined) {
    const rest = words.text.slice(end).trim();
    const isDepth = byType && cut && isCutDepth(rest);
    const column = isDepth ? 'depth' : 'details';
    const title = { ...words, text: words.text.slice(0, end) };
    return { cells: { title, ...(rest !== '' && { [column]: { ...words, text: rest } }) }, doubts: [] };
  }
  if (cut && type === undefined && single && !isSentence(words.text)) return { cells: { title: words }, doubts: [] };
  return { cells: { details: words }, doubts: [noBoundary(words)] };
}

function splitAt(words: Part, start: number, end: number): Places {
  const [title, depth, details] = [words.text.slice(0, start), words.text.slice(start, end), words.text.slice(end)];
  const cell = (text: string): Cell | undefined =>
    text.trim() === '' ? undefined : { text: text.trim(), line: words.line };
  const doubts = start === 0 ? [titleLost({ ...words, text: details.trim() })] : [];
  return { cells: { title: cell(title), depth: cell(depth), details: cell(details) }, doubts };
}

function joinedPart(parts: readonly Part[]): Part | undefined {
  const [first] = parts;
  return first && { ...first, text: parts.map(({ text }) => text).join(' ') };
}

/** Where a depth stands behind what can be a title, or at the very beginning where the title is gone. */
export function depthIn(text: string): { start: number; end: number } | undefined {
  const head = text.slice(0, HEAD);
  const found = depthPhrases
    .map((phrase) => ({ start: placeOf(head, phrase), length: phrase.length }))
    .filter(({ start }) => start !== -1)
    .toSorted((one, other) => one.start - other.start)[0];
  if (!found) return undefined;
  const title = head.slice(0, found.start).trim();
  if (/[.!?;:]( |$)/.test(title) || title.split(' ').length > MOST_WORDS) return undefined;
  return { start: found.start, end: found.start + found.length };
}

/** In any capitals, but with one at its beginning: small letters are prose. */
function placeOf(head: string, phrase: string): number {
  const [words, looked] = [` ${head} `.toLowerCase(), ` ${phrase.toLowerCase()} `];
  if (words.length !== head.length + 2) return ` ${head} `.indexOf(` ${phrase} `);
  let at = words.indexOf(looked);
  while (at !== -1 && !/\p{Lu}/u.test(head.charAt(at))) at = words.indexOf(looked, at + 1);
  return at;
}
