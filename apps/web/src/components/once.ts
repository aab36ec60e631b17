import { useRef } from 'react';

/** Does nothing while the same work is still under way: an impatient second click is no second wish. */
export function useOnce<Given extends unknown[]>(
  work: (...given: Given) => Promise<unknown>,
): (...given: Given) => Promise<void> {
  const running = useRef(false);
  return async (...given) => {
    if (running.current) return;
    running.current = true;
    try {
      await work(...given);
    } finally {
      running.current = false;
    }
  };
}
