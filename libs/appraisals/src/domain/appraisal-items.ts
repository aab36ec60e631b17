import type { Answer, ItemKind, Side } from './appraisal';

/** Which sides write on which kind of item. */
const writtenBy: Record<ItemKind, readonly Side[]> = {
  question: ['self', 'lead', 'agreed'],
  organisation_skill: ['self', 'lead'],
  knowledge: ['self', 'lead'],
  work_activity: ['self', 'lead'],
  behavioural_skill: ['self', 'lead'],
  statement: ['comment', 'countersignature'],
};

export const isWrittenBy = (side: Side, kind: ItemKind): boolean => writtenBy[kind].includes(side);

type RatingScale = 'level' | 'judgement' | 'none';

/** Knowledge and organisation skills have a scale of four; activities and behaviours a judgement; text has neither. */
function scaleOf(kind: ItemKind): RatingScale {
  if (kind === 'organisation_skill' || kind === 'knowledge') return 'level';
  if (kind === 'work_activity' || kind === 'behavioural_skill') return 'judgement';
  return 'none';
}

/** An answer that rates on the scale of another kind of item is a mistake of the program, not of the person. */
export function fits({ judgement, level }: Answer, kind: ItemKind): boolean {
  const scale = scaleOf(kind);
  return (level === null || scale === 'level') && (judgement === null || scale === 'judgement');
}

/** Questions and organisation skills must be answered before a side is handed in; the rest may stay "not assessed". */
export const isRequired = (kind: ItemKind): boolean => kind === 'question' || kind === 'organisation_skill';

export type Lack = 'unanswered' | 'reason-missing';

/** What is still missing before a side can be handed in. Drafts are never refused: only handing in asks. */
export function lackIn(kind: ItemKind, answer: Answer): Lack | undefined {
  const hasText = answer.text.trim() !== '';
  if (answer.notApplicable) return hasText ? undefined : 'reason-missing';
  if (!isRequired(kind)) return undefined;
  const answered = scaleOf(kind) === 'level' ? answer.level !== null : hasText;
  return answered ? undefined : 'unanswered';
}
