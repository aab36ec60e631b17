import { quote } from '../defects';
import { bodyAtEnd, isAwardingBody, qualificationLength } from '../awarding-bodies';
import type { NameBook, NameBooks } from '../known-names';
import { joinsWords } from '../openers';
import { type Cell, type Doubt, placed, type PlacedRow } from '../placed-row';
import { type Mode, type Part, startsRow } from './parts';
import { unclear } from './titled';

export function readQualificationRows(parts: readonly Part[], mode: Mode): PlacedRow[] {
  return mode.paragraphs ? inParagraphs(parts, mode) : inLines(parts, mode);
}

const row = (title: Cell | undefined, awardingBody: Cell | undefined, more: Partial<PlacedRow> = {}): PlacedRow =>
  placed(
    [title, awardingBody].filter((cell) => cell !== undefined),
    { title, awardingBody },
    more,
  );

/** A title, then who awards it; where a line of one word was dropped, a wider gap shows which of the two is missing. */
function inParagraphs(parts: readonly Part[], mode: Mode): PlacedRow[] {
  const rows: PlacedRow[] = [];
  for (let at = 0; at < parts.length;) {
    const [first, second, third] = parts.slice(at, at + 3);
    if (!first) break;
    const dropped = second !== undefined && second.gap > mode.gap && !isAwardingBody(second.text);
    const length = dropped ? 1 : qualificationLength(first.text, second?.text, third?.text);
    const isLast = mode.ends && at + length >= parts.length;
    if (isAwardingBody(first.text)) rows.push(row(undefined, first));
    else if (length === 1 || !second) rows.push(row(first, undefined, { cut: isLast }));
    else rows.push(row(first, second));
    at += length;
  }
  return rows;
}

/** Title and body in one line: a known body at its end or a known title at its beginning parts them, nothing else. */
function inLines(parts: readonly Part[], { books, ends }: Mode): PlacedRow[] {
  const lines: Line[] = [];
  for (const part of parts) {
    const above = lines.at(-1);
    const surely = above !== undefined && goesOn(above.text, part);
    const maybe = part.full && bodyAtEnd(above?.text ?? '') === undefined && titleEndIn(above, books) === undefined;
    if (!above || !(surely || maybe)) lines.push({ ...part, doubts: [] });
    else {
      const doubts = surely ? above.doubts : [...above.doubts, unclear(part)];
      lines.splice(-1, 1, { ...above, text: `${above.text} ${part.text}`, doubts });
    }
  }
  return lines.map((line, index) => split(line, books.qualifications, ends && index === lines.length - 1));
}

interface Line extends Part {
  readonly doubts: readonly Doubt[];
}

const titleEndIn = (line: Part | undefined, { qualifications }: NameBooks): number | undefined =>
  line && qualifications.endIn(line.text);

/** A line that begins small, or the rest of a known body, or what stands behind a word no line ends with. */
function goesOn(above: string, part: Part): boolean {
  if (!startsRow(part) || joinsWords(above.slice(above.lastIndexOf(' ') + 1))) return true;
  return (
    bodyAtEnd(above) === undefined &&
    bodyAtEnd(part.text) === undefined &&
    bodyAtEnd(`${above} ${part.text}`) !== undefined
  );
}

function split(line: Line, titles: NameBook, last: boolean): PlacedRow {
  const { text } = line;
  const body = bodyAtEnd(text);
  const end = body === undefined ? titles.endIn(text) : text.length - body.length;
  const { doubts } = line;
  if (end === undefined) return placed([line], {}, { cut: last, doubts: [...doubts, unsplit(line)] });
  const title = { ...line, text: text.slice(0, end).trim() };
  const rest = text.slice(end).trim();
  return row(title, rest === '' ? undefined : { ...line, text: rest }, { doubts, cut: last && rest === '' });
}

const unsplit = ({ text, line }: Part): Doubt => ({
  code: 'no_title_boundary',
  line,
  what: `nothing shows where the title ends and the awarding body begins, so neither was taken from ${quote(text)}.`,
  evidence: { raw: text },
});
