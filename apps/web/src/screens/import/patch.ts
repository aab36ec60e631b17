/** One stretch of a text that is replaced: all that a key, a paste or a deletion does. */
export interface Patch {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** What makes one text of another, as short as one stretch can be. Megabytes take a few milliseconds. */
export function patchOf(before: string, after: string): Patch {
  const most = Math.min(before.length, after.length);
  const from = alike(most, (at, to) => before.slice(at, to) === after.slice(at, to));
  const [endOfBefore, endOfAfter] = [before.length, after.length];
  const behind = alike(
    most - from,
    (at, to) => before.slice(endOfBefore - to, endOfBefore - at) === after.slice(endOfAfter - to, endOfAfter - at),
  );
  return { from, to: endOfBefore - behind, text: after.slice(from, endOfAfter - behind) };
}

export const patched = (before: string, { from, to, text }: Patch): string =>
  before.slice(0, from) + text + before.slice(to);

/** How many characters from the first one on are the same, at most so many. Pieces are compared, the last one halved. */
function alike(most: number, same: (at: number, to: number) => boolean): number {
  let at = 0;
  for (let step = 65_536; step >= 1; step = Math.floor(step / 2)) {
    while (at + step <= most && same(at, at + step)) at += step;
  }
  return at;
}
