import { useEffect, useMemo, useRef, useState } from 'react';
import type { Drafts } from '../../../autosave/drafts';
import { type OwnPlace, ownPlace } from '../../../autosave/own-place';
import { type AllTyped, KeptTyped, placesOf } from './kept-typed';
import type { TypedWords } from './typed';

interface KeptTypedWords {
  readonly words: TypedWords;
  /** What was typed in an earlier window, by the place of its form. */
  readonly putBack: AllTyped;
  /** Throws it away. */
  readonly startAfresh: () => void;
}

/** What is typed into the corrections of a draft lies on this device from the first key; undefined until it is known. */
export function useKeptTyped(drafts: Drafts, personId: string, versionId: string): KeptTypedWords | undefined {
  const [putBack, setPutBack] = useState<AllTyped>();
  const kept = useRef<KeptTyped>(undefined);

  useEffect(() => {
    let left = false;
    let own: OwnPlace | undefined;
    const begin = async () => {
      const isFilled = async (place: string) => (await drafts.at(place).read()) !== undefined;
      own = await ownPlace(personId, placesOf(versionId), isFilled).catch(() => undefined);
      const keeping = own && new KeptTyped(drafts, own.place);
      const found = (await keeping?.putBack()) ?? {};
      if (left) return own?.release();
      kept.current = keeping;
      setPutBack(found);
    };
    void begin();
    return () => {
      left = true;
      kept.current?.leave();
      kept.current = undefined;
      own?.release();
      setPutBack(undefined);
    };
  }, [drafts, personId, versionId]);

  const words = useMemo<TypedWords>(
    () => ({
      at: (place) => kept.current?.at(place),
      keep: (place, typed) => void kept.current?.keep(place, typed),
    }),
    [],
  );
  return (
    putBack && {
      words,
      putBack,
      startAfresh: () => {
        void kept.current?.drop();
        setPutBack({});
      },
    }
  );
}
