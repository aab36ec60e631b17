import type { NameBook } from '../known-names';
import { type Doubt, placed, type PlacedRow, type Shape } from '../placed-row';
import { quote } from '../defects';
import { isSentence } from '../row-checks';
import { isSureVerb, opensDetails } from '../openers';
import { endsSentence, joined, type Mode, type Part, startsRow } from './parts';
import { mendTitles } from './broken-titles';
import { titleCaseEnd } from './title-case-end';
import { titleEnd } from './title-end';

export interface Titles {
  readonly book: NameBook;
  /** Titles are in sentence case. */
  readonly byCapital: boolean;
}

/** A title and details, while their lines are gathered. */
interface Draft {
  title: Part | undefined;
  readonly details: Part[];
  readonly doubts: Doubt[];
}

const draft = (title: Part | undefined, details: Part[] = [], doubts: Doubt[] = []): Draft => ({
  title,
  details,
  doubts,
});

function rowOf({ title, details, doubts }: Draft, cut: boolean): PlacedRow {
  const words = joined(details);
  const raw = [title, words].filter((cell) => cell !== undefined);
  return placed(raw, { title, details: words }, { doubts, cut });
}

export const titleLost = ({ text, line }: Part): Doubt => ({
  code: 'title_lost',
  line,
  what: `the title of this row is not in the text. Its details begin ${quote(text, 60)}.`,
  evidence: { head: text.slice(0, 40).toWellFormed() },
});

export const noBoundary = ({ text, line }: Part): Doubt => ({
  code: 'no_title_boundary',
  line,
  what: `nothing shows where the title ends and the details begin, so no title was taken from ${quote(text)}.`,
  evidence: { head: text.slice(0, 40).toWellFormed() },
});

const continued = ({ text, line }: Part): Doubt => ({
  code: 'row_continued',
  line,
  what: `this paragraph was read as going on from the one above: ${quote(text, 60)}.`,
  evidence: { head: text.slice(0, 40).toWellFormed() },
});

export const unclear = ({ text, line }: Part): Doubt => ({
  code: 'row_start_unclear',
  line,
  what: `nothing shows whether this line begins a row; it was read as going on from the one above: ${quote(text, 60)}.`,
  evidence: { head: text.slice(0, 40).toWellFormed() },
});

/** Rows of a title and details, whatever the lines of this document stand for. */
export function readTitled(parts: readonly Part[], titles: Titles, mode: Mode): { rows: PlacedRow[]; shape: Shape } {
  const drafts = mode.paragraphs ? inParagraphs(parts, titles.book, mode) : inLines(parts, titles, mode);
  const last = drafts.length - 1;
  const rows = drafts.map((row, index) => rowOf(row, mode.ends && index === last && isCut(row)));
  return { rows, shape: shapeOf(parts, mode) };
}

const isCut = ({ details }: Draft): boolean => !endsSentence(details.at(-1)?.text ?? '');

export function shapeOf(parts: readonly Part[], { paragraphs, gap, wrapped, rejoined }: Mode): Shape {
  if (paragraphs) return 'paragraphs';
  if (wrapped || rejoined) return 'lines-wrapped';
  return parts.slice(1).some((part) => part.gap > gap) ? 'lines-in-paragraphs' : 'lines';
}

/** Each cell a paragraph: a short one is a title, a sentence its details. A wider gap stands for a dropped title. */
function inParagraphs(parts: readonly Part[], book: NameBook, mode: Mode): Draft[] {
  const drafts: Draft[] = [];
  const isTitle = (part: Part | undefined): boolean => !!part && (!isSentence(part.text) || book.has(part.text));
  for (const [index, part] of parts.entries()) {
    const current = drafts.at(-1);
    const waits = current?.title !== undefined && current.details.length === 0;
    const next = parts[index + 1];
    const dropped = part.gap > mode.gap && mode.lost && !waits && !book.has(part.text);
    if (current && goesOver(current, part, next)) {
      current.details.push(part);
      current.doubts.push(continued(part));
    } else if (waits && !(isTitle(part) && next && !isTitle(next))) current.details.push(part);
    else if (isTitle(part) && !dropped) {
      if (waits && mode.lost) drafts.push(...withoutPromotion(drafts.pop(), book));
      drafts.push(draft(part));
    } else if (!current || part.gap > mode.gap || mode.lost) drafts.push(draft(undefined, [part], [titleLost(part)]));
    else {
      const anew = startsRow(part) && endsSentence(current.details.at(-1)?.text ?? '');
      current.details.push(part);
      current.doubts.push(anew ? unclear(part) : continued(part));
    }
  }
  return drafts;
}

/** A sentence that has no end yet, and a paragraph that begins small, unless it stands above a sentence as titles do. */
const goesOver = ({ details }: Draft, part: Part, next: Part | undefined): boolean => {
  const last = details.at(-1);
  if (last === undefined || startsRow(part) || endsSentence(last.text)) return false;
  return isSentence(part.text) || !next || !startsRow(next) || !isSentence(next.text);
};

/** Where titles were dropped, a short line between details and the next title is rather details without their title. */
function withoutPromotion(row: Draft | undefined, book: NameBook): Draft[] {
  if (!row?.title) return [];
  return book.has(row.title.text) ? [row] : [draft(undefined, [row.title], [titleLost(row.title)])];
}

/** Each row a line, unless lines were broken: then only what surely begins a row begins one. */
function inLines(parts: readonly Part[], titles: Titles, mode: Mode): Draft[] {
  const drafts: Draft[] = [];
  const { wrapped } = mode;
  const how = { byCapital: titles.byCapital, strict: true };
  const lines = wrapped ? mendTitles(parts, (text) => titleEnd(text, titles.book, how)) : parts;
  for (const [index, part] of lines.entries()) {
    const current = drafts.at(-1);
    const setOff = index > 0 && part.gap > mode.gap && !mode.lost;
    const line = { part, next: lines[index + 1], wrapped, setOff, isLast: mode.ends && index === lines.length - 1 };
    const begun = beginRow(line, current, titles, mode);
    if (begun) drafts.push(begun);
    else if (current) goOn(current, line);
    else drafts.push(draft(undefined, [part], [noBoundary(part)]));
  }
  return drafts;
}

interface Line {
  readonly part: Part;
  readonly next: Part | undefined;
  readonly wrapped: boolean;
  readonly setOff: boolean;
  readonly isLast: boolean;
}

function beginRow(line: Line, current: Draft | undefined, titles: Titles, mode: Mode): Draft | undefined {
  const { part, wrapped, setOff } = line;
  if (!startsRow(part)) return undefined;
  const waits = current?.title !== undefined && current.details.length === 0;
  const done = !current || (!waits && endsSentence(current.details.at(-1)?.text ?? ''));
  const strict = wrapped || setOff || mode.lost;
  const maybeNot = setOff || (wrapped && part.full && !done);
  const end =
    titleEnd(part.text, titles.book, { byCapital: titles.byCapital, strict }) ?? unlistedEnd(part, maybeNot, titles);
  const known = titles.book.endIn(part.text) !== undefined;
  const anew = !waits && end !== undefined && wrapped && part.gap === 0 && beginsAnew(part, end);
  if (end !== undefined && (known || done || anew || (!wrapped && !setOff))) return splitAt(part, end);
  if (waits || (end !== undefined && current)) return undefined;
  if (isTitleAlone(line, current, done)) return draft(part);
  if (current && (setOff || (wrapped && (!done || part.full || goesOn(part))))) return undefined;
  return draft(undefined, [part], [noBoundary(part)]);
}

/** The margin left room above; or a code of SFIA ends the title, or a verb begins the details, with no sentence ended. */
const beginsAnew = ({ text, full }: Part, end: number): boolean =>
  !full ||
  /\((?:[A-Z]{4}|Level ?[1-7])\)$/.test(text.slice(0, end)) ||
  isSureVerb(/^\s*(\S+)/.exec(text.slice(end, end + 40))?.[1] ?? '');

/** Only where a line is surely a row: a sentence that goes on from the line above may look like one. */
const unlistedEnd = ({ text }: Part, maybeNot: boolean, { byCapital }: Titles): number | undefined =>
  maybeNot || byCapital ? undefined : titleCaseEnd(text);

function splitAt(part: Part, end: number): Draft {
  const rest = part.text.slice(end).trim();
  return draft({ ...part, text: part.text.slice(0, end).trim() }, rest === '' ? [] : [{ ...part, text: rest }]);
}

/** A short line above one that is no row itself, or the last line of a text that was cut in a title. */
function isTitleAlone(
  { part, next, wrapped, setOff, isLast }: Line,
  current: Draft | undefined,
  done: boolean,
): boolean {
  if (isSentence(part.text) || (current && !done)) return false;
  if (!next) return isLast && !setOff && !(wrapped && goesOn(part));
  return startsRow(next) && isSentence(next.text) && next.gap > part.gap;
}

/** A further sentence of details begins as details do. */
const goesOn = ({ text }: Part): boolean => opensDetails(text.slice(0, 40).split(/[\s,]/)[0] ?? '') !== 'unknown';

function goOn(current: Draft, { part, wrapped, setOff }: Line): void {
  const above = current.details.at(-1);
  const isPlainly = !startsRow(part) || (goesOn(part) && (part.full || part.gap > 0)) || !above;
  if (setOff) current.doubts.push(continued(part));
  else if (wrapped && !isPlainly) current.doubts.push(unclear(part));
  current.details.push(part);
}
