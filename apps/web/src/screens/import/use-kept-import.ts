import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Drafts } from '../../autosave/drafts';
import { type OwnPlace, ownPlace } from '../../autosave/own-place';
import type { TypedWords } from '../role-profile/editor/typed';
import { type Begun, isBegun, KeptImport, nothingBegun } from './kept-import';

/** So many windows of one person may have an import begun; in more they live in the window only. */
const places = Array.from({ length: 8 }, (_, index) => `import-profile/${index + 1}`);

interface Shown {
  readonly begun: Begun;
  /** What was begun in an earlier window has been put back. */
  readonly putBack: boolean;
  /** How many other imports are begun: in other windows, or waiting until this one is done. */
  readonly others: number;
  readonly lasting: boolean;
}

export interface KeptImportForm extends Shown {
  /** As it is at this moment, which may be later than what is shown. */
  readonly now: () => Begun;
  readonly change: (part: Partial<Begun>) => void;
  /** Keeps it on the device as it may become, and shows it as it is. */
  readonly keepAhead: (part: Partial<Begun>) => void;
  /** Half-written corrections: kept at every key, without the page being drawn anew for it. */
  readonly typed: TypedWords;
  /** Once it is a draft of a profile, or its writer begins afresh. */
  readonly drop: () => void;
}

/** An import as it lies on this device, put back when the screen is opened again; undefined until that is known. */
export function useKeptImport(drafts: Drafts, personId: string): KeptImportForm | undefined {
  const [shown, setShown] = useState<Shown>();
  const kept = useRef<KeptImport>(undefined);
  const now = useRef(nothingBegun);

  useEffect(() => {
    let left = false;
    let own: OwnPlace | undefined;
    const begin = async () => {
      const isFilled = async (place: string) => (await drafts.at(place).read()) !== undefined;
      own = await ownPlace(personId, places, isFilled).catch(() => undefined);
      const keeping = own && new KeptImport(drafts, own.place);
      const found = await keeping?.putBack();
      if (left) return own?.release();
      kept.current = keeping;
      now.current = found ?? nothingBegun;
      setShown({
        begun: now.current,
        putBack: found !== undefined,
        others: own?.others ?? 0,
        lasting: keeping !== undefined && drafts.lasting,
      });
    };
    void begin();
    return () => {
      left = true;
      kept.current?.leave();
      kept.current = undefined;
      own?.release();
    };
  }, [drafts, personId]);

  const keep = useCallback(
    async (begun: Begun) => {
      await kept.current?.keep(begun);
      const lasting = kept.current !== undefined && drafts.lasting;
      setShown((before) => before && (before.lasting === lasting ? before : { ...before, lasting }));
    },
    [drafts],
  );
  const typed = useMemo<TypedWords>(
    () => ({
      at: (place) => now.current.typed[place],
      keep: (place, words) => {
        const others = Object.entries(now.current.typed).filter(([other]) => other !== place);
        now.current = { ...now.current, typed: Object.fromEntries(words ? [...others, [place, words]] : others) };
        void keep(now.current);
      },
    }),
    [keep],
  );
  return (
    shown && {
      ...shown,
      typed,
      now: () => now.current,
      change: (part) => {
        now.current = { ...now.current, ...part };
        void keep(now.current);
        setShown(
          (before) => before && { ...before, begun: now.current, putBack: before.putBack && isBegun(now.current) },
        );
      },
      keepAhead: (part) => void keep({ ...now.current, ...part }),
      drop: () => {
        now.current = nothingBegun;
        void kept.current?.drop();
        setShown((before) => before && { ...before, begun: nothingBegun, putBack: false });
      },
    }
  );
}
