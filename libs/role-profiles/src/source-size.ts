import type { ProfileReading, ProfileSource } from '@app/profile-formats';
import { refused } from './import-source';

/**
 * Reading, comparing and answering so much takes a third of a second, in which this server answers nobody else; and it
 * is forty times the longest profile that was seen.
 */
const MOST_WORDS = 1024 * 1024;
/** A page as a browser copies it has its styles at every cell, which are passed over quickly. */
const MOST_MARKUP = 4 * 1024 * 1024;

/** Refuses (`invalid`, `text-too-large`) before anything is read what is larger than a profile can be. */
export function demandReadable(source: ProfileSource): void {
  const isText = 'text' in source;
  const size = isText ? Buffer.byteLength(source.text) : source.bytes.byteLength;
  const head = isText ? source.text.slice(0, 1000) : Buffer.from(source.bytes.subarray(0, 1000)).toString('latin1');
  if (size > (isMarkup(head) ? MOST_MARKUP : MOST_WORDS)) throw tooLarge(isText, size);
}

/** The same of what is packed, by what was in it. */
export function demandNotInflated(source: ProfileSource, { format, sourceText }: ProfileReading): void {
  if (format !== 'html' && sourceText.length > MOST_WORDS) throw tooLarge('text' in source, sourceText.length);
}

const isMarkup = (head: string): boolean =>
  /<(!doctype|html|head|meta|body|table|div|p|h\d|span|b|article|main)\b/i.test(head);

function tooLarge(isText: boolean, size: number) {
  const found = isText ? 'The text has' : 'The file has';
  const message = `${found} ${(size / 1024 / 1024).toFixed(1)} MB. A role profile has about 25 kB: 1 MB is the most that is read, or 4 MB of a page with its markup.`;
  return refused(isText ? '/text' : '/file/content', 'text-too-large', message);
}
