import { figureWords } from '../../api/objective-figures';
import { percent, type WordsField } from '../../api/objective-words';
import type { Difference, ObjectiveItem, ObjectiveState, Outlook } from '../../api/objectives';
import { day } from '../../components/day';

export const stateNames: Record<ObjectiveState, string> = {
  draft: 'Draft',
  proposed: 'Proposed',
  agreed: 'Agreed',
  in_progress: 'In progress',
  achieved: 'Achieved',
  partly_achieved: 'Partly achieved',
  not_achieved: 'Not achieved',
  withdrawn: 'Withdrawn',
  carried_forward: 'Carried forward',
};

export const objectiveStates = Object.keys(stateNames) as ObjectiveState[];

export const isState = (state: unknown): state is ObjectiveState => objectiveStates.some((one) => one === state);

const closed: readonly ObjectiveState[] = [
  'achieved',
  'partly_achieved',
  'not_achieved',
  'withdrawn',
  'carried_forward',
];

export const isClosed = (state: ObjectiveState): boolean => closed.includes(state);

export const lifecycle = ['Draft', 'Proposed', 'Agreed', 'In progress', 'Closed'] as const;

/** While a change waits, what was agreed goes on: it has not gone back on its way. */
export function stepOf({ state, agreed }: Pick<ObjectiveItem, 'state' | 'agreed'>): (typeof lifecycle)[number] {
  if (isClosed(state)) return 'Closed';
  if (agreed) return agreed.started ? 'In progress' : 'Agreed';
  return stateNames[state] as (typeof lifecycle)[number];
}

/** What counts now: what was agreed, while a change of it waits for an answer. */
export const counting = (
  objective: Pick<ObjectiveItem, 'title' | 'dueOn' | 'weight' | 'agreed'>,
): Pick<ObjectiveItem, 'title' | 'dueOn' | 'weight'> => objective.agreed ?? objective;

/** How it ended, with a mark and a tone of its own; what is open has neither. */
export const toneOf: Partial<Record<ObjectiveState, string>> = { achieved: 'ok', not_achieved: 'bad' };
export const markOf: Partial<Record<ObjectiveState, string>> = {
  achieved: '✓',
  partly_achieved: '◐',
  not_achieved: '✕',
  withdrawn: '–',
  carried_forward: '→',
};

/** Each outlook with a mark of its own: the colour is never all there is. */
export const outlooks: Record<Outlook, { readonly name: string; readonly mark: string; readonly tone: string }> = {
  on_track: { name: 'On track', mark: '✓', tone: 'ok' },
  at_risk: { name: 'At risk', mark: '△', tone: 'warn' },
  off_track: { name: 'Off track', mark: '✕', tone: 'bad' },
};

export const linkedNames: Record<NonNullable<ObjectiveItem['component']>['kind'], string> = {
  work_activity: 'Work activities',
  organisation_skill: 'Organisation skills',
  behavioural_skill: 'Behavioural skills',
  knowledge: 'Knowledge',
};

/** What the fields of the form are called. */
export const wordNames: Record<WordsField, string> = {
  title: 'Title',
  measure: 'Measure',
  weight: 'Weight',
  dueOn: 'Due',
  cycleId: 'Cycle',
  componentId: 'Activity or skill',
};

/** For whom the viewer speaks: for themselves, for the lead's side, or for nobody. */
export function sideOf(objective: ObjectiveItem, viewerId: string): 'owner' | 'lead' | undefined {
  if (objective.person.id === viewerId) return 'owner';
  return objective.canEdit || objective.allowedActions.length > 0 ? 'lead' : undefined;
}

/** Whose turn it is and for what, said to the one who reads. */
export function turnWords(objective: ObjectiveItem, viewerId: string): string {
  const { state, turn, person, asks, agreed } = objective;
  const { dueOn } = counting(objective);
  if (turn === 'nobody') {
    if (state === 'draft') return 'Nobody else sees it yet';
    return isClosed(state) || dueOn === null ? stateNames[state] : `Due ${day(dueOn)}`;
  }
  const mine = sideOf(objective, viewerId) === turn;
  const whose = mine ? 'Your turn' : turn === 'lead' ? 'The lead’s turn' : `${person.name}’s turn`;
  if (!asks) return state === 'proposed' ? `${whose} to agree` : whose;
  const by = day(asks.by);
  switch (asks.rule) {
    case 'objective-agreement':
      return `${whose} to agree${agreed ? ' to a change' : ''} by ${by}`;
    case 'objective-check-in':
      return `${whose} to check in by ${by}`;
    case 'objective-due':
      return `${whose} to finish it by ${by}`;
    case 'objective-outcome':
      return `${whose} to record how it ended, overdue since ${dueOn === null ? by : day(dueOn)}`;
  }
}

const fieldNames: Record<Difference['field'], string> = {
  title: 'Title',
  measure: 'Measure',
  weight: 'Weight',
  'due-on': 'Due',
  cycle: 'Cycle',
  'key-result': 'Key result',
  'key-result-title': 'Title of key result',
  'key-result-unit': 'Unit',
  'key-result-start': 'Start',
  'key-result-target': 'Target',
  'key-result-weight': 'Weight',
};

/** What a difference is about: 'Measure', or 'Target of “Median days”'. */
export const fieldWords = ({ field, keyResult }: Difference): string =>
  field.startsWith('key-result-') && keyResult !== null ? `${fieldNames[field]} of “${keyResult}”` : fieldNames[field];

/** One side of a difference in words. */
export function valueWords(field: Difference['field'], value: string | null): string {
  if (value === null || value === '') return 'nothing';
  if (field === 'weight' || field === 'key-result-weight') return percent(Number(value));
  if (field === 'key-result-start' || field === 'key-result-target') return figureWords(value);
  return field === 'due-on' ? day(value) : value;
}

/** One sentence above a list: how many are open, and what presses. */
export function findingOf(items: readonly ObjectiveItem[], viewerId: string): string {
  const open = items.filter(({ state }) => !isClosed(state) && state !== 'draft');
  const overdue = open.filter((item) => item.overdue === true);
  const late = overdue.length;
  // Home asks only the side that has to act.
  const theirs = late > 0 && overdue.every((item) => sideOf(item, viewerId) === 'owner' && item.turn === 'lead');
  const waiting = open.filter((item) => item.state === 'proposed' && sideOf(item, viewerId) === item.turn).length;
  if (open.length === 0) return 'None is open.';
  return (
    [
      `${open.length} open`,
      late === 0 ? 'none overdue' : `${late} overdue${theirs ? ', which your lead has to settle' : ''}`,
      ...(waiting === 0 ? [] : [`${waiting} ${waiting === 1 ? 'waits' : 'wait'} for you to agree`]),
    ].join(', ') + '.'
  );
}
