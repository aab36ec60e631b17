import type { Judgement } from './probation';
import type { Fault } from './probation-saying';

/** What a review says: words, and a judgement of as many requirements as were judged. */
export interface Note {
  readonly text: string;
  readonly judgements: readonly { readonly requirementId: string; readonly judgement: Judgement }[];
}

export const hasConcern = ({ judgements }: Note): boolean =>
  judgements.some(({ judgement }) => judgement === 'concern');

/** Whether two notes say the same, in whatever order they judge. */
export const sameNote = (one: Note, other: Note): boolean => spelled(one) === spelled(other);

const spelled = ({ text, judgements }: Note): string =>
  JSON.stringify([text, judgements.map(({ requirementId, judgement }) => `${requirementId} ${judgement}`).sort()]);

/** What judges something that is not asked for, or the same thing twice. */
export function faultsInNote({ judgements }: Note, requirements: readonly string[]): Fault[] {
  return judgements.flatMap(({ requirementId }, index) => {
    const pointer = `/judgements/${index}/requirementId`;
    if (!requirements.includes(requirementId)) {
      return [{ pointer, code: 'unknown-requirement', message: 'This probation has no such requirement.' }];
    }
    return judgements.findIndex((other) => other.requirementId === requirementId) < index
      ? [{ pointer, code: 'twice', message: 'This requirement is judged already.' }]
      : [];
  });
}

/** What is still missing before a review can be shared: every requirement judged, and words for a concern. */
export function lacksOf(note: Note, requirements: readonly string[]): Fault[] {
  const judged = new Set(note.judgements.map(({ requirementId }) => requirementId));
  const open = requirements
    .filter((id) => !judged.has(id))
    .map((id) => ({ pointer: `/judgements/${id}`, code: 'not-judged', message: 'This is still open.' }));
  const wordless = hasConcern(note) && note.text.trim() === '';
  return [
    ...open,
    ...(wordless ? [{ pointer: '/text', code: 'words-missing', message: 'Say what the concern is.' }] : []),
  ];
}
