import type { NameBooks } from '../known-names';
import type { Cell } from '../placed-row';
import type { BodyLine } from '../blocks';
import { evenSpaces } from '../source-text';

/** One line or paragraph of a table without bars. */
export interface Part extends Cell {
  /** Blank lines right above it. */
  readonly gap: number;
  /** Where lines are broken: the margin broke the line above, so that this one need not begin anything. */
  readonly full: boolean;
}

/** What the whole document tells about its tables. */
export interface Mode {
  /** Every cell is a paragraph of its own; otherwise a row is a line. */
  readonly paragraphs: boolean;
  /** More blank lines than this stand where a line was dropped, or where a cell has several paragraphs. */
  readonly gap: number;
  /** Lines were broken, so that a line is not always a row. */
  readonly wrapped: boolean;
  /** Lines were broken and could be put together again: a line is a row as where none is broken. */
  readonly rejoined: boolean;
  /** Lines of one word were dropped, headings among them. */
  readonly lost: boolean;
  readonly books: NameBooks;
  /** The text ends with this table, so its last row may be cut. */
  readonly ends: boolean;
}

/** In words that no bar parts, a no-break space or an invisible sign would hide what parts them. */
export const partOf = ({ text, number, gap }: BodyLine): Part => ({
  text: evenSpaces(text).trim(),
  line: number,
  gap,
  full: false,
});

/** The same of a whole table, where lines of this width were broken. */
export const brokenParts = (lines: readonly BodyLine[], width: number): Part[] =>
  lines.map((line, index) => {
    const above = lines[index - 1];
    return { ...partOf(line), full: above !== undefined && line.gap === 0 && !hadRoom(above, line, width) };
  });

/** A line is full from here on, as a part of the longest: letters are not all of one width. */
const FULL = 0.8;

export const widthOf = (lines: readonly { readonly text: string }[]): number =>
  lines.reduce((most, { text }) => Math.max(most, text.trim().length), 0);

/** The first word of a line would have stood on the one above: the source itself begins anew there. */
export function hadRoom(above: { readonly text: string }, { text }: { readonly text: string }, width: number): boolean {
  const word = text.trim().split(/\s/, 1)[0] ?? '';
  return above.text.trim().length + 1 + word.length <= width * FULL;
}

export const joined = (parts: readonly Cell[]): Cell | undefined =>
  parts[0] && { text: parts.map(({ text }) => text).join(' '), line: parts[0].line };

/** A row begins with a capital or a figure; anything else goes on from the line above. */
export const startsRow = ({ text }: Pick<Cell, 'text'>): boolean => /^["“‘'(]?[\p{Lu}\p{N}]/u.test(text);

export const endsSentence = (text: string): boolean => /[.!?…][)\]"'”’]{0,3}$/.test(text.slice(-5));

/** Lines that go on in the middle of a sentence: a line is not a row here. */
export const areWrapped = (parts: readonly Part[]): boolean =>
  parts.some((part, index) => index > 0 && !startsRow(part) && part.gap === 0);

/** The number of blank lines between most lines. */
export function usualGap(lines: readonly { readonly gap: number }[]): number {
  const counts = new Map<number, number>();
  for (const { gap } of lines) counts.set(gap, (counts.get(gap) ?? 0) + 1);
  const [most] = [...counts].sort(([one, times], [other, otherTimes]) => otherTimes - times || one - other);
  return most?.[0] ?? 0;
}

/**
 * A phrase at the end of a line, also where the line was broken inside it: then `before` is what the line above keeps.
 */
export function splitPhrase(above: string, text: string, phrase: string): { above: string; rest: string } | undefined {
  const words = phrase.split(' ');
  for (let count = 1; count < words.length; count++) {
    const [head, tail] = [words.slice(0, count).join(' '), words.slice(count).join(' ')];
    if ((text === tail || text.startsWith(`${tail} `)) && (above === head || above.endsWith(` ${head}`))) {
      return { above: above.slice(0, above.length - head.length).trim(), rest: text.slice(tail.length).trim() };
    }
  }
  return undefined;
}
