import { createStore, promisifyRequest, type UseStore } from 'idb-keyval';
import type { DeviceStore, Stored } from './drafts';

/** IndexedDB, or undefined where the browser refuses it (private windows of some, or by policy). */
export async function deviceStore(): Promise<DeviceStore | undefined> {
  if (typeof indexedDB === 'undefined') return undefined;
  const use = createStore('touchstone', 'drafts');
  try {
    await use('readonly', (store) => promisifyRequest(store.count()));
  } catch {
    return undefined;
  }
  return overIndexedDb(use);
}

const overIndexedDb = (use: UseStore): DeviceStore => ({
  get: (place) => use('readonly', (store) => promisifyRequest(store.get(place) as IDBRequest<Stored | undefined>)),
  set: (place, stored) =>
    use('readwrite', (store) => {
      store.put(stored, place);
      const written = promisifyRequest(store.transaction);
      // Without it the window would have to live until the store has answered.
      store.transaction.commit();
      return written;
    }),
  deleteStamped: (place, stamp) =>
    use('readwrite', (store) => {
      const found = store.get(place) as IDBRequest<Stored | undefined>;
      found.onsuccess = () => {
        if (found.result?.stamp === stamp) store.delete(place);
      };
      return promisifyRequest(store.transaction);
    }),
  deleteAll: (prefix) =>
    use('readwrite', (store) => {
      store.delete(below(prefix));
      return promisifyRequest(store.transaction);
    }),
  holds: (prefix) => use('readonly', async (store) => (await promisifyRequest(store.count(below(prefix)))) > 0),
});

const below = (prefix: string): IDBKeyRange => IDBKeyRange.bound(prefix, `${prefix}\uffff`);
