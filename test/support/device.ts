import type { Page } from 'playwright-core';

// Runs in the browser, whose store the tests have no types for.
const look = `(async () => {
  const answer = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const database = await answer(indexedDB.open('touchstone'));
  const store = () => database.transaction('drafts').objectStore('drafts');
  const keys = await answer(store().getAllKeys());
  const values = await answer(store().getAll());
  database.close();
  const readable = (value) => {
    if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return new TextDecoder().decode(value);
    if (typeof value === 'object' && value !== null) return Object.values(value).map(readable).join(' ');
    return String(value);
  };
  return values.map((value, index) => keys[index] + ' ' + readable(value));
})()`;

/** All that lies on this device, as somebody who opens its files would read it: one text for each draft. */
export const onTheDevice = (page: Page): Promise<string[]> => page.evaluate<string[]>(look);
