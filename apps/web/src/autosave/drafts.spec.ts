import { randomBytes, webcrypto } from 'node:crypto';
import { nothingSaid } from './answer-value';
import { type DeviceStore, Drafts, type Stored } from './drafts';
import { sealOf } from './sealing';

const kept = (text: string) => ({ value: { ...nothingSaid, text }, version: 1 });

function device(): DeviceStore & { readonly content: Map<string, Stored> } {
  const content = new Map<string, Stored>();
  return {
    content,
    get: (place) => Promise.resolve(content.get(place)),
    set: (place, stored) => Promise.resolve(void content.set(place, stored)),
    deleteStamped: (place, stamp) => {
      if (content.get(place)?.stamp === stamp) content.delete(place);
      return Promise.resolve();
    },
    deleteAll: (prefix) => {
      for (const place of content.keys()) if (place.startsWith(prefix)) content.delete(place);
      return Promise.resolve();
    },
  };
}

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
  });
});
