import { useSyncExternalStore } from 'react';
import { ProblemError } from './problem';

/** How often the server has said that nobody is signed in, since somebody last was. */
let refusals = 0;
const listeners = new Set<() => void>();

function become(next: number): void {
  if (next === refusals) return;
  refusals = next;
  listeners.forEach((listener) => listener());
}

/** Whether an answer says that the session has ended; a password that is not right is answered 401 as well. */
export async function saysSignedOut(response: Response): Promise<boolean> {
  if (response.status !== 401) return false;
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => undefined);
  return new ProblemError(response, body).code === 'signed-out';
}

/** Said anew by every request that is refused, so that whoever presses a button is shown the way each time. */
export const sessionHasEnded = (): void => become(refusals + 1);

export const sessionIsBack = (): void => become(0);

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** 0 while somebody is signed in; else it grows with every request that was refused. */
export const useSessionEnded = (): number => useSyncExternalStore(subscribe, () => refusals);
