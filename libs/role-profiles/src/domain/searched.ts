/** What somebody looks for, taken apart as the search needs it. All of it is without capitals and accents. */
interface Searched {
  /** All of it, in the language of web searches: quotation marks, “or”, a minus before a word. */
  readonly all: string;
  /** What stands before the word that may not be finished yet; only of use together with `unfinished`. */
  readonly before: string;
  /** The last word while it is being typed; empty when it is certainly whole. */
  readonly unfinished: string;
  /** The words that may have slips in them; none when quotation marks or a minus show that somebody knows exactly. */
  readonly words: readonly string[];
}

/** Too short a beginning stands at the head of half the words there are. */
const SHORTEST_BEGINNING = 2;
/** Of shorter words too little is left to tell a slip from another word. */
const SHORTEST_WITH_SLIP = 4;
const MOST_WITH_SLIPS = 6;
/** The search drops these everywhere, so no title needs to have them. */
const unheard = new Set(['and', 'for', 'from', 'into', 'the', 'this', 'that', 'with', 'you', 'your']);

/** Takes apart what was typed. Undefined when there is nothing to look for. */
export function searchedFor(typed: string): Searched | undefined {
  const all = plain(typed);
  if (all === '') return undefined;
  const unfinished = unfinishedIn(all);
  return {
    all,
    before: unfinished === '' ? '' : all.slice(0, -unfinished.length),
    unfinished,
    words: isExact(all) ? [] : wordsThatMaySlip(all),
  };
}

/** As titles are kept for searching: no capitals, no accents, one kind of apostrophe, single spaces. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[’‘]/g, "'")
    .replace(/[“”]/g, '"')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();

const isExact = (text: string): boolean => text.includes('"') || /(^| )-/.test(text);

function unfinishedIn(text: string): string {
  const isQuoting = text.split('"').length % 2 === 0;
  const last = text.slice(text.lastIndexOf(' ') + 1);
  if (isQuoting || last.startsWith('-') || last === 'or') return '';
  const word = /[\p{L}\p{N}]+$/u.exec(last)?.[0] ?? '';
  return word.length < SHORTEST_BEGINNING ? '' : word;
}

const wordsThatMaySlip = (text: string): string[] =>
  [...new Set(text.match(/[\p{L}\p{N}]+/gu))]
    .filter((word) => word.length >= SHORTEST_WITH_SLIP && !unheard.has(word))
    .slice(0, MOST_WITH_SLIPS);

/** A piece that was cut out of a longer text, perhaps in the middle of words. */
export interface Piece {
  readonly words: string;
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

/** The piece without the halves of words at its ends, and with dots where something is left out. */
export function excerptOf({ words, cutBefore, cutAfter }: Piece): string {
  const whole = words.replace(cutBefore ? /^\S*\s+/ : /^\s+/, '').replace(cutAfter ? /\s+\S*$/ : /\s+$/, '');
  return `${cutBefore ? '… ' : ''}${whole.replace(/\s+/g, ' ')}${cutAfter ? ' …' : ''}`;
}
