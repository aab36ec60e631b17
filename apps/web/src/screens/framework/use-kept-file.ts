import { useEffect, useRef, useState } from 'react';
import type { Drafts } from '../../autosave/drafts';

/** A file that was chosen, in base64. */
export interface Taken {
  readonly name: string;
  readonly content: string;
}

export interface KeptFile {
  readonly taken: Taken | undefined;
  /** It was chosen in an earlier window. */
  readonly putBack: boolean;
  readonly take: (taken: Taken) => void;
  readonly drop: () => void;
}

/** A chosen file lies on this device, sealed, a moment after it was chosen: it may have megabytes. */
export function useKeptFile(drafts: Drafts, place: string): KeptFile {
  const [draft] = useState(() => drafts.at<Taken>(place));
  const [taken, setTaken] = useState<Taken>();
  const [putBack, setPutBack] = useState(false);
  const latest = useRef<Taken>(undefined);
  useEffect(() => {
    void draft.read().then((kept) => {
      if (!kept || latest.current) return;
      latest.current = kept;
      setTaken(kept);
      setPutBack(true);
    });
    return () => draft.leave();
  }, [draft]);
  return {
    taken,
    putBack,
    take: (chosen) => {
      latest.current = chosen;
      setTaken(chosen);
      setPutBack(false);
      void draft.keepLater(chosen, () => latest.current === chosen);
    },
    drop: () => {
      latest.current = undefined;
      setTaken(undefined);
      setPutBack(false);
      void draft.drop();
    },
  };
}
