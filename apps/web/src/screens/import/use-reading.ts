import { useEffect, useRef, useState } from 'react';
import { type Correction, type Preview, previewImport } from '../../api/imports';
import { NotSent, ProblemError } from '../../api/problem';
import { takePart } from '../../autosave/form-saves';
import { useOnce } from '../../components/once';
import { type Begun, isBegun } from './kept-import';
import { type Read, readWithWhatFits } from './reading';
import { sourceOf } from './source';
import type { KeptImportForm } from './use-kept-import';

export interface Reading {
  readonly read: Read | undefined;
  readonly error: unknown;
  readonly busy: boolean;
  readonly signedOut: boolean;
  /** Corrections that no longer fit what is read. */
  readonly leftOut: readonly Correction[];
  readonly fail: (error: unknown) => void;
  /** What is read is another source now, or has another title. */
  readonly forget: () => void;
  /** Resolves to whether there is a preview now. */
  readonly look: () => Promise<boolean>;
  readonly lookAgain: () => Promise<Preview>;
  readonly correct: (corrections: (before: readonly Correction[]) => readonly Correction[]) => Promise<void>;
}

/** What the server reads of a begun import. What was read before the page was left is read again when it comes back. */
export function useReading(kept: KeptImportForm): Reading {
  const [read, setRead] = useState<Read>();
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const [leftOut, setLeftOut] = useState<readonly Correction[]>([]);
  const signedOut = error instanceof ProblemError && error.status === 401;
  /** Readings and corrections are made one after the other, each on what the one before it left. */
  const turn = useRef<Promise<unknown>>(Promise.resolve());

  const show = (of: Begun, now: Read) => {
    const { chosen, title } = kept.now();
    if (of.chosen !== chosen || of.title !== title) return;
    kept.change({ corrections: now.input.corrections, looked: true });
    setRead(now);
    setError(undefined);
  };
  const inTurn = <Answer>(step: () => Promise<Answer>): Promise<Answer> => {
    const done = turn.current.then(step);
    turn.current = done.catch(() => undefined);
    return done;
  };
  const lookAgain = () =>
    inTurn(async () => {
      const begun = kept.now();
      const fitting = await readWithWhatFits(inputOf(begun), previewImport);
      show(begun, fitting);
      setLeftOut(fitting.leftOut);
      return fitting.preview;
    });
  const look = async () => {
    setBusy(true);
    setError(undefined);
    try {
      await lookAgain();
      return true;
    } catch (problem) {
      setRead(undefined);
      setError(problem);
      return false;
    } finally {
      setBusy(false);
    }
  };
  const once = useOnce(look);
  const correct: Reading['correct'] = (next) =>
    inTurn(async () => {
      const begun = kept.now();
      const corrections = next(begun.corrections);
      kept.keepAhead({ corrections });
      try {
        const input = { ...inputOf(begun), corrections };
        show(begun, { input, preview: await previewImport(input) });
      } catch (problem) {
        // What was refused is still in the form that it was typed into; without an answer it waits on the device.
        if (problem instanceof ProblemError && problem.status === 400) kept.keepAhead({});
        if (problem instanceof ProblemError && problem.status === 401) setError(problem);
        throw problem;
      }
    });
  const again = useRef<() => void>(() => undefined);
  again.current = () => {
    if (!signedOut) return;
    setError(undefined);
    if (!read) void once();
  };

  useEffect(() => {
    if (kept.putBack && kept.now().looked) void once();
    const leave = takePart({ unsaved: () => isBegun(kept.now()), saveAll: () => again.current() });
    return () => void leave();
  }, []);
  return {
    read,
    error,
    busy,
    signedOut,
    leftOut,
    fail: setError,
    forget: () => {
      setRead(undefined);
      setError(undefined);
      setLeftOut([]);
    },
    look,
    lookAgain,
    correct,
  };
}

/** Throws for what is no source. */
function inputOf({ chosen, title, corrections }: Begun) {
  const source = sourceOf(chosen);
  if (!source) throw new NotSent('Paste the profile or choose its file first.');
  return { source, title, corrections };
}
