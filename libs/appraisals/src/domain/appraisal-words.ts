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

/** What a task or a notice says about a phase: what to do, never what was written. */
export function wordsFor(phase: Phase, appraiseeName: string, started = true): PhaseWords {
  switch (phase) {
    case 'self-assessment':
      if (!started) return { title: 'Write your self-assessment', verb: 'Start' };
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

/** Where a phase is worked on. */
export const pathOf = (phase: Phase, appraisalId: string): string =>
  phase === 'meeting' || phase === 'acknowledgement' || phase === 'countersignature'
    ? `/appraisals/${appraisalId}/meeting`
    : `/appraisals/${appraisalId}`;
