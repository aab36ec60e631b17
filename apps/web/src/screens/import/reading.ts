import type { Correction, Preview, ProfileInput } from '../../api/imports';
import { ProblemError } from '../../api/problem';

/** A preview and what it was made of. */
export interface Read {
  readonly input: ProfileInput;
  readonly preview: Preview;
}

interface Fitting extends Read {
  /** Corrections that found no row, or no use, in what is read now. */
  readonly leftOut: readonly Correction[];
}

/** Reads a source with those of its corrections that can still be made: what it reads may have changed since they were. */
export async function readWithWhatFits(
  input: ProfileInput,
  read: (input: ProfileInput) => Promise<Preview>,
): Promise<Fitting> {
  let corrections = input.corrections;
  const leftOut: Correction[] = [];
  for (;;) {
    const fitting = { ...input, corrections };
    try {
      return { input: fitting, preview: await read(fitting), leftOut };
    } catch (error) {
      const [unfit] = corrections.slice(refusedAt(error) ?? corrections.length);
      if (!unfit) throw error;
      leftOut.push(unfit);
      corrections = corrections.filter((one) => one !== unfit);
    }
  }
}

/** The place of the correction that was refused, in the list that was sent. */
function refusedAt(error: unknown): number | undefined {
  if (!(error instanceof ProblemError) || error.code !== 'correction-invalid') return undefined;
  const [, index] = /^\/corrections\/(\d+)/.exec(error.faults[0]?.pointer ?? '') ?? [];
  return index === undefined ? undefined : Number(index);
}
