import { useEffect } from 'react';
import { type Appraisal, forgetWhenLeft, saveAnswer, type Side, valueOf } from '../../api/appraisals';
import type { Session } from '../../api/session';
import { nothingSaid } from '../../autosave/answer-value';
import type { Drafts } from '../../autosave/drafts';
import { type FormAnswer, FormSaves } from '../../autosave/form-saves';
import { useFormSaves } from '../../autosave/use-form-saves';
import { answerIn, keyOf } from './sections';

export interface Writer {
  readonly session: Session;
  readonly drafts: Drafts;
}

/** Which items a side writes on: statements are for the words at the end, everything else for the assessment. */
const concerns = (side: Side, kind: Appraisal['items'][number]['kind']): boolean => {
  if (side === 'comment' || side === 'countersignature') return kind === 'statement';
  return side === 'agreed' ? kind === 'question' : kind !== 'statement';
};

/** The saves of one side of an appraisal for as long as the screen is up. */
export function useAppraisalForm(appraisal: Appraisal, side: Side, { session, drafts }: Writer): FormSaves {
  useEffect(() => () => forgetWhenLeft(appraisal.id), [appraisal.id]);
  return useFormSaves(() => {
    const { id, items, answers, writableSides } = appraisal;
    const places = new Map(
      items.filter(({ kind }) => concerns(side, kind)).map((item) => [keyOf(id, item.id, side), item.id]),
    );
    const start = [...places].map(([key, itemId]): FormAnswer => {
      const answer = answerIn(answers, itemId, side);
      return {
        key,
        value: answer ? valueOf(answer) : nothingSaid,
        version: answer?.version ?? 0,
        writable: writableSides.includes(side),
        ...(answer && { savedAt: new Date(answer.savedAt) }),
      };
    });
    return new FormSaves(`${session.personId}/${id}/${side}`, start, drafts, (key, kept, leaving) =>
      saveAnswer({ id, itemId: places.get(key) ?? '', side }, kept, leaving),
    );
  });
}
