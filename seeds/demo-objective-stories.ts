import type { ObjectiveState } from '@app/objectives';
import type { Who } from './demo-organisation';

interface Numeric {
  readonly title: string;
  readonly unit: string;
  readonly from: string;
  readonly to: string;
  readonly now?: string;
}

interface Milestone {
  readonly title: string;
  readonly done: boolean;
}

interface SaidOnTheWay {
  readonly daysAgo: number;
  readonly by: Who;
  readonly outlook: 'on_track' | 'at_risk' | 'off_track';
  readonly comment: string;
}

export interface ObjectiveStory {
  readonly who: Who;
  readonly state: ObjectiveState;
  readonly by: 'owner' | 'lead';
  readonly title: string;
  readonly measure: string;
  readonly dueIn: number | null;
  readonly proposed?: number;
  readonly weight?: number;
  readonly ofCycle?: boolean;
  readonly activity?: number;
  readonly keyResults?: readonly (Numeric | Milestone)[];
  readonly checkIns?: readonly SaidOnTheWay[];
  /** Agreed in other words before: what the lead has changed waits for the person. */
  readonly changedFrom?: { readonly dueIn: number; readonly target: string };
  readonly closed?: { readonly daysAgo: number; readonly reason: string | null };
  readonly goesOnFrom?: number;
}

const of = (
  who: Who,
  state: ObjectiveState,
  by: ObjectiveStory['by'],
  told: Omit<ObjectiveStory, 'who' | 'state' | 'by'>,
): ObjectiveStory => ({ who, state, by, ...told });

/** One objective for each state, told so that each screen has something true to show. Days count from today. */
export const objectiveStories: readonly ObjectiveStory[] = [
  of('sam', 'in_progress', 'owner', {
    title: 'Find the cause of a problem sooner',
    measure: 'The monthly figure of the problem register, taken on the last working day.',
    dueIn: 130,
    proposed: 95,
    weight: 4_000,
    activity: 0,
    keyResults: [
      { title: 'Median days to a known cause', unit: 'days', from: '14', to: '8', now: '10.5' },
      { title: 'Problems older than ninety days', unit: '', from: '12', to: '0', now: '3' },
      { title: 'Review method agreed with the service desk', done: true },
    ],
    checkIns: [
      { daysAgo: 70, by: 'sam', outlook: 'at_risk', comment: 'Two of the old problems wait for a supplier.' },
      { daysAgo: 12, by: 'sam', outlook: 'on_track', comment: 'The supplier has answered; the oldest are closed.' },
    ],
  }),
  of('sam', 'proposed', 'lead', {
    title: 'Hand over the trend report',
    measure: '',
    dueIn: 60,
    proposed: 6,
    weight: 2_000,
    keyResults: [
      { title: 'Reports made by a colleague alone', unit: '', from: '0', to: '3' },
      { title: 'Steps written down', done: false },
    ],
  }),
  of('sam', 'draft', 'owner', {
    title: 'Shadow the availability review',
    measure: '',
    dueIn: null,
  }),
  of('sam', 'achieved', 'owner', {
    title: 'Move the servers out of the old data hall',
    measure: 'All moved, and no outage that was not announced.',
    dueIn: -250,
    proposed: 420,
    weight: 5_000,
    ofCycle: true,
    keyResults: [{ title: 'Servers moved', unit: '', from: '0', to: '14', now: '14' }],
    closed: { daysAgo: 240, reason: 'Done in one weekend less than planned.' },
  }),
  of('ann', 'proposed', 'lead', {
    title: 'Keep the register of known errors current',
    measure: 'Checked against ten closed incidents each month.',
    dueIn: 90,
    proposed: 3,
    weight: 3_000,
    activity: 1,
    keyResults: [{ title: 'Entries reviewed in the last month', unit: '%', from: '60', to: '95', now: '72' }],
    checkIns: [{ daysAgo: 20, by: 'ann', outlook: 'on_track', comment: 'A third of the entries is reviewed.' }],
    changedFrom: { dueIn: 40, target: '85' },
  }),
  of('ann', 'in_progress', 'owner', {
    title: 'Write the three missing recovery instructions',
    measure: 'Each tried by somebody who did not write it.',
    dueIn: -5,
    proposed: 120,
    keyResults: [
      { title: 'File service', done: true },
      { title: 'Print service', done: true },
      { title: 'Telephone exchange', done: false },
    ],
    checkIns: [{ daysAgo: 34, by: 'ann', outlook: 'off_track', comment: 'Nobody knows the exchange well enough.' }],
  }),
  of('ann', 'withdrawn', 'lead', {
    title: 'Prepare the move to the new ticket system',
    measure: 'A tested plan.',
    dueIn: 30,
    proposed: 150,
    closed: { daysAgo: 45, reason: 'The new system will not come this year.' },
  }),
  of('tom', 'carried_forward', 'owner', {
    title: 'Halve the recurring problems',
    measure: 'Counted in the problem register.',
    dueIn: -240,
    proposed: 500,
    weight: 6_000,
    ofCycle: true,
    keyResults: [{ title: 'Recurring problems', unit: '', from: '40', to: '20', now: '26' }],
    closed: { daysAgo: 235, reason: 'More than half of the way; the rest needs the supplier.' },
  }),
  of('tom', 'agreed', 'lead', {
    title: 'Halve the recurring problems',
    measure: 'Counted in the problem register.',
    dueIn: 120,
    proposed: 230,
    weight: 6_000,
    keyResults: [{ title: 'Recurring problems', unit: '', from: '40', to: '20', now: '26' }],
    goesOnFrom: 8,
  }),
  of('tom', 'not_achieved', 'lead', {
    title: 'Sit the foundation examination',
    measure: 'The certificate.',
    dueIn: -230,
    proposed: 400,
    ofCycle: true,
    closed: { daysAgo: 228, reason: 'The course was cancelled twice.' },
  }),
  of('priya', 'in_progress', 'lead', {
    title: 'Fewer unplanned changes',
    measure: 'The change calendar, each quarter.',
    dueIn: 10,
    proposed: 200,
    weight: 5_000,
    keyResults: [
      { title: 'Unplanned changes in a quarter', unit: '', from: '24', to: '6', now: '9' },
      { title: 'Changes with a written way back', unit: '%', from: '55', to: '100' },
    ],
    checkIns: [{ daysAgo: 27, by: 'priya', outlook: 'on_track', comment: 'The weekly meeting works.' }],
  }),
  of('priya', 'proposed', 'owner', {
    title: 'Everybody in the team can lead a review',
    measure: 'Each has led one with a colleague beside them.',
    dueIn: 150,
    proposed: 25,
    weight: 3_000,
  }),
  of('priya', 'partly_achieved', 'owner', {
    title: 'A rota that people can plan by',
    measure: 'Published four weeks ahead.',
    dueIn: -245,
    proposed: 450,
    weight: 4_000,
    ofCycle: true,
    keyResults: [{ title: 'Weeks published ahead', unit: 'weeks', from: '1', to: '4', now: '3' }],
    closed: { daysAgo: 236, reason: null },
  }),
];
