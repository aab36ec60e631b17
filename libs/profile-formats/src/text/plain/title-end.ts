import type { NameBook } from '../known-names';
import { isCapitalised, isSureVerb, joinsWords, opensDetails } from '../openers';

const HEAD = 260;
const MOST_WORDS = 12;

interface How {
  /** Titles are in sentence case, so that a capital shows where the details begin. */
  readonly byCapital: boolean;
  /** The line may also go on from the one above: only what is certain counts. */
  readonly strict: boolean;
}

/**
 * Where the title at the beginning of a line ends, when something shows it: a known name, a level of SFIA in brackets,
 * or for titles in sentence case the first later word with a capital. Undefined is the answer to every doubt.
 */
export function titleEnd(text: string, book: NameBook, { byCapital, strict }: How): number | undefined {
  const head = text.slice(0, HEAD);
  const known = book.endIn(head);
  if (known !== undefined) {
    const end = withBrackets(head, known);
    if (end === known || end === head.length || startsAnew(head, end)) return end;
  }
  if (!byCapital) return undefined;
  return sfiaEnd(head) ?? capitalEnd(head, strict);
}

/** A known name may have a code behind it that belongs to its row. */
function withBrackets(head: string, from: number): number {
  const brackets = /^(?: ?\([^()]{1,60}\))+/.exec(head.slice(from));
  return from + (brackets?.[0].length ?? 0);
}

const startsAnew = (head: string, end: number): boolean => /^\s["“‘']?[\p{Lu}\p{N}]/u.test(head.slice(end, end + 3));

/** `(ASUP) (Level 2)` and the like stand behind a title and nowhere else. */
function sfiaEnd(head: string): number | undefined {
  const found = /^\p{Lu}[^.!?;()]{1,120}(?:\([A-Z]{4}\) ?\(Level ?[1-7]\)|\(Level ?[1-7]\)|\([A-Z]{4}\))/u.exec(head);
  if (!found) return undefined;
  const end = found[0].length;
  return end === head.length || startsAnew(head, end) ? end : undefined;
}

export interface Word {
  readonly text: string;
  readonly start: number;
}

/** Titles are in sentence case: the first later word with a capital opens the details, unless it may belong to a name. */
function capitalEnd(head: string, strict: boolean): number | undefined {
  const words = firstSentence(head);
  const [first] = words;
  if (!first || !/^[\p{Lu}\p{N}]/u.test(first.text) || isSureVerb(first.text)) return undefined;
  const candidates = candidatesIn(words);
  const [index, ...later] = candidates;
  const word = index === undefined ? undefined : words[index];
  if (index === undefined || index > MOST_WORDS || !word) return undefined;
  const opens = opensDetails(bare(word.text));
  if (opens !== 'surely') {
    const next = words[index + 1];
    if (next && isCapitalised(next.text)) return undefined;
    if (later.some((at) => opensDetails(bare(words[at]?.text ?? '')) !== 'unknown')) return undefined;
    if (opens === 'unknown' && (strict || later.length > 0)) return undefined;
  }
  return word.start - 1;
}

const bare = (word: string): string => word.replace(/^["“‘']|[,;:.!?"”’]+$/g, '');

/** Words with their places, up to the end of the first sentence; behind a colon it goes on where that begins small. */
export function firstSentence(head: string): Word[] {
  const words: Word[] = [];
  for (const { 0: text, index: start } of head.matchAll(/\S+/g)) {
    words.push({ text, start });
    const goesOn =
      /^\(?e\.g\.$/.test(text) || (text.endsWith(':') && /^ \p{Ll}/u.test(head.slice(start + text.length)));
    if (/[.!?:;]$/.test(text) && !goesOn) break;
  }
  return words;
}

/** Capitalised words outside brackets and quotation marks that do not follow a word no title ends with. */
function candidatesIn(words: readonly Word[]): number[] {
  const found: number[] = [];
  let open = false;
  for (const [index, { text }] of words.entries()) {
    const inBrackets: boolean = open || /^[("“‘]/.test(text);
    open = inBrackets && !/[)"”’][,;]?$/.test(text);
    if (index === 0 || inBrackets) continue;
    if (isCapitalised(text) && !joinsWords(words[index - 1]?.text ?? '')) found.push(index);
  }
  return found;
}
