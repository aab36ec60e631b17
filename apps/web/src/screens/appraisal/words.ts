import type { Action, Appraisal, AppraisalItem } from '../../api/appraisals';
import type { Judgement } from '../../autosave/answer-value';
import { day, dayHere } from '../../components/day';

const lifecycle = ['Self-assessment', 'Lead’s view', 'Meeting', 'Acknowledgement', 'Countersignature', 'Closed'];

/** Once the person let the day go by, the step that is behind says so. */
export const lifecycleOf = (appraisal: Pick<AppraisalItem, 'state' | 'dates'>): string[] =>
  lifecycle.map((step) => (step === 'Acknowledgement' && wasNotAcknowledged(appraisal) ? 'Not acknowledged' : step));

const wasNotAcknowledged = ({ state, dates }: Pick<AppraisalItem, 'state' | 'dates'>): boolean =>
  state === 'not_acknowledged' ||
  ((state === 'countersigned' || state === 'closed') && dates !== null && dates.acknowledgedAt === null);

/** That the day to acknowledge went by, in a sentence to whoever reads; nothing where it did not. */
export function notAcknowledged(appraisal: AppraisalItem, viewerId?: string): string | undefined {
  if (!wasNotAcknowledged(appraisal)) return undefined;
  const { appraisee, dates } = appraisal;
  const by = dates ? ` by ${day(dates.acknowledgeDueOn)}` : ' in time';
  if (appraisee.id === viewerId)
    return `Not acknowledged: you did not acknowledge it${by}, and it went on without you. What you wrote and did not send is still here for you to read and copy.`;
  return `Not acknowledged: ${appraisee.name} did not acknowledge it${by}, and it went on without them. They neither agreed nor disagreed.`;
}

/** 'Given back by Priya Shah on 22 November 2026', over why. */
export const reasonHeading = ({ by, at }: Pick<Appraisal['record'][number], 'by' | 'at'>): string =>
  `Given back${by ? ` by ${by.name}` : ''} on ${day(dayHere(at))}`;

const stepOfState: Record<AppraisalItem['state'], (typeof lifecycle)[number] | undefined> = {
  planned: undefined,
  self_assessment: 'Self-assessment',
  lead_assessment: 'Lead’s view',
  meeting: 'Meeting',
  shared: 'Acknowledgement',
  acknowledged_agree: 'Countersignature',
  acknowledged_disagree: 'Countersignature',
  not_acknowledged: 'Countersignature',
  countersigned: 'Closed',
  closed: 'Closed',
};

export const stepOf = ({ state }: Pick<AppraisalItem, 'state'>) => stepOfState[state];

/** Whose turn it is and by when, said to the one who reads. */
export function turnOf(appraisal: AppraisalItem, viewerId: string): string {
  const { turn, dueOn, state } = appraisal;
  if (turn === 'nobody') {
    if (state === 'closed') return 'It is finished';
    return state === 'planned' && appraisal.dates ? `Opens on ${day(appraisal.dates.opensOn)}` : 'Nobody’s turn now';
  }
  const person = appraisal[turn];
  const whose = person?.id === viewerId ? 'Your turn' : `${person?.name ?? 'A countersigner'}’s turn`;
  return dueOn ? `${whose}, due ${day(dueOn)}` : whose;
}

export const judgementNames: Record<Judgement, string> = {
  development_need: 'Development need',
  demonstrated: 'Demonstrated',
  strength: 'Strength',
};

interface ActionWords {
  readonly label: string;
  readonly question: string;
  readonly consequence: string;
  readonly done: string;
  /** What is asked for before it is taken. */
  readonly asks?: 'reason' | 'meeting';
  readonly quiet?: boolean;
}

/** The buttons of the lifecycle in the words of the screen; whether one is shown is the server's word. */
export function actionWords(action: Action, { appraisee, appraiser }: AppraisalItem): ActionWords | undefined {
  const words: Partial<Record<Action, ActionWords>> = {
    open: {
      label: 'Open it now',
      question: 'Open this appraisal before its day?',
      consequence: `${appraisee.name} can then begin with the self-assessment.`,
      done: 'The appraisal is open.',
      quiet: true,
    },
    'submit-self-assessment': {
      label: `Share with ${appraiser.name}`,
      question: `Share your view with ${appraiser.name}?`,
      consequence: `${appraiser.name} can then read it. You can take it back until they have opened it.`,
      done: `Shared with ${appraiser.name}.`,
    },
    'recall-self-assessment': {
      label: 'Take it back',
      question: 'Take your view back to change it?',
      consequence: `It works only while ${appraiser.name} has not opened it. Until you share it again, nobody else reads it.`,
      done: 'You can change it again.',
      quiet: true,
    },
    'proceed-without-self-assessment': {
      label: 'Go on without their view',
      question: `Go on without ${appraisee.name}’s view?`,
      consequence: 'The self-assessment is closed as it is and stays unread. Your reason is kept with the appraisal.',
      done: 'The lead’s view is next.',
      asks: 'reason',
      quiet: true,
    },
    'return-self-assessment': {
      label: `Give it back to ${appraisee.name}`,
      question: `Give the self-assessment back to ${appraisee.name}?`,
      consequence: `${appraisee.name} can change it and share it again. Say what is missing.`,
      done: `Given back to ${appraisee.name}.`,
      asks: 'reason',
      quiet: true,
    },
    'submit-lead-assessment': {
      label: 'My view is complete',
      question: 'Is your view complete?',
      consequence: `${appraisee.name} does not see it yet: that happens when you share it after the meeting.`,
      done: 'The meeting is next.',
    },
    'recall-lead-assessment': {
      label: 'Change my view',
      question: 'Take your view back to change it?',
      consequence: 'It has not been shared. You can complete it again afterwards.',
      done: 'You can change your view again.',
      quiet: true,
    },
    share: {
      label: `Share it with ${appraisee.name}`,
      question: `Share the appraisal with ${appraisee.name}?`,
      consequence: `${appraisee.name} then reads your view and what you agreed, and is asked to acknowledge it. This is final: it cannot be taken back or changed afterwards.`,
      done: `Shared with ${appraisee.name}.`,
      asks: 'meeting',
    },
    acknowledge: {
      label: 'I have read it and agree',
      question: 'Acknowledge the appraisal?',
      consequence: 'It says that you have read it and agree, and goes on to the countersigner.',
      done: 'Acknowledged.',
    },
    disagree: {
      label: 'I have read it and disagree',
      question: 'Acknowledge it and disagree?',
      consequence:
        'It says that you have read it. Your comment says what you disagree with; the countersigner decides on it.',
      done: 'Acknowledged, with your disagreement.',
      quiet: true,
    },
    countersign: {
      label: 'Countersign',
      question: `Countersign the appraisal of ${appraisee.name}?`,
      consequence: 'It confirms that the appraisal was done fairly. It is closed then and cannot change any more.',
      done: 'Countersigned.',
    },
  };
  return words[action];
}
