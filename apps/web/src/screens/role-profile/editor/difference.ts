import type { Corrected } from '../../../api/imports';

const LONGEST = 80;
/** So much of what stays the same is shown before what does not. */
const BEFORE = 30;

/** Where two values begin to differ, as an index into both. */
export function firstDifference(one: Corrected['value'], other: Corrected['value']): number {
  const [left, right] = [String(one ?? ''), String(other ?? '')];
  let at = 0;
  while (at < left.length && at < right.length && left[at] === right[at]) at++;
  return at;
}

/** At most 80 characters of a text, so that what stands at `from` is among them; cut ends show as “…”. */
export function excerpt(text: string, from = 0): string {
  if (text.length <= LONGEST) return text;
  const wanted = from < LONGEST - BEFORE ? 0 : Math.min(from - BEFORE, text.length - LONGEST);
  const start = wanted === 0 ? 0 : text.indexOf(' ', wanted) + 1 || wanted;
  const end = Math.min(text.length, start + LONGEST);
  return `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`;
}
