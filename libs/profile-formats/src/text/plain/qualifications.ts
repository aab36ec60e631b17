import { quote } from '../defects';
import { NameBook } from '../known-names';
import { joinsWords } from '../openers';
import { awardingBodies } from '../names/built-in';
import { type Cell, type Doubt, placed, type PlacedRow } from '../placed-row';
import { type Mode, type Part, startsRow } from './parts';

const bodies = new NameBook(awardingBodies);
const longestFirst = awardingBodies.toSorted((one, other) => other.length - one.length);

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
  let title: Part | undefined;
  for (const [index, part] of parts.entries()) {
    const dropped = index > 0 && part.gap > mode.gap;
    if (title && dropped && !bodies.has(part.text)) rows.push(row(title, undefined));
    else if (title) {
      rows.push(row(title, part));
      title = undefined;
      continue;
    } else if (bodies.has(part.text)) {
      rows.push(row(undefined, part));
      continue;
    }
    title = part;
  }
  if (title) rows.push(row(title, undefined, { cut: mode.ends }));
  return rows;
}

/** Title and body in one line: a known body at its end or a known title at its beginning parts them, nothing else. */
function inLines(parts: readonly Part[], { books, ends }: Mode): PlacedRow[] {
  const lines: Part[] = [];
  for (const part of parts) {
    const above = lines.at(-1);
    if (above && goesOn(above.text, part)) lines.splice(-1, 1, { ...above, text: `${above.text} ${part.text}` });
    else lines.push(part);
  }
  return lines.map((line, index) => split(line, books.qualifications, ends && index === lines.length - 1));
}

const bodyOf = (text: string): string | undefined => longestFirst.find((name) => text.endsWith(` ${name}`));

/** A line that begins small, or the rest of a known body, or what stands behind a word no line ends with. */
function goesOn(above: string, part: Part): boolean {
  if (!startsRow(part) || joinsWords(above.slice(above.lastIndexOf(' ') + 1))) return true;
  return (
    bodyOf(above) === undefined && bodyOf(part.text) === undefined && bodyOf(`${above} ${part.text}`) !== undefined
  );
}

function split(line: Part, titles: NameBook, last: boolean): PlacedRow {
  const { text } = line;
  const body = bodyOf(text);
  const end = body === undefined ? titles.endIn(text) : text.length - body.length;
  if (end === undefined) return placed([line], {}, { cut: last, doubts: [unsplit(line)] });
  const title = { ...line, text: text.slice(0, end).trim() };
  const rest = text.slice(end).trim();
  return row(title, rest === '' ? undefined : { ...line, text: rest }, { cut: last && rest === '' });
}

const unsplit = ({ text, line }: Part): Doubt => ({
  code: 'no_title_boundary',
  line,
  what: `nothing shows where the title ends and the awarding body begins, so neither was taken from ${quote(text)}.`,
  evidence: { raw: text },
});
