interface Piece {
  readonly text: string;
  readonly found: boolean;
}

const lettersOf = (words: string): string[] => words.toLocaleLowerCase('en-GB').match(/[\p{L}\p{N}]+/gu) ?? [];

/** An ending that changes with the form of a word may differ: 'managing' finds 'managed'. */
const beginningOf = (word: string): string => word.slice(0, Math.max(3, word.length - 3));

/** An excerpt in pieces, so that the words that were looked for can be marked in it. */
export function piecesOf(excerpt: string, searched: string): Piece[] {
  const beginnings = lettersOf(searched)
    .filter((word) => word.length >= 3)
    .map(beginningOf);
  return excerpt
    .split(/([\p{L}\p{N}]+)/u)
    .filter((text) => text !== '')
    .map((text) => ({
      text,
      found: beginnings.some((beginning) => text.toLocaleLowerCase('en-GB').startsWith(beginning)),
    }));
}
