import { type Cell, type Doubt, placed, type PlacedRow } from '../placed-row';
import { isPriorKnowledge, PRIOR_KNOWLEDGE } from '../vocabulary';
import { endsSentence, joined, type Mode, type Part, splitPhrase, startsRow } from './parts';
import { unclear } from './titled';

/** Prose up to the words of the second column, however many lines or paragraphs it takes. */
export function readBackgroundRows(parts: readonly Part[], mode: Mode): PlacedRow[] {
  const { ends } = mode;
  const rows: PlacedRow[] = [];
  let open: Part[] = [];
  let doubts: Doubt[] = [];
  const close = (background: Cell | undefined, cut = false): void => {
    const description = joined(open.filter(({ text }) => text !== ''));
    const raw = [description, background].filter((cell) => cell !== undefined);
    if (raw.length > 0) rows.push(placed(raw, { description, background }, { cut, doubts }));
    open = [];
    doubts = [];
  };
  for (const part of parts) {
    let { text } = part;
    const above = open.at(-1);
    const broken = above && splitPhrase(above.text, text, PRIOR_KNOWLEDGE);
    if (above && broken) {
      open.splice(-1, 1, { ...above, text: broken.above });
      close({ text: PRIOR_KNOWLEDGE, line: above.line });
      text = broken.rest;
    }
    const begins = open.length > 0 ? beginning(part, open.at(-1), mode) : undefined;
    if (begins === 'surely') close(undefined);
    else if (begins === 'maybe') doubts.push(unclear(part));
    for (let at = placeOfPhrase(text); at !== -1; at = placeOfPhrase(text)) {
      if (at > 0) open.push({ ...part, text: text.slice(0, at).trim() });
      close({ text: text.slice(at, at + PRIOR_KNOWLEDGE.length), line: part.line });
      text = text.slice(at + PRIOR_KNOWLEDGE.length).trim();
    }
    if (text !== '') open.push({ ...part, text });
  }
  const last = open.at(-1);
  const begun = last && ends ? cutPhrase(last.text) : undefined;
  if (last && begun !== undefined) {
    open.splice(-1, 1, { ...last, text: last.text.slice(0, -begun.length).trim() });
    close({ text: begun, line: last.line }, true);
  } else close(undefined, ends);
  return rows;
}

/**
 * Whether a row begins where the one above has no second column yet: surely where a line is a row, perhaps where a
 * paragraph is a cell or the margin left room above.
 */
function beginning(part: Part, above: Part | undefined, mode: Mode): 'surely' | 'maybe' | undefined {
  if (!above || !startsRow(part) || !endsSentence(above.text) || placeOfPhrase(part.text) === 0) return undefined;
  if (mode.paragraphs) return 'maybe';
  if (part.gap > mode.gap) return undefined;
  if (!mode.wrapped) return 'surely';
  return part.full ? undefined : 'maybe';
}

/** At the end of a line in any capitals; inside one as the page writes it, where another row begins behind it. */
function placeOfPhrase(text: string): number {
  const inside = new RegExp(`(?:^| )${PRIOR_KNOWLEDGE}(?= \\p{Lu})`, 'u').exec(text);
  if (inside) return inside.index + inside[0].length - PRIOR_KNOWLEDGE.length;
  return isPriorKnowledge(text.slice(-PRIOR_KNOWLEDGE.length)) ? text.length - PRIOR_KNOWLEDGE.length : -1;
}

/** The beginning of the second column's words, where the text was cut inside them. */
function cutPhrase(text: string): string | undefined {
  const at = text.lastIndexOf('Prior');
  const tail = at === -1 ? '' : text.slice(at);
  return tail !== '' && PRIOR_KNOWLEDGE.startsWith(tail) ? tail : undefined;
}
