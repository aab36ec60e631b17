import { type ReactNode, useState } from 'react';
import { counted } from './names-in-brief';

interface First<Item> {
  readonly shown: readonly Item[];
  /** The way to the others, and back; nothing where there are none. */
  readonly toggle: ReactNode;
}

/** A list that may be thousands long begins with the first of them: a page of thousands answers no key for seconds. */
export function useFirstOf<Item>(items: readonly Item[], most = 50): First<Item> {
  const [all, setAll] = useState(false);
  if (items.length <= most) return { shown: items, toggle: null };
  return {
    shown: all ? items : items.slice(0, most),
    toggle: (
      <div>
        <button type="button" className="button quiet" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? `Show the first ${most}` : `Show all ${counted(items.length)}`}
        </button>
      </div>
    ),
  };
}
