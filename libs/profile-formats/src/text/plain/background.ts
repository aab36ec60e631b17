import { type Cell, placed, type PlacedRow } from '../placed-row';
import { isPriorKnowledge, PRIOR_KNOWLEDGE } from '../vocabulary';
import { joined, type Part, splitPhrase } from './parts';

/** Prose up to the words of the second column, however many lines or paragraphs it takes. */
export function readBackgroundRows(parts: readonly Part[], ends: boolean): PlacedRow[] {
  const rows: PlacedRow[] = [];
  let open: Part[] = [];
  const close = (background: Cell | undefined, cut = false): void => {
    const description = joined(open.filter(({ text }) => text !== ''));
    const raw = [description, background].filter((cell) => cell !== undefined);
    if (raw.length > 0) rows.push(placed(raw, { description, background }, { cut }));
    open = [];
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
