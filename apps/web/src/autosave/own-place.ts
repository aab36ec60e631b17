/** A place on the device that is this window's for as long as it is not released. */
export interface OwnPlace {
  readonly place: string;
  /** How many of the other places hold something: it is open in another window, or waits for its turn. */
  readonly others: number;
  release(): void;
}

/** A window that is just being left or loaded anew may still hold its place; in milliseconds. */
const PATIENCE = 300;

/**
 * One of these places of a person that no other open window has: one that holds something before an empty one, so that what was left
 * comes back. Undefined where other windows have them all. A browser without locks takes the first, as if it were alone.
 */
export async function ownPlace(
  personId: string,
  places: readonly string[],
  isFilled: (place: string) => Promise<boolean>,
): Promise<OwnPlace | undefined> {
  const answers = await Promise.all(places.map(async (place) => ({ place, full: await isFilled(place) })));
  const full = answers.filter((one) => one.full).map(({ place }) => place);
  const empty = places.filter((place) => !full.includes(place));
  const take = async (among: readonly string[]): Promise<OwnPlace | undefined> => {
    for (const place of among) {
      const release = await lock(`touchstone:${personId}:${place}`);
      if (release) return { place, others: full.filter((one) => one !== place).length, release };
    }
    return undefined;
  };
  const again = async () => {
    if (full.length === 0) return undefined;
    await new Promise((resolve) => setTimeout(resolve, PATIENCE));
    return take(full);
  };
  return (await take(full)) ?? (await again()) ?? (await take(empty));
}

/** What lets go of it, or undefined where another window has it. */
function lock(name: string): Promise<(() => void) | undefined> {
  const locks = (globalThis.navigator as { locks?: LockManager } | undefined)?.locks;
  if (!locks) return Promise.resolve(() => undefined);
  return new Promise((resolve, reject) => {
    locks
      .request(name, { ifAvailable: true }, (held) => {
        if (held) return new Promise<void>((release) => resolve(release));
        resolve(undefined);
        return undefined;
      })
      .catch(reject);
  });
}
