import { defineSteps, type Step } from '@app/kernel';
import type { ObjectiveFacts, ObjectiveState } from './objective';

/** How somebody stands to one objective. An overseer leads a team further up and sees title and state only. */
export type ObjectiveRelation = 'author' | 'owner' | 'lead' | 'countersigner' | 'hr' | 'overseer';

const parties: readonly ObjectiveRelation[] = ['owner', 'lead'];

/** The whole lifecycle. Read a row as: from these states, this relation may take it to that state. */
// prettier-ignore
export const objectiveSteps = defineSteps<ObjectiveState, ObjectiveRelation>()({
  'propose':                { from: ['draft'],                             to: 'proposed',        by: ['author'] },
  'change':                 { from: ['proposed', 'agreed', 'in_progress'], to: 'proposed',        by: parties },
  'agree':                  { from: ['proposed'],                          to: 'agreed',          by: parties },
  'keep-agreed':            { from: ['proposed'],                          to: 'agreed',          by: parties },
  'start':                  { from: ['agreed'],                            to: 'in_progress',     by: parties },
  'check-in':               { from: ['agreed', 'in_progress'],             to: 'in_progress',     by: parties },
  'record-achieved':        { from: ['in_progress'],                       to: 'achieved',        by: ['lead'] },
  'record-partly-achieved': { from: ['in_progress'],                       to: 'partly_achieved', by: ['lead'] },
  'record-not-achieved':    { from: ['in_progress'],                       to: 'not_achieved',    by: ['lead'] },
  'withdraw':               { from: ['proposed', 'agreed', 'in_progress'], to: 'withdrawn',       by: parties },
  'carry-forward':          { from: ['in_progress'],                       to: 'carried_forward', by: ['lead'] },
});

export type ObjectiveAction = keyof typeof objectiveSteps;
export type ObjectiveStep = Step<ObjectiveState, ObjectiveRelation>;
export const objectiveActions = Object.keys(objectiveSteps) as ObjectiveAction[];

/** Where a step leads: what was in progress before its words were changed goes on once both sides agree. */
export function stateAfter(
  action: ObjectiveAction,
  { wasStarted }: Pick<ObjectiveFacts, 'wasStarted'>,
): ObjectiveState {
  const { to }: ObjectiveStep = objectiveSteps[action];
  return to === 'agreed' && wasStarted ? 'in_progress' : to;
}

const otherwiseTaken: readonly ObjectiveAction[] = ['change', 'keep-agreed', 'check-in'];

/** A change comes with the new words, a return with the agreed ones, a check-in with its figures; the others by name. */
export const namedSteps = objectiveActions.filter((action) => !otherwiseTaken.includes(action));

/** What may be said with a step. Anything else in the request belongs to another step and is refused. */
export const saidWith: Partial<Record<ObjectiveAction, readonly ('reason' | 'dueOn' | 'cycleId')[]>> = {
  'record-achieved': ['reason'],
  'record-partly-achieved': ['reason'],
  'record-not-achieved': ['reason'],
  withdraw: ['reason'],
  'carry-forward': ['reason', 'dueOn', 'cycleId'],
};
