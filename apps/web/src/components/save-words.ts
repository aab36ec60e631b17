import type { Overall } from '../autosave/form-saves';
import { dayOf, timeOf } from './day';

/** "Saved" is said only after the server has said it, and "on this device" only where the device really keeps it. */
export function wordsOf(
  overall: Pick<Overall, 'state' | 'savedAt' | 'lasting' | 'answered'>,
  now = new Date(),
): string {
  const { state, savedAt, lasting, answered } = overall;
  const kept = lasting ? 'kept on this device' : 'kept in this window only, please leave it open';
  switch (state) {
    case 'saved':
      return savedAt ? savedWhen(savedAt, now) : '';
    case 'typing':
    case 'saving':
      return 'Saving…';
    case 'kept-here':
      return answered ? `The server cannot save just now: ${kept}` : `No connection: ${kept}`;
    case 'signed-out':
      return `Signed out: ${kept}`;
    case 'refused':
      return 'Not saved: see the note below';
    case 'changed-elsewhere':
      return 'Changed elsewhere: please choose below';
  }
}

/** What a screen reader is told next: that it is saved once a minute at most, and every trouble as it comes. */
export const spokenAfter = (last: string, state: Overall['state'], words: string): string =>
  state === 'typing' || state === 'saving' ? last : words;

/** With the day, when that is not today; nothing written yet is nothing to tell. */
function savedWhen(savedAt: Date, now: Date): string {
  const on = dayOf(savedAt);
  return on === dayOf(now) ? `Saved at ${timeOf(savedAt)}` : `Saved on ${on} at ${timeOf(savedAt)}`;
}

/** The same away from the title, where the note may be above as well as below: the button beside it shows where. */
export function shortWordsOf(overall: Parameters<typeof wordsOf>[0], now = new Date()): string {
  if (overall.state === 'refused') return 'Not saved';
  return overall.state === 'changed-elsewhere' ? 'Changed elsewhere' : wordsOf(overall, now);
}
