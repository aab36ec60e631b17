import type { BodyLine } from '../blocks';
import { hadRoom, startsRow, widthOf } from './parts';

type Lines = readonly BodyLine[];

/**
 * Puts lines that were broken at a margin together again, where blank lines stand between all that belongs apart: then
 * a paragraph is what a line is elsewhere, a cell or a row. Undefined where the lines do not show that: with no blank
 * line in any table, not even under a head, nothing is parted by one.
 */
export function unwrap(tables: readonly Lines[]): Lines[] | undefined {
  const width = widthOf(tables.flat());
  const breaks = tables.flatMap((lines) => lines.slice(1).map((line, index) => ({ line, above: lines[index] })));
  const inside = breaks.filter(({ line }) => line.gap === 0);
  const isWrapped = inside.some(({ line }) => isRest(line));
  const isParted = inside.every(({ line, above }) => isRest(line) || !above || !hadRoom(above, line, width));
  const isSpaced = tables.some((lines) => lines.some(({ gap }) => gap > 0));
  const isWhole = breaks.every(({ line }) => line.gap === 0 || !isRest(line));
  return isSpaced && isWrapped && isParted && isWhole ? tables.map(joinParagraphs) : undefined;
}

const isRest = (line: BodyLine): boolean => !startsRow({ text: line.text.trim() });

function joinParagraphs(lines: Lines): BodyLine[] {
  const paragraphs: { first: BodyLine; words: string[] }[] = [];
  for (const line of lines) {
    const open = paragraphs.at(-1);
    if (!open || line.gap > 0) paragraphs.push({ first: line, words: [line.text.trim()] });
    else open.words.push(line.text.trim());
  }
  return paragraphs.map(({ first, words }) => ({ ...first, text: words.join(' ') }));
}
