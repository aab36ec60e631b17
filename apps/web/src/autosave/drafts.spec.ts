import { randomBytes, webcrypto } from 'node:crypto';
import { nothingSaid } from './answer-value';
import { device } from './device.fixture';
import { Drafts } from './drafts';
import { sealOf } from './sealing';

const kept = (text: string) => ({ value: { ...nothingSaid, text }, version: 1 });

/** Each test is another person: what is in this window's memory is not what is asked about. */
let person = 0;
const key = () => randomBytes(32).toString('base64');

describe('drafts on a device', () => {
  it('cannot be read without the key of their writer, and can with it', async () => {
    const [store, secret, id] = [device(), key(), `p${++person}`];
    await new Drafts(id, sealOf(secret), store).at('a').keep(kept('between us'));
    const bytes = Buffer.from(new Uint8Array(store.content.get(`${id}:a`)?.sealed.bytes ?? []));
    expect(bytes.length).toBeGreaterThan(0);
    expect(bytes.toString('latin1')).not.toContain('between us');

    jest.resetModules();
    const fresh = (await import('./drafts')).Drafts;
    expect(await new fresh(id, sealOf(key()), store).at('a').read()).toBeUndefined();
    expect(await new fresh(id, sealOf(secret), store).at('a').read()).toEqual(kept('between us'));
  });

  it('are not read at the place of another answer', async () => {
    const [store, secret, id] = [device(), key(), `p${++person}`];
    const drafts = new Drafts(id, sealOf(secret), store);
    await drafts.at('a').keep(kept('for a'));
    const moved = store.content.get(`${id}:a`);
    if (moved) store.content.set(`${id}:b`, moved);
    expect(await drafts.at('b').read()).toBeUndefined();
  });

  it('are not deleted by the acknowledgement of an older text of another window', async () => {
    const [store, seal, id] = [device(), sealOf(key()), `p${++person}`];
    const mine = new Drafts(id, seal, store).at('a');
    await mine.keep(kept('older'));
    await new Drafts(id, seal, store).at('a').keep(kept('newer'));
    await mine.drop();
    expect(store.content.has(`${id}:a`)).toBe(true);
  });

  it('are handed over, sealed, before the next key: the last ones of a window that is killed are there', () => {
    const [store, id] = [device(), `p${++person}`];
    const draft = new Drafts(id, sealOf(key()), store).at('a');
    void draft.keep(kept('wo'));
    const first = store.content.get(`${id}:a`)?.stamp;
    void draft.keep(kept('wor'));
    const last = store.content.get(`${id}:a`)?.stamp;
    expect(first).toBeDefined();
    expect(last).toBeDefined();
    expect(last).not.toBe(first);
  });

  it('open what WebCrypto sealed, as windows of an earlier version did', async () => {
    const [secret, iv] = [randomBytes(32), randomBytes(12)];
    const webKey = await webcrypto.subtle.importKey('raw', secret, 'AES-GCM', false, ['encrypt']);
    const settings = { name: 'AES-GCM', iv, additionalData: Buffer.from('p:a') };
    const bytes = await webcrypto.subtle.encrypt(settings, webKey, Buffer.from('Dŵr'));
    expect(sealOf(secret.toString('base64')).open({ iv, bytes }, 'p:a')).toBe('Dŵr');
  });

  it('are known to be there, also from an earlier window, until they are dropped or wiped', async () => {
    const [store, secret, id] = [device(), key(), `p${++person}`];
    const drafts = new Drafts(id, sealOf(secret), store);
    expect(await drafts.any()).toBe(false);
    await drafts.at('a').keep(kept('here'));
    jest.resetModules();
    const next = new (await import('./drafts')).Drafts(id, sealOf(secret), store);
    expect(await next.any()).toBe(true);
    const draft = next.at('a');
    await draft.read();
    await draft.drop();
    expect(await next.any()).toBe(false);
  });

  it('are another window’s once their form is left: what that one wrote is read', async () => {
    const [store, secret, id] = [device(), key(), `p${++person}`];
    const mine = new Drafts(id, sealOf(secret), store);
    const draft = mine.at('a');
    await draft.keep(kept('mine'));
    draft.leave();
    await Promise.resolve();
    jest.resetModules();
    await new (await import('./drafts')).Drafts(id, sealOf(secret), store).at('a').keep(kept('theirs'));
    expect(await mine.at('a').read()).toEqual(kept('theirs'));
  });

  it('of megabytes are sealed a moment later, and not at all where they are not wanted any more', async () => {
    const [store, id] = [device(), `p${++person}`];
    const draft = new Drafts(id, sealOf(key()), store).at<string>('a');
    const text = 'Dŵr '.repeat(400_000);
    expect(await draft.keepLater(text, () => false)).toBe(false);
    expect(store.content.size).toBe(0);
    expect(await draft.keepLater(text, () => true)).toBe(true);
    expect(store.content.size).toBe(1);
    draft.leave();
    await Promise.resolve();
    expect(await draft.read()).toBe(text);
  });

  it('leave with their person and nobody else', async () => {
    const [store, seal] = [device(), sealOf(key())];
    const [sam, ann] = [new Drafts('sam', seal, store), new Drafts('ann', seal, store)];
    await sam.at('a').keep(kept('s'));
    await ann.at('a').keep(kept('a'));
    await sam.wipe();
    expect([...store.content.keys()]).toEqual(['ann:a']);
    expect(await sam.at('a').read()).toBeUndefined();
  });

  it('say that they do not last without a store or with a full one, and live in the window', async () => {
    const bare = new Drafts(`p${++person}`, sealOf(key()), undefined);
    expect(bare.lasting).toBe(false);
    await bare.at('a').keep(kept('here'));
    expect(await bare.at('a').read()).toEqual(kept('here'));

    const full = new Drafts(`p${++person}`, sealOf(key()), {
      ...device(),
      set: () => Promise.reject(new Error('full')),
    });
    expect(full.lasting).toBe(true);
    await full.at('a').keep(kept('here'));
    expect(full.lasting).toBe(false);
    expect(await full.at('a').read()).toEqual(kept('here'));
    const small = full.at('b');
    await small.keep(kept('also here'));
    await small.drop();
    expect(full.lasting).toBe(false);
  });
});
