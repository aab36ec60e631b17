/** What an answer holds at most, in the units that the server counts. */
export const ANSWER_LIMIT = 20_000;

const number = new Intl.NumberFormat('en-GB');

/** Nothing while there is room; how much is left near the end of it; how much is too much beyond it. */
export function roomIn(length: number, limit: number): string | undefined {
  const left = limit - length;
  if (left < 0) return tooLong(-left);
  return left <= limit / 10 ? `${characters(left)} left` : undefined;
}

/** Why it is not saved, and when it will be. */
export const saidTooLong = (by: number): string => `${tooLong(by)}. It is saved as soon as it is short enough.`;

/** Beside a text that is too long: what saves itself does so once it is short enough, the rest waits for its button. */
export const overInWords = (by: number, savesItself: boolean): string =>
  savesItself
    ? `${tooLong(by)}. All of it is kept on this device, and is saved as soon as it is short enough.`
    : `${tooLong(by)}. Nothing is sent before you have shortened it.`;

export const tooLong = (by: number): string => `This text is ${characters(by)} too long`;

export const characters = (count: number) => `${number.format(count)} ${count === 1 ? 'character' : 'characters'}`;
