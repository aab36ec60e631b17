import { plain, type SourceLine } from './source-text';
import { plainHeaders } from './vocabulary';

/**
 * What a printed page bears beside its words: its number, above or below that the title of the whole again, and under
 * them the head of a table that goes on from the page before.
 */
const pageNumber = /^Page \d{1,4}(?: of \d{1,4})?$/i;

/** The lines without what printing added, and what that was. Blank lines below it go with it. */
export function withoutPageMarks(lines: readonly SourceLine[]): { lines: readonly SourceLine[]; marks: SourceLine[] } {
  const numbers = lines.filter(isNumber);
  if (numbers.length === 0) return { lines, marks: [] };
  const words = lines.filter(({ text }) => text.trim() !== '');
  const title = plain(words[0]?.text ?? '');
  const isTitle = (line: SourceLine | undefined): boolean => line !== undefined && plain(line.text) === title;
  const heads = new Set<string>();
  const marks = words.filter((line, at) => {
    const [twoAbove, above, below] = [words[at - 2], words[at - 1], words[at + 1]];
    const onTop = isNumber(above) || (isTitle(above) && isNumber(twoAbove));
    const head = headOf(line);
    const isAgain = onTop && head !== undefined && heads.has(head);
    if (head !== undefined) heads.add(head);
    return isNumber(line) || isAgain || (at > 0 && isTitle(line) && (isNumber(above) || isNumber(below)));
  });
  return { lines: without(lines, new Set(marks)), marks };
}

const isNumber = (line: SourceLine | undefined): boolean =>
  line !== undefined && line.text.length < 40 && pageNumber.test(plain(line.text));

const headOf = ({ text }: SourceLine): string | undefined =>
  text.length < 200 ? plainHeaders.get(plain(text)) : undefined;

function without(lines: readonly SourceLine[], marks: ReadonlySet<SourceLine>): SourceLine[] {
  let below = false;
  return lines.filter((line) => {
    const isMark = marks.has(line);
    below = isMark || (below && line.text.trim() === '');
    return !below;
  });
}
