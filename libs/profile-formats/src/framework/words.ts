import { plain } from '../text/source-text';
import { levelNames } from '../text/vocabulary';

/** 1 Awareness to 4 Expert, whatever the capitals; undefined for any other word. */
export function levelOf(words: string): number | undefined {
  const named = plain(words).toLowerCase();
  const index = levelNames.findIndex((name) => name.toLowerCase() === named);
  return index < 0 ? undefined : index + 1;
}

/** `NOT IN USE`, alone or before what is not in use. */
export const isNotInUse = (words: string): boolean => /^\W*not in use\b/i.test(words);

/** `This skill level is currently not defined.` and the like: a sentence that says nothing else. */
export const isNotDefined = (words: string): boolean =>
  /^[^.:;\n]{0,60}\b(?:currently not|not currently) defined\W*$/i.test(words);

/** A word that stands where a description is missing. */
export const isPlaceholder = (words: string): boolean => /^\W*missing\W*$/i.test(words);
