import { useEffect } from 'react';
import {
  commentValue,
  forgetProbationWhenLeft,
  noteValue,
  type Probation,
  type Requirement,
  type Review,
  saveComment,
  saveNote,
} from '../../api/probations';
import { type Kept, nothingSaid } from '../../autosave/answer-value';
import { type FormAnswer, FormSaves, type Send } from '../../autosave/form-saves';
import { useFormSaves } from '../../autosave/use-form-saves';
import type { Writer } from './relation';

export const noteKey = (caseId: string, reviewId: string): string => `probation/${caseId}/${reviewId}/note`;
export const commentKey = (caseId: string, reviewId: string): string => `probation/${caseId}/${reviewId}/comment`;

const noteOf = (caseId: string, { id, note, canWrite }: Review): FormAnswer => ({
  key: noteKey(caseId, id),
  value: note ? noteValue(note) : nothingSaid,
  version: note?.version ?? 0,
  writable: canWrite,
  // What was shared long ago was not saved here.
  ...(note && canWrite && { savedAt: new Date(note.savedAt) }),
});

const commentOf = (caseId: string, { id, comment, canComment }: Review): FormAnswer => ({
  key: commentKey(caseId, id),
  value: comment ? commentValue(comment) : nothingSaid,
  version: comment?.version ?? 0,
  writable: canComment,
});

/** Kept here may be a judgement of what is asked for no more: it would be refused, and the words with it. */
const judging = (requirements: readonly Requirement[], { value, version }: Kept): Kept => {
  const marks = Object.entries(value.marks ?? {}).filter(([id]) => requirements.some((one) => one.id === id));
  return { value: { ...value, marks: Object.fromEntries(marks) }, version };
};

/** The saves of all that this reader writes on a probation: a lead the notes, the person the comments. */
export function useProbationForm(probation: Probation, { session, drafts }: Writer): FormSaves {
  const { id, reviews, person, lead, requirements } = probation;
  useEffect(() => () => forgetProbationWhenLeft(id), [id]);
  return useFormSaves(() => {
    const side = person.id === session.personId ? 'comment' : lead.id === session.personId ? 'note' : undefined;
    const start = reviews.flatMap((review) =>
      side === undefined ? [] : [side === 'note' ? noteOf(id, review) : commentOf(id, review)],
    );
    const send: Send = (key, kept, leaving) => {
      const place = { id, reviewId: key.split('/')[2] ?? '' };
      return side === 'note'
        ? saveNote(place, judging(requirements, kept), leaving)
        : saveComment(place, kept, leaving);
    };
    return new FormSaves(`${session.personId}/probation/${id}`, start, drafts, send);
  });
}
