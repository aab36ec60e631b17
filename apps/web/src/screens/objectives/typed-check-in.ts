import { readFigure, refusedHere } from '../../api/objective-figures';
import type { KeyResult, NewCheckIn, Outlook } from '../../api/objectives';

/** A check-in as it is typed. */
export interface TypedCheckIn {
  readonly outlook: Outlook | null;
  readonly comment: string;
  /** By the id of the key result; what is not there is as it was. */
  readonly figures: Readonly<Record<string, string>>;
  readonly done: Readonly<Record<string, boolean>>;
}

export const nothing: TypedCheckIn = { outlook: null, comment: '', figures: {}, done: {} };

type Figures = Pick<TypedCheckIn, 'figures' | 'done'>;

/** What nobody touched is not sent: it keeps its own figure. What cannot be read was touched. */
export function isNew({ figures, done }: Figures, { id, kind, current, done: was }: KeyResult): boolean {
  if (kind === 'milestone') return done[id] !== undefined && done[id] !== was;
  const typed = figures[id];
  if (typed === undefined) return false;
  const read = readFigure(typed);
  return 'fault' in read || read.value !== current;
}

/** What is sent. Throws what is missing or cannot be read, each thing at its field. */
export function checkInOf(said: TypedCheckIn, keyResults: readonly KeyResult[]): NewCheckIn {
  const { outlook, comment } = said;
  const faults: { pointer: string; message: string }[] = [];
  if (outlook === null) faults.push({ pointer: '/outlook', message: 'Say how it goes.' });
  const figures = keyResults
    .filter((keyResult) => isNew(said, keyResult))
    .map(({ id, kind }, place) => {
      if (kind === 'milestone') return { keyResultId: id, done: said.done[id] ?? false };
      const read = readFigure(said.figures[id] ?? null);
      if ('value' in read) return { keyResultId: id, current: read.value };
      faults.push({ pointer: `/figures/${place}/current`, message: read.fault });
      return { keyResultId: id };
    });
  if (outlook === null || faults.length > 0) throw refusedHere(faults);
  return { outlook, comment, figures };
}
