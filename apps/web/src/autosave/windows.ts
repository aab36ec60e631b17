import type { Kept } from './answer-value';

interface Saved {
  readonly answer: string;
  readonly kept: Kept;
}

export interface OtherWindows {
  announce(saved: Saved): void;
  close(): void;
}

/**
 * The other windows of this person with the same form. `onFirst` is called with true once this window is the only one
 * or the first one, and with false when another has the form open already.
 */
export function otherWindows(
  form: string,
  onSaved: (saved: Saved) => void,
  onFirst: (first: boolean) => void,
): OtherWindows {
  const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(form);
  if (channel) channel.onmessage = ({ data }: MessageEvent<Saved>) => onSaved(data);
  const release = takeTurn(form, onFirst);
  return {
    announce: (saved) => channel?.postMessage(saved),
    close: () => {
      channel?.close();
      release();
    },
  };
}

/** Holds a lock for as long as the form is open. A browser without locks always thinks itself first. */
function takeTurn(form: string, onFirst: (first: boolean) => void): () => void {
  const locks = (globalThis.navigator as { locks?: LockManager } | undefined)?.locks;
  let closed = false;
  let release: () => void = () => undefined;
  const stop = new AbortController();
  const hold = () => {
    if (closed) return undefined;
    onFirst(true);
    return new Promise<void>((resolve) => (release = resolve));
  };
  if (!locks) {
    onFirst(true);
  } else {
    void locks.request(form, { ifAvailable: true }, (lock) => {
      if (lock) return hold();
      if (closed) return undefined;
      onFirst(false);
      locks.request(form, { signal: stop.signal }, hold).catch(() => undefined);
      return undefined;
    });
  }
  return () => {
    closed = true;
    stop.abort();
    release();
  };
}
