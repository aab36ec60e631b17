import { useEffect, useRef, useState } from 'react';
import { nothingSaid } from './answer-value';
import type { Drafts } from './drafts';

export interface KeptForm<Value> {
  readonly value: Value;
  /** What was typed in an earlier window has been put back. */
  readonly putBack: boolean;
  readonly change: (part: Partial<Value>) => void;
  /** Once the server has it, or the writer throws it away. */
  readonly drop: () => void;
  /** Throws it away and begins as at the first time. */
  readonly startAfresh: () => void;
}

/**
 * What is typed into a form that is sent as a whole: it lies on this device from the first key on, and comes back when
 * the form is opened again before it was sent.
 */
export function useKept<Value extends object>(drafts: Drafts, place: string, start: Value): KeptForm<Value> {
  const [draft] = useState(() => drafts.at(place));
  const [value, setValue] = useState(start);
  const [putBack, setPutBack] = useState(false);
  const typed = useRef<Value | undefined>(undefined);
  useEffect(() => {
    void draft.read().then((kept) => {
      if (!kept || typed.current) return;
      setValue((now) => ({ ...now, ...(JSON.parse(kept.value.text) as Value) }));
      setPutBack(true);
    });
  }, [draft]);
  const drop = () => {
    typed.current = undefined;
    setPutBack(false);
    void draft.drop();
  };
  return {
    value,
    putBack,
    change: (part) => {
      typed.current = { ...(typed.current ?? value), ...part };
      setValue(typed.current);
      void draft.keep({ value: { ...nothingSaid, text: JSON.stringify(typed.current) }, version: 0 });
    },
    drop,
    startAfresh: () => {
      drop();
      setValue(start);
    },
  };
}
