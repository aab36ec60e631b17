import type { LocalDate } from '@app/kernel';
import type { AppraisalFacts } from './appraisal';

type Turn = 'appraisee' | 'appraiser' | 'countersigner' | 'nobody';

/** The phases that somebody has to finish by a day. */
export type Phase = 'self-assessment' | 'lead-assessment' | 'meeting' | 'acknowledgement' | 'countersignature';

export interface OpenPhase {
  readonly phase: Phase;
  readonly turn: Turn;
  readonly personId: string;
  readonly dueOn: LocalDate;
}

/** Whose turn it is and by when; nothing where only time or HR can move it. */
export function openPhase(appraisal: AppraisalFacts): OpenPhase | undefined {
  const { state, appraiseeId, appraiserId, countersignerId } = appraisal;
  switch (state) {
    case 'self_assessment':
      return { phase: 'self-assessment', turn: 'appraisee', personId: appraiseeId, dueOn: appraisal.selfDueOn };
    case 'lead_assessment':
      return { phase: 'lead-assessment', turn: 'appraiser', personId: appraiserId, dueOn: appraisal.leadDueOn };
    case 'meeting':
      return { phase: 'meeting', turn: 'appraiser', personId: appraiserId, dueOn: appraisal.meetingDueOn };
    case 'shared':
      return { phase: 'acknowledgement', turn: 'appraisee', personId: appraiseeId, dueOn: appraisal.acknowledgeDueOn };
    case 'acknowledged_agree':
    case 'acknowledged_disagree':
    case 'not_acknowledged':
      if (countersignerId === null) return undefined;
      return {
        phase: 'countersignature',
        turn: 'countersigner',
        personId: countersignerId,
        dueOn: appraisal.countersignDueOn,
      };
    case 'planned':
    case 'countersigned':
    case 'closed':
      return undefined;
  }
}
