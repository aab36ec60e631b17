import { type RefObject, useEffect, useRef } from 'react';

/**
 * Where a refusal stands: it takes the focus and is scrolled to, each time there is a new one (`of`). A dialog that asked
 * before it goes first: closing, it gives the focus back to its button.
 */
export function useBroughtIntoView(of: unknown): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const timer = setTimeout(() => {
      place.current?.focus({ preventScroll: true });
      place.current?.scrollIntoView({ block: 'center' });
    });
    return () => clearTimeout(timer);
  }, [of]);
  return place;
}
