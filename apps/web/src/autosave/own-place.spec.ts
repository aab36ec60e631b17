import { ownPlace } from './own-place';

/** What the windows of one browser share. */
function browser(): Pick<LockManager, 'request'> {
  const held = new Set<string>();
  const request = async (name: string, _: LockOptions, callback: (lock: Lock | null) => unknown) => {
    await Promise.resolve();
    if (held.has(name)) return callback(null);
    held.add(name);
    await callback({ name, mode: 'exclusive' });
    held.delete(name);
    return undefined;
  };
  return { request: request as LockManager['request'] };
}

describe('the place of a window', () => {
  const places = ['a', 'b', 'c'];
  let full: Set<string>;
  const taken = () => ownPlace('priya', places, (place) => Promise.resolve(full.has(place)));

  beforeEach(() => {
    full = new Set();
    Object.defineProperty(globalThis, 'navigator', { value: { locks: browser() }, configurable: true });
  });

  it('is the one that holds something, before an empty one', async () => {
    full.add('b');
    expect(await taken()).toMatchObject({ place: 'b', others: 0 });
    expect(await taken()).toMatchObject({ place: 'a', others: 1 });
  });

  it('is never the one of another open window, and is free again when that is left', async () => {
    full.add('a');
    const first = await taken();
    const second = await taken();
    expect([first?.place, second?.place]).toEqual(['a', 'b']);
    first?.release();
    second?.release();
    expect(await taken()).toMatchObject({ place: 'a' });
  });

  it('is waited for where it is just being left, as by a page that is loaded anew', async () => {
    full.add('a');
    const leaving = await taken();
    setTimeout(() => leaving?.release(), 100);
    expect(await taken()).toMatchObject({ place: 'a', others: 0 });
  });

  it('is none where there are more windows than places', async () => {
    for (const place of places) expect(await taken()).toMatchObject({ place });
    expect(await taken()).toBeUndefined();
  });

  it('is the first one in a browser that knows no locks', async () => {
    Object.defineProperty(globalThis, 'navigator', { value: {}, configurable: true });
    expect([(await taken())?.place, (await taken())?.place]).toEqual(['a', 'a']);
  });
});
