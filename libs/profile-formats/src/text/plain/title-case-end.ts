import { isCapitalised, joinsWords, opensDescription } from '../openers';
import { firstSentence, type Word } from './title-end';

const HEAD = 260;
const MOST_WORDS = 14;

/**
 * Where a title in title case ends that is in no list. A capital alone shows nothing there, but both are bounded: no
 * title has a small word that joins nothing, and no description begins small. So the last capital before the first such
 * word begins the description when it is a word that descriptions begin with; anything else stays a doubt.
 */
export function titleCaseEnd(text: string): number | undefined {
  const words = firstSentence(text.slice(0, HEAD));
  const small = words.findIndex(({ text: word }, index) => index > 0 && isSmall(word) && !joinsWords(word));
  const [first] = words;
  if (!first || small < 1 || small > MOST_WORDS || !/^[\p{Lu}\p{N}]/u.test(first.text)) return undefined;
  if (/^(?:An?|The)$/.test(first.text) || opensDescription(first.text, words[1]?.text ?? '')) return undefined;
  const last = lastCapital(words.slice(0, small));
  const [word, next] = [words[last], words[last + 1]];
  if (!word || !next || !isSmall(next.text.replace(/^\(/, '')) || !isCapitalised(word.text)) return undefined;
  return opensDescription(word.text, next.text) ? word.start - 1 : undefined;
}

const isSmall = (word: string): boolean => /^\p{Ll}/u.test(word);

/** The last word outside brackets that may begin something: it does not stand behind one that goes on. */
function lastCapital(words: readonly Word[]): number {
  let last = 0;
  let open = false;
  for (const [index, { text }] of words.entries()) {
    open ||= text.startsWith('(');
    if (!open && index > 0 && /^\p{Lu}/u.test(text) && !joinsWords(words[index - 1]?.text ?? '')) last = index;
    if (/\)[,;]?$/.test(text)) open = false;
  }
  return last === 0 ? -1 : last;
}
