import { NameBook } from './known-names';
import { awardingBodies } from './names/built-in';

const book = new NameBook(awardingBodies);
const longestFirst = awardingBodies.toSorted((one, other) => other.length - one.length);

export const isAwardingBody = (text: string): boolean => book.has(text);

/** The known body a line ends with, behind other words. */
export const bodyAtEnd = (text: string): string | undefined => longestFirst.find((name) => text.endsWith(` ${name}`));

/** How many cells the next qualification has: two, or one where known bodies show that the other is missing. */
export function qualificationLength(first: string, second: string | undefined, third: string | undefined): number {
  if (isAwardingBody(first)) return 1;
  return second !== undefined && !isAwardingBody(second) && third !== undefined && isAwardingBody(third) ? 1 : 2;
}
