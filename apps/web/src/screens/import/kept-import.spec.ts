import { randomBytes } from 'node:crypto';
import { device } from '../../autosave/device.fixture';
import { sealOf } from '../../autosave/sealing';
import { type Begun, nothingBegun } from './kept-import';
import { isAnother } from './source';

const secret = randomBytes(32).toString('base64');
const correction = { op: 'set', kind: 'knowledge', position: 0, field: 'title', value: 'Signal boxes' } as const;
const words = (text: string): Begun => ({ ...nothingBegun, chosen: { kind: 'words', text } });
const file = (length: number): Begun => ({
  ...nothingBegun,
  chosen: { kind: 'file', name: 'night.xlsx', content: 'QUJD'.repeat(length / 4), bytes: length },
});

/** Each time another window: it shares nothing with the others but the device. */
async function aWindow(store: ReturnType<typeof device>) {
  jest.resetModules();
  const { Drafts } = await import('../../autosave/drafts');
  const { KeptImport } = await import('./kept-import');
  const drafts = new Drafts('hari', sealOf(secret), store);
  return { drafts, kept: new KeptImport(drafts, 'import/1') };
}

describe('an import that is begun', () => {
  let store: ReturnType<typeof device>;
  const found = async () => (await aWindow(store)).kept.putBack();
  const bytesAt = (place: string) => store.content.get(place)?.sealed.bytes.byteLength ?? 0;

  beforeEach(() => {
    store = device();
  });

  it.each([
    ['words', words('Night desk operator')],
    ['a page', { ...nothingBegun, chosen: { kind: 'page', text: 'Night desk', html: '<table></table>' } }],
    ['a file', file(400)],
    ['a title alone', { ...nothingBegun, title: 'Operator' }],
  ] as [string, Begun][])('comes back in the next window with title and corrections: %s', async (_what, begun) => {
    const { kept } = await aWindow(store);
    const whole = {
      ...begun,
      title: 'Night desk operator',
      corrections: [correction],
      typed: { head: { title: 'Nig' } },
      looked: true,
    };
    void kept.keep(begun);
    void kept.keep(whole);
    expect(await found()).toEqual(begun.chosen.kind === 'nothing' ? { ...nothingBegun, title: whole.title } : whole);
  });

  it('lies there, sealed, at every key, before the next one', async () => {
    const { kept } = await aWindow(store);
    let text = '';
    for (const key of 'Zebras in the cellar') {
      text += key;
      void kept.keep(words(text));
      const copy = { ...device(), content: new Map(store.content) };
      expect(copy.content.size).toBe(2);
      const readable = [...copy.content.values()].map(({ sealed }) => Buffer.from(new Uint8Array(sealed.bytes)));
      expect(Buffer.concat(readable).toString('latin1')).not.toMatch(/zebra|cellar/i);
    }
    expect(await found()).toEqual(words(text));
  });

  it('of megabytes is sealed once: a key within it, a title or a correction costs some hundred bytes', async () => {
    const { kept } = await aWindow(store);
    const text = 'Nights are long. '.repeat(300_000);
    await kept.keep(words(text));
    const stamp = store.content.get('hari:import/1/source')?.stamp;
    const changed = { ...words(`${text.slice(0, 2_000_000)}Very. ${text.slice(2_000_000)}`), title: 'Desk' };
    void kept.keep({ ...changed, corrections: [correction] });
    expect(store.content.get('hari:import/1/source')?.stamp).toBe(stamp);
    expect(bytesAt('hari:import/1')).toBeLessThan(500);
    expect(await found()).toEqual({ ...changed, corrections: [correction] });
  });

  it('is sealed anew where its words were changed far and wide', async () => {
    const { kept } = await aWindow(store);
    const text = 'Nights are long. '.repeat(10_000);
    await kept.keep(words(text));
    const stamp = store.content.get('hari:import/1/source')?.stamp;
    await kept.keep(words(`First ${text} last`));
    expect(store.content.get('hari:import/1/source')?.stamp).not.toBe(stamp);
    expect(await found()).toEqual(words(`First ${text} last`));
  });

  it('keeps what is typed while a large file is on its way to the device, and only the last one chosen', async () => {
    const { kept } = await aWindow(store);
    const [first, second] = [file(2_000_000), file(3_000_000)];
    const keeping = [
      kept.keep(first),
      kept.keep(second),
      kept.keep({ ...second, title: 'D' }),
      kept.keep({ ...second, title: 'Desk' }),
    ];
    await Promise.all(keeping);
    expect(await found()).toEqual({ ...second, title: 'Desk' });
  });

  it('is gone once it is dropped, or when nothing is left of it', async () => {
    const { kept } = await aWindow(store);
    void kept.keep(words('Night desk'));
    await kept.drop();
    expect(store.content.size).toBe(0);
    void kept.keep(words('N'));
    await kept.keep(words(''));
    expect(store.content.size).toBe(0);
    const next = await aWindow(store);
    void kept.keep(file(400));
    await next.kept.putBack();
    await next.kept.drop();
    expect(store.content.size).toBe(0);
  });

  it('is gone on with by another window once it was left, as that one left it', async () => {
    const first = await aWindow(store);
    void first.kept.keep(words('Night'));
    first.kept.leave();
    const second = await aWindow(store);
    await second.kept.putBack();
    await second.kept.keep(words('Night desk'));
    const { KeptImport } = await import('./kept-import');
    expect(await new KeptImport(first.drafts, 'import/1').putBack()).toEqual(words('Night desk'));
  });

  it('is not said to last where the device took its title and not its source', async () => {
    const roomy = store;
    const full = () => Promise.reject(new Error('full'));
    store = { ...roomy, set: (place, stored) => (place.endsWith('/source') ? full() : roomy.set(place, stored)) };
    const { drafts, kept } = await aWindow(store);
    await kept.keep({ ...file(400), title: 'Desk' });
    expect(drafts.lasting).toBe(false);
    await kept.keep({ ...nothingBegun, title: 'Desk' });
    await kept.drop();
    expect(drafts.lasting).toBe(true);
  });
});

describe('another source', () => {
  const text = 'A night desk operator watches the boards.';
  const page = { kind: 'page', text, html: '<table></table>' } as const;

  it.each([
    ['a word is changed', { kind: 'words', text: text.replace('night', 'day') } as const, false],
    ['the plain words of a page are taken', { kind: 'words', text } as const, false],
    ['all of it is replaced', { kind: 'words', text: 'Somebody else altogether.' } as const, true],
    ['it is emptied', { kind: 'words', text: '' } as const, true],
    ['a file is chosen', { kind: 'file', name: 'a', content: '', bytes: 0 } as const, true],
  ])('is there, or not, when %s', (_what, after, another) => {
    expect(isAnother(page, after)).toBe(another);
  });
});
