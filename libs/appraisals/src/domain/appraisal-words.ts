import { type LocalDate, partsOf } from '@app/kernel';
import type { Question } from './appraisal';
import type { Phase } from './appraisal-turn';

/** The form's own questions, as both sides are asked them. */
export const questionWords: Record<Question, string> = {
  achievements: 'What went well this year?',
  challenges: 'What got in the way?',
  support: 'What support or development would help next?',
};

export interface PhaseWords {
  readonly title: string;
  readonly verb: string;
}

/** How far a self-assessment is: a part that was given back is begun, and asks for another look. */
export type SelfPart = 'new' | 'begun' | 'given-back';

/** What a task or a notice says about a phase: what to do, never what was written. */
export function wordsFor(phase: Phase, appraiseeName: string, selfPart: SelfPart = 'begun'): PhaseWords {
  switch (phase) {
    case 'self-assessment':
      if (selfPart === 'given-back') return { title: 'Look at your self-assessment again', verb: 'Look' };
      if (selfPart === 'new') return { title: 'Write your self-assessment', verb: 'Start' };
      return { title: 'Finish your self-assessment', verb: 'Continue' };
    case 'lead-assessment':
      return { title: `Write your view of ${appraiseeName}`, verb: 'Write' };
    case 'meeting':
      return { title: `Meet ${appraiseeName} and share the appraisal`, verb: 'Prepare' };
    case 'acknowledgement':
      return { title: 'Read and acknowledge your appraisal', verb: 'Read' };
    case 'countersignature':
      return { title: `Countersign the appraisal of ${appraiseeName}`, verb: 'Countersign' };
  }
}

/** What names the task of a phase, in the reminders and in what people are told. */
export const ruleOf = (phase: Phase): string => `appraisal-${phase}`;

/** Why somebody whose self-assessment was given back should look; the lead's reason itself stands on the page only. */
export const givenBackBy = (appraiserName: string): string => `${appraiserName} gave it back and says why on the page`;

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** By when to acknowledge, and what happens after that day. */
export function acknowledgeBy(on: LocalDate): string {
  const { year, month, day } = partsOf(on);
  return `by ${day} ${MONTHS[month - 1]} ${year}, after that it goes on without your acknowledgement`;
}

/** Where a phase is worked on. */
export const pathOf = (phase: Phase, appraisalId: string): string =>
  phase === 'meeting' || phase === 'acknowledgement' || phase === 'countersignature'
    ? `/appraisals/${appraisalId}/meeting`
    : `/appraisals/${appraisalId}`;
