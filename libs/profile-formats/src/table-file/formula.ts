/**
 * Programs for tables evaluate a cell that begins with one of these. On the way out an apostrophe stands before it, as
 * before words that would be taken for such a cell; on the way in exactly that one is taken away again.
 */
const guarded = /^'*[=+\-@\t\r]/;

export const guard = (words: string): string => (guarded.test(words) ? `'${words}` : words);

export const unguard = (words: string): string =>
  words.startsWith("'") && guarded.test(words) ? words.slice(1) : words;

/** Whether a program for tables would evaluate a cell that says this. */
export const looksLikeFormula = (words: string): boolean => /^[=+\-@\t\r]/.test(words);
