import { type Cell, placed, type PlacedRow, type Shape } from '../placed-row';
import { isSentence } from '../row-checks';
import { BEHAVIOURAL, depthOf, depthPhrases, isCutDepth, isCutType, type Layout, typePhrases } from '../vocabulary';
import { joined, type Mode, type Part, splitPhrase, startsRow } from './parts';
import { depthIn, placeLine, placeParagraphs } from './knowledge-places';
import { shapeOf } from './titled';

/** The lines of one row, and the word of its last column. */
interface Gathered {
  readonly parts: readonly Part[];
  readonly end: Cell | undefined;
}

/** Rows that end with a type, or with a depth where the table is for one type only. */
export function readKnowledgeRows(
  parts: readonly Part[],
  layout: Layout,
  mode: Mode,
): { rows: PlacedRow[]; shape: Shape } {
  const byType = layout.columns.includes('type');
  const gathered = gather(parts, byType ? typePhrases : depthPhrases, mode);
  const rows = gathered.map((row, index) => {
    const isLast = mode.ends && index === gathered.length - 1;
    const { parts: own, end } = isLast && !row.end ? withCutEnd(row, byType) : row;
    const whole = row.end !== undefined;
    const about = { type: byType ? end?.text : layout.type, byType, cut: isLast && !whole, mode };
    const place = mode.paragraphs ? placeParagraphs(own, about) : placeLine(own, about);
    const cells = { ...place.cells, ...(end && { [byType ? 'type' : 'depth']: end }) };
    return placed([...own, ...(end ? [end] : [])], cells, { doubts: place.doubts, cut: isLast && !whole });
  });
  return { rows, shape: shapeOf(parts, mode) };
}

/** A row is all up to the word of the last column; where that is missing, what surely begins a row ends the one before. */
function gather(parts: readonly Part[], phrases: readonly string[], mode: Mode): Gathered[] {
  const rows: Gathered[] = [];
  let open: Part[] = [];
  const close = (end: Cell | undefined): void => {
    if (open.length > 0 || end) rows.push({ parts: open, end });
    open = [];
  };
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index];
    if (!part) break;
    let { text } = part;
    const broken = brokenEnd(open.at(-1)?.text, text, phrases);
    const above = open.at(-1);
    if (broken && above) {
      open.splice(-1, 1, ...(broken.above === '' ? [] : [{ ...above, text: broken.above }]));
      close({ text: broken.phrase, line: above.line });
      text = broken.rest;
      if (text === '') continue;
    }
    const end = phraseAtEnd(text, phrases);
    const words = end === undefined ? text : text.slice(0, text.length - end.length).trim();
    const place = { part, next: parts[index + 1], open, mode };
    if (open.length > 0 && words !== '' && beginsRow(place)) close(undefined);
    if (words !== '') open.push({ ...part, text: words });
    if (end === undefined) continue;
    const whole = end === 'Behavioural' && parts[index + 1]?.text === 'Skills' && !mode.paragraphs;
    close({ text: whole ? BEHAVIOURAL : end, line: part.line });
    if (whole) index++;
  }
  close(undefined);
  return rows;
}

/** As it stands there: its capitals make no difference. */
function phraseAtEnd(text: string, phrases: readonly string[]): string | undefined {
  for (const phrase of phrases) {
    const [before, end] = [text.slice(0, -phrase.length), text.slice(-phrase.length)];
    if (end.toLowerCase() === phrase.toLowerCase() && /^$|\s$/.test(before)) return end;
  }
  return undefined;
}

function brokenEnd(above: string | undefined, text: string, phrases: readonly string[]) {
  if (above === undefined) return undefined;
  for (const phrase of phrases) {
    const split = splitPhrase(above, text, phrase);
    if (split) return { ...split, phrase };
  }
  return undefined;
}

interface Place {
  readonly part: Part;
  readonly next: Part | undefined;
  readonly open: readonly Part[];
  readonly mode: Mode;
}

const isDepth = (part: Cell | undefined): boolean => part !== undefined && depthOf(part.text) !== undefined;

/** Asked only where the row above has no last column yet. */
function beginsRow(place: Place): boolean {
  return place.mode.paragraphs ? paragraphBeginsRow(place) : lineBeginsRow(place);
}

function paragraphBeginsRow({ part, next, open, mode }: Place): boolean {
  const [first, ...rest] = open;
  const hasDetails = rest.some((one) => isSentence(one.text)) || isSentence(first?.text);
  if (isDepth(part)) return hasDetails || open.some(isDepth);
  if (isSentence(part.text)) return hasDetails && part.gap > mode.gap;
  if (isDepth(next)) return open.length > 0;
  return hasDetails && (part.gap > mode.gap || isSentence(next?.text) || mode.books.behavioural.has(part.text));
}

function lineBeginsRow({ part, open, mode }: Place): boolean {
  if (!startsRow(part)) return false;
  const alone = open.length === 1 && !isSentence(open[0]?.text) && part.gap > mode.gap;
  if (alone || isDepthOf(joined(open), part)) return false;
  const { behavioural, knowledge } = mode.books;
  if ((behavioural.endIn(part.text) ?? knowledge.endIn(part.text)) !== undefined) return true;
  return depthIn(part.text) !== undefined || (!mode.wrapped && part.gap <= mode.gap);
}

/** A title that waits for its depth, and a line that begins with one. */
const isDepthOf = (title: Cell | undefined, { text }: Part): boolean =>
  depthIn(text)?.start === 0 && !isSentence(title?.text) && depthIn(title?.text ?? '') === undefined;

/** The beginning of the last column's words, where the text was cut inside them. */
function withCutEnd(row: Gathered, byType: boolean): Gathered {
  const last = row.parts.at(-1);
  const at = last ? lastSentenceEnd(last.text) : -1;
  const tail = last?.text.slice(at + 1).trim() ?? '';
  const isCut = byType ? isCutType(tail) : isCutDepth(tail);
  if (!last || !isCut || (at === -1 && row.parts.length < 2)) return row;
  const words = last.text.slice(0, at + 1).trim();
  const parts = [...row.parts.slice(0, -1), ...(words === '' ? [] : [{ ...last, text: words }])];
  return joined(parts) ? { parts, end: { text: tail, line: last.line } } : row;
}

function lastSentenceEnd(text: string): number {
  const tail = text.slice(-60);
  const at = tail.search(/[.!?]\s+\S[^.!?]*$/);
  return at === -1 ? -1 : text.length - tail.length + at;
}
