import { useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';

/** Shows a part of the page, and whoever goes on by keyboard goes on from there. */
export function goTo(id: string): boolean {
  const part = document.getElementById(id);
  part?.scrollIntoView();
  part?.focus({ preventScroll: true });
  return part !== null;
}

/** Goes to the part that the address names, once the page with that part stands. */
export function useAnchor(): void {
  const { hash } = useLocation();
  useEffect(() => {
    if (hash !== '') requestAnimationFrame(() => goTo(hash));
  }, [hash]);
}
