import type { Objective, ObjectiveAction } from '../../api/objectives';

export type Step = Exclude<ObjectiveAction, 'change' | 'keep-agreed' | 'check-in'>;

interface ActionWords {
  readonly label: string;
  readonly question: string;
  readonly consequence: string;
  readonly done: string;
  /** What is asked for before it is taken; a reason may be left out unless it is `needed`. */
  readonly asks?: 'reason' | 'needed-reason' | 'carrying';
  readonly quiet?: boolean;
}

/** The buttons of an objective in the words of the screen; whether one is shown is the server's word. */
export function actionWords(action: ObjectiveAction, { person, changed }: Objective, viewerId: string) {
  const other = person.id === viewerId ? 'your lead' : person.name;
  const ended = 'It is closed then, and stays as it is with the appraisal of the period.';
  const words: Partial<Record<ObjectiveAction, ActionWords>> & Record<Step, ActionWords> = {
    propose: {
      label: `Propose it to ${other}`,
      question: `Propose this objective to ${other}?`,
      consequence: `It can then be read by both of you, and is asked to be agreed. Nobody deletes it any more.`,
      done: 'Proposed.',
    },
    agree: {
      label: changed ? 'Agree to the change' : 'Agree',
      question: changed ? 'Agree to these changes?' : 'Agree to this objective?',
      consequence: 'It counts in these words. Whoever changes them later asks the other side again.',
      done: 'Agreed.',
    },
    start: {
      label: 'Start',
      question: 'Start this objective?',
      consequence: 'It is in progress then, and its check-ins begin. The first check-in starts it, too.',
      done: 'It is in progress.',
    },
    'record-achieved': {
      label: 'Achieved',
      question: `Record it as achieved?`,
      consequence: ended,
      done: 'Recorded as achieved.',
      asks: 'reason',
      quiet: true,
    },
    'record-partly-achieved': {
      label: 'Partly achieved',
      question: 'Record it as partly achieved?',
      consequence: ended,
      done: 'Recorded as partly achieved.',
      asks: 'reason',
      quiet: true,
    },
    'record-not-achieved': {
      label: 'Not achieved',
      question: 'Record it as not achieved?',
      consequence: ended,
      done: 'Recorded as not achieved.',
      asks: 'reason',
      quiet: true,
    },
    'carry-forward': {
      label: 'Carry it forward',
      question: 'Carry this objective forward?',
      consequence:
        'This one is closed, and a new one goes on from it with the same words and figures until a later day.',
      done: 'Carried forward.',
      asks: 'carrying',
      quiet: true,
    },
    withdraw: {
      label: 'Withdraw it',
      question: 'Withdraw this objective?',
      consequence: 'It is closed without having been finished. Your reason stays with it, and both of you read it.',
      done: 'Withdrawn.',
      asks: 'needed-reason',
      quiet: true,
    },
  };
  return words[action];
}
