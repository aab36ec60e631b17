import * as builtIn from './names/built-in';
import { isCapitalised, opensPhrase } from './openers';

/** Names that tell a title from the words behind it; of several that fit, the longest is the title. */
export interface KnownNames {
  readonly skills: readonly string[];
  readonly knowledge: readonly string[];
  readonly behavioural: readonly string[];
  readonly workActivities: readonly string[];
  readonly training: readonly string[];
  readonly development: readonly string[];
  readonly qualifications: readonly string[];
}

const LONGEST = 200;

/** Compared so that neither capitals nor the form of an apostrophe matter, and no character changes its place. */
function folded(text: string): string {
  const lower = text.toLowerCase();
  return (lower.length === text.length ? lower : text).replace(/\s/g, ' ').replaceAll('’', "'");
}

/** Names by their first word, the longest first. */
export class NameBook {
  private readonly byFirstWord = new Map<string, string[]>();

  constructor(...lists: readonly (readonly string[])[]) {
    for (const name of new Set(lists.flat().map((each) => folded(each.trim())))) {
      if (name === '' || name.length > LONGEST) continue;
      const first = firstWord(name);
      const alike = this.byFirstWord.get(first);
      if (alike) alike.push(name);
      else this.byFirstWord.set(first, [name]);
    }
    for (const names of this.byFirstWord.values()) names.sort((one, other) => other.length - one.length);
  }

  /** Where the longest known name at the beginning of a text ends, if what follows is no part of a longer one. */
  endIn(text: string): number | undefined {
    const head = text.slice(0, LONGEST + 2);
    const words = folded(head);
    const names = this.byFirstWord.get(firstWord(words)) ?? [];
    return names.find((name) => words.startsWith(name) && beginsAnew(head.slice(name.length)))?.length;
  }

  has(text: string): boolean {
    const words = folded(text.trim());
    return this.byFirstWord.get(firstWord(words))?.includes(words) ?? false;
  }
}

const firstWord = (text: string): string => {
  const end = text.indexOf(' ');
  return end === -1 ? text : text.slice(0, end);
};

/**
 * Behind a name: nothing, a bracket, or words that begin with a capital or a figure. Two capitalised words may be the
 * rest of a longer title, so they show nothing, and neither do two with “and” between them before one more.
 */
function beginsAnew(rest: string): boolean {
  if (rest === '') return true;
  if (!/^\s+["“‘'(]?[\p{Lu}\p{N}(]/u.test(rest)) return false;
  const [first = '', second = '', third = '', fourth = ''] = rest.trim().split(/\s+/, 4);
  if (opensPhrase(first) || !isCapitalised(first)) return true;
  const isPair = /^(?:and|or|&)$/.test(second) && isCapitalised(third) && isCapitalised(fourth);
  return !isCapitalised(second) && !isPair;
}

export type NameBooks = Readonly<Record<keyof KnownNames, NameBook>>;

let defaults: NameBooks | undefined;

/** The built-in names with those that were given; titles of knowledge also name behavioural skills and courses. */
export function nameBooks(known: Partial<KnownNames> = {}): NameBooks {
  if (Object.values(known).every((names) => names.length === 0)) return (defaults ??= booksOf({}));
  const books = booksOfKnown.get(known) ?? booksOf(known);
  booksOfKnown.set(known, books);
  return books;
}

/** Whoever gives the same names again, as one that remembers them does, waits for no second sorting of 20,000. */
const booksOfKnown = new WeakMap<Partial<KnownNames>, NameBooks>();

function booksOf(known: Partial<KnownNames>): NameBooks {
  const knowledge = [...builtIn.knowledge, ...(known.knowledge ?? [])];
  const behavioural = [...builtIn.behavioural, ...(known.behavioural ?? [])];
  return {
    skills: new NameBook(builtIn.skills, known.skills ?? []),
    knowledge: new NameBook(knowledge),
    behavioural: new NameBook(behavioural),
    workActivities: new NameBook(builtIn.workActivities, known.workActivities ?? []),
    training: new NameBook(builtIn.training, knowledge, known.training ?? []),
    development: new NameBook(builtIn.development, known.development ?? []),
    qualifications: new NameBook(builtIn.qualifications, known.qualifications ?? []),
  };
}
