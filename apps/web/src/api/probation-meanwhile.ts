import { ProblemError } from './problem';

/** Refusals that say that somebody else, or the same person in another window, was quicker. */
const quicker: ReadonlySet<string> = new Set([
  'wrong-state',
  'no-such-proposal',
  'other-proposal',
  'already-proposed',
  'already-agreed',
  'already-decided',
]);

/** The page shows by now what was decided. */
export class DecidedMeanwhile extends ProblemError {
  constructor({ status, code }: ProblemError) {
    const detail =
      'This has been decided meanwhile, perhaps in another window. Nothing more was done: the page behind this shows the probation as it is now.';
    super({ status, headers: new Headers() }, { code, detail });
  }
}

/** A refused step in words that tell what happened; any other refusal keeps its own. */
export const meanwhile = (refused: ProblemError): ProblemError =>
  quicker.has(refused.code) ? new DecidedMeanwhile(refused) : refused;
