import type { Probation, ProbationAction } from '../../api/probations';

/** What is asked for before a step is taken. */
export type Asked =
  'reason' | 'note' | 'waiver' | 'length' | 'hearing' | 'acknowledgement' | 'companion' | 'notice' | 'proposal';

export interface ActionWords {
  readonly label: string;
  readonly question: string;
  readonly consequence: string;
  readonly done: string;
  readonly asks: readonly Asked[];
  readonly quiet?: boolean;
}

const toHr = 'HR confirms it or gives it back.';

/** The buttons of the lifecycle in the words of the screen; whether one is shown is the server's word. */
export function actionWords(action: ProbationAction, probation: Probation): ActionWords | undefined {
  const { name } = probation.person;
  const lead = probation.lead.name;
  const openFinal = probation.reviews.some(({ kind, sharedAt }) => kind === 'final' && sharedAt === null);
  const words: Partial<Record<ProbationAction, ActionWords>> = {
    'agree-requirements': {
      label: 'The requirements are agreed',
      question: 'Are the requirements agreed?',
      consequence: `You have talked about them with ${name}. The reviews judge exactly these; they cannot be changed afterwards.`,
      done: 'The requirements are agreed.',
      asks: [],
    },
    'propose-confirmation': {
      label: 'Propose to confirm',
      question: `Propose to confirm ${name}?`,
      consequence: `${toHr} ${name} is told when HR has confirmed.`,
      done: 'Proposed. It is HR’s turn.',
      asks: openFinal ? ['waiver', 'note'] : ['note'],
      // Before the decision is due, the review to be written is what the page is about.
      quiet: openFinal && probation.state === 'in_progress',
    },
    'propose-early-confirmation': {
      label: 'Propose to confirm early',
      question: `Propose to confirm ${name} before the time?`,
      consequence: `${toHr} ${name} is told when HR has confirmed.`,
      done: 'Proposed. It is HR’s turn.',
      asks: ['reason'],
      quiet: true,
    },
    'propose-extension': {
      label: 'Propose an extension',
      question: 'Propose a longer probation?',
      consequence: `${toHr} ${name} reads your reason when HR has confirmed.`,
      done: 'Proposed. It is HR’s turn.',
      asks: ['length', 'reason'],
      quiet: true,
    },
    'propose-non-confirmation': {
      label: 'Propose not to confirm',
      question: `Propose not to confirm ${name}?`,
      consequence: `Only after a hearing that was announced, with a companion offered. ${toHr}`,
      done: 'Proposed. It is HR’s turn.',
      asks: ['hearing', 'reason'],
      quiet: true,
    },
    'withdraw-proposal': {
      label: 'Withdraw the proposal',
      question: 'Withdraw your proposal?',
      consequence: 'You can then propose something else. It stays in the history.',
      done: 'Withdrawn.',
      asks: [],
      quiet: true,
    },
    'return-proposal': {
      label: `Give it back to ${lead}`,
      question: `Give the proposal back to ${lead}?`,
      consequence: `${lead} reads your reason and can propose again.`,
      done: 'Given back.',
      asks: ['proposal', 'reason'],
      quiet: true,
    },
    confirm: {
      label: `Confirm ${name}`,
      question: `Confirm ${name}?`,
      consequence: `${name} is told, the probation is finished, and the letter becomes your task.`,
      done: `${name} is confirmed.`,
      asks: ['proposal'],
    },
    'confirm-early': {
      label: `Confirm ${name} early`,
      question: `Confirm ${name} before the time?`,
      consequence: `${name} is told, the probation is finished, and the letter becomes your task.`,
      done: `${name} is confirmed.`,
      asks: ['proposal'],
    },
    extend: {
      label: 'Extend the probation',
      question: 'Extend the probation?',
      consequence: `${name} is told, new reviews are planned, and two letters become your tasks.`,
      done: 'The probation is extended.',
      asks: ['proposal', 'acknowledgement'],
    },
    'not-confirm': {
      label: `Do not confirm ${name}`,
      question: `Not confirm ${name}?`,
      consequence: `${name} is told and may appeal; employment ends with the notice. Have you checked it with a lawyer?`,
      done: 'Not confirmed. The letter of notice is your task.',
      asks: ['proposal', 'notice', 'companion'],
    },
    suspend: {
      label: 'Pause it',
      question: 'Pause the probation?',
      consequence: 'The contract’s clock stands still until you resume. The law’s clock goes on.',
      done: 'Paused.',
      asks: ['reason'],
      quiet: true,
    },
    resume: {
      label: 'Resume it',
      question: 'Resume the probation?',
      consequence: 'The last day and the open reviews move by the days of the pause.',
      done: 'Resumed.',
      asks: [],
    },
    'close-left': {
      label: `${name} has left`,
      question: 'Close the probation, as the person has left?',
      consequence: 'It is finished without an outcome.',
      done: 'Closed.',
      asks: ['reason'],
      quiet: true,
    },
    'close-moved': {
      label: `${name} has moved`,
      question: 'Close the probation, as the person has another role?',
      consequence: 'It is finished without an outcome.',
      done: 'Closed.',
      asks: ['reason'],
      quiet: true,
    },
    cancel: {
      label: 'Cancel the probation',
      question: `Cancel the probation of ${name}?`,
      consequence: `For one that was opened by mistake, or for the wrong person: nothing is decided, its tasks and reminders end, and ${name} and ${lead} are told. HR reads it on, with your reason.`,
      done: 'Cancelled.',
      asks: ['reason'],
      quiet: true,
    },
  };
  return words[action];
}

export const proposalOf = ({ decisions }: Probation) => decisions.find(({ state }) => state === 'proposed');
