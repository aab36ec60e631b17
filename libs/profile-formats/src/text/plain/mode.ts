import { isSentence } from '../row-checks';
import { isFramework } from '../rows';
import type { BodyLine } from '../blocks';
import { depthOf, isPriorKnowledge, type Layout, PRIOR_KNOWLEDGE, typeOf, typePhrases } from '../vocabulary';

/** The rows of a table without bars, its head taken off. */
export interface PlainBody {
  readonly layout: Layout;
  readonly lines: readonly BodyLine[];
  readonly hasHead: boolean;
}

/**
 * Whether every cell is a paragraph of its own, as all tables of the document together tell: a blank line under the
 * head, depths and types alone, short lines above long ones; against them lines that hold a whole row. Where lines are
 * broken at a margin, only what stands alone in its column shows anything: any part of a row may be short.
 */
export function cellsAreParagraphs(bodies: readonly PlainBody[], broken: boolean): boolean {
  if (broken) return bodies.reduce((total, { lines }) => total + sum(lines, typeVote), 0) > 0;
  const hasBlanks = bodies.some(({ lines }) => lines.some(({ gap }) => gap > 0));
  const underHeads = hasBlanks ? bodies.reduce((total, body) => total + headVote(body), 0) : 0;
  return bodies.reduce((total, body) => total + votesOf(body), 0) + 2 * Math.sign(underHeads) > 0;
}

const headVote = ({ lines: [first], hasHead }: PlainBody): number => (!first || !hasHead ? 0 : first.gap > 0 ? 1 : -1);

function votesOf({ lines, layout: { columns } }: PlainBody): number {
  const [first, second] = lines;
  if (!first) return 0;
  if (columns.includes('framework')) return sum(lines, skillVote);
  if (columns.includes('type')) return sum(lines, typeVote);
  if (columns.includes('background')) return sum(lines, backgroundVote);
  return columns.includes('details') ? titledVote(lines, first, second) : 0;
}

const sum = (lines: readonly BodyLine[], vote: (text: string) => number): number =>
  lines.reduce((total, { text }) => total + vote(text.trim()), 0);

const endsWith = (text: string, phrase: string): boolean =>
  text.slice(-phrase.length - 1).toLowerCase() === ` ${phrase.toLowerCase()}`;

function typeVote(text: string): number {
  if (depthOf(text) !== undefined) return 2;
  if (typeOf(text) !== undefined) return 0;
  return typePhrases.some((type) => endsWith(text, type)) ? -1 : 0;
}

const skillVote = (text: string): number =>
  text.includes('»') ? (isFramework(text) && text.length < 60 ? 1 : text.includes(' You ') ? -1 : 0) : 0;

const backgroundVote = (text: string): number =>
  isPriorKnowledge(text) ? 1 : endsWith(text, PRIOR_KNOWLEDGE) ? -1 : 0;

function titledVote(lines: readonly BodyLine[], first: BodyLine, second: BodyLine | undefined): number {
  const short = lines.slice(0, -1).filter(({ text }) => !isSentence(text.trim())).length;
  if (short === 0 && (lines.length > 1 || isSentence(first.text.trim()))) return -2;
  return !isSentence(first.text.trim()) && second && isSentence(second.text.trim()) ? 1 : 0;
}
