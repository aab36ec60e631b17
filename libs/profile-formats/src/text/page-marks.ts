import { plain, type SourceLine } from './source-text';

/** What a printed page bears beside its words: its number, and above or below that the title of the whole again. */
const pageNumber = /^Page \d{1,4}(?: of \d{1,4})?$/i;

/** The lines without what printing added, and what that was. Blank lines below it go with it. */
export function withoutPageMarks(lines: readonly SourceLine[]): { lines: readonly SourceLine[]; marks: SourceLine[] } {
  const numbers = lines.filter(isNumber);
  if (numbers.length === 0) return { lines, marks: [] };
  const words = lines.filter(({ text }) => text.trim() !== '');
  const title = plain(words[0]?.text ?? '');
  const marks = words.filter(
    (line, at) =>
      isNumber(line) || (at > 0 && plain(line.text) === title && [words[at - 1], words[at + 1]].some(isNumber)),
  );
  return { lines: without(lines, new Set(marks)), marks };
}

const isNumber = (line: SourceLine | undefined): boolean =>
  line !== undefined && line.text.length < 40 && pageNumber.test(plain(line.text));

function without(lines: readonly SourceLine[], marks: ReadonlySet<SourceLine>): SourceLine[] {
  let below = false;
  return lines.filter((line) => {
    const isMark = marks.has(line);
    below = isMark || (below && line.text.trim() === '');
    return !below;
  });
}
