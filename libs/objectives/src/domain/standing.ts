import type { Terms } from './objective';
import type { KeyResultFigures } from './progress';

/** Where a key result stood when the change that waits was proposed: until it is answered nobody checks in. */
export interface StoodFigure {
  readonly id: string;
  readonly current: string | null;
  readonly done: boolean | null;
}

/** What both sides agreed to last, which counts while a change of it waits for an answer. */
export interface Standing {
  readonly terms: Terms;
  readonly figures: readonly StoodFigure[];
}

/** The agreed key results with their figures, those that the change would remove included. */
export const standingKeyResults = ({ terms, figures }: Standing): (Terms['keyResults'][number] & KeyResultFigures)[] =>
  terms.keyResults.map((keyResult) => {
    const figure = figures.find(({ id }) => id === keyResult.id);
    const done = keyResult.kind === 'milestone' ? (figure?.done ?? false) : null;
    return { ...keyResult, current: figure?.current ?? null, done };
  });
