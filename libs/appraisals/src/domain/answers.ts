import type { Answer } from './appraisal';

export const sameAnswer = (a: Answer, b: Answer): boolean =>
  a.text === b.text && a.judgement === b.judgement && a.level === b.level && a.notApplicable === b.notApplicable;

const COALESCE_WITHIN_MS = 5 * 60 * 1000;

/** A stored earlier version of an answer. */
export interface Revision {
  readonly text: string;
  readonly savedBy: string;
  readonly savedAt: Date;
}

/**
 * Whether a new version may take the place of the latest revision instead of standing beside it: the same writer,
 * within five minutes, and nothing shorter than what was there, so that text deleted by a slip can be found again.
 */
export function replaces(latest: Revision, next: Revision): boolean {
  const soon = next.savedAt.getTime() - latest.savedAt.getTime() < COALESCE_WITHIN_MS;
  return soon && latest.savedBy === next.savedBy && next.text.length >= latest.text.length;
}
