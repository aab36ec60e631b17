import { randomBytes } from 'node:crypto';
import { device } from '../../../autosave/device.fixture';
import { sealOf } from '../../../autosave/sealing';
import { leftOverIn, placesOf } from './kept-typed';

const secret = randomBytes(32).toString('base64');

/** Each time another window: it shares nothing with the others but the device. */
async function aWindow(store: ReturnType<typeof device>) {
  jest.resetModules();
  const { Drafts } = await import('../../../autosave/drafts');
  const { forgetTyped, KeptTyped } = await import('./kept-typed');
  const drafts = new Drafts('hari', sealOf(secret), store);
  const [place = ''] = placesOf('v1');
  return { kept: new KeptTyped(drafts, place), forget: () => forgetTyped(drafts, 'v1') };
}

describe('half-written corrections of a draft', () => {
  let store: ReturnType<typeof device>;
  beforeEach(() => {
    store = device();
  });

  it('come back in the next window, each in its form', async () => {
    const { kept } = await aWindow(store);
    await kept.putBack();
    void kept.keep('head', { title: 'Night desk operator' });
    void kept.keep('knowledge-3', { title: 'Signal boxes', details: 'Reads the' });
    void kept.keep('knowledge-3', { title: 'Signal boxes', details: 'Reads them.' });
    const next = (await aWindow(store)).kept;
    expect(await next.putBack()).toEqual({
      head: { title: 'Night desk operator' },
      'knowledge-3': { title: 'Signal boxes', details: 'Reads them.' },
    });
    expect(next.at('head')).toEqual({ title: 'Night desk operator' });
  });

  it('are no longer there once they are made, given up or thrown away', async () => {
    const { kept } = await aWindow(store);
    await kept.putBack();
    await kept.keep('head', { title: 'Night' });
    await kept.keep('knowledge-3', { title: 'Signal' });
    await kept.keep('head', undefined);
    expect(await (await aWindow(store)).kept.putBack()).toEqual({ 'knowledge-3': { title: 'Signal' } });
    await kept.keep('knowledge-3', undefined);
    expect(store.content.size).toBe(0);
    await kept.keep('head', { title: 'Night' });
    await kept.drop();
    expect(store.content.size).toBe(0);
  });

  it('go with their draft when it is published or discarded, whichever window wrote them', async () => {
    const { kept } = await aWindow(store);
    await kept.keep('head', { title: 'Night' });
    await (await aWindow(store)).forget();
    expect(store.content.size).toBe(0);
  });

  it('are told in words where their row is gone', () => {
    const typed = { head: { title: 'Night' }, 'knowledge-3': { title: 'Signal' } };
    expect(leftOverIn(typed, new Set(['head', 'knowledge-1']))).toEqual([['knowledge-3', { title: 'Signal' }]]);
  });
});
