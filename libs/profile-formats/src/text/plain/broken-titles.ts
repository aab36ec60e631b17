import { endsSentence, type Part, startsRow } from './parts';

const MOST_LINES = 4;

/** The code or the level of a title at the beginning of a line: no row begins with one. */
const sfia = /^\((?:[A-Z]{4}|Level ?[1-7])\)/;

/**
 * Lines that were broken at a margin, each title on one line: where the margin broke a title, the rest of it goes up to
 * its beginning. `endOf` tells where the title of a line ends.
 */
export function mendTitles(parts: readonly Part[], endOf: (text: string) => number | undefined): Part[] {
  const mended: Part[] = [];
  for (let index = 0; index < parts.length;) {
    const part = parts[index];
    if (!part) break;
    const lines = mayBegin(part, mended.at(-1)) ? titleLines(parts.slice(index, index + MOST_LINES), endOf) : 1;
    mended.push(lines === 1 ? part : { ...part, text: textOf(parts.slice(index, index + lines)) });
    index += lines;
  }
  return mended;
}

const textOf = (parts: readonly Part[]): string => parts.map(({ text }) => text).join(' ');

/** How many lines it takes until a title ends; one where none does. */
function titleLines(parts: readonly Part[], endOf: (text: string) => number | undefined): number {
  for (let count = 1; count <= parts.length; count++) {
    const [last, next] = [parts[count - 1], parts[count]];
    const isCode = next !== undefined && next.gap === 0 && sfia.test(next.text);
    if (!isCode && endOf(textOf(parts.slice(0, count))) !== undefined) return count;
    if (!last || !next || !(isCode || goesOver(last, next))) return 1;
  }
  return 1;
}

const goesOver = (part: Part, next: Part): boolean =>
  next.gap === 0 && (next.full || !startsRow(next)) && !/[.!?:;]$/.test(part.text);

const mayBegin = (part: Part, above: Part | undefined): boolean =>
  startsRow(part) && (!above || !part.full || endsSentence(above.text));
