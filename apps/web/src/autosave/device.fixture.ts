import type { DeviceStore, Stored } from './drafts';

/** A device's store in memory, whose content can be looked at. */
export function device(): DeviceStore & { readonly content: Map<string, Stored> } {
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
    holds: (prefix) => Promise.resolve([...content.keys()].some((place) => place.startsWith(prefix))),
  };
}
