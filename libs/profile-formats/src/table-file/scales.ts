import type { Depth } from '../text/vocabulary';
import { levelNames } from '../text/vocabulary';

/** From 1. */
export const depthNames: readonly Depth[] = ['Aware of', 'Familiar with', 'Proficient in', 'Expert in'];

/** Such as “2 – Working”. */
export const levelWords = (level: number): string => `${level} – ${levelNames[level - 1]}`;

/** The step that a cell names by its number, its name or both; undefined where they do not agree or are none. */
function stepNamed(words: string, names: readonly string[]): number | undefined {
  if (words.length > 60) return undefined;
  const [, digits, name] = /^(\d)?(?:\.0)?\s*[–—-]?\s*(\D*)$/.exec(words.trim()) ?? [];
  const byName = names.findIndex((one) => one.toLowerCase() === name?.trim().toLowerCase()) + 1;
  const byNumber = Number(digits ?? 0);
  if (name && byName === 0) return undefined;
  if (byName !== 0 && byNumber !== 0 && byName !== byNumber) return undefined;
  const step = byName || byNumber;
  return step >= 1 && step <= names.length ? step : undefined;
}

export const depthNamed = (words: string): number | undefined => stepNamed(words, depthNames);
export const levelNamed = (words: string): number | undefined => stepNamed(words, levelNames);
