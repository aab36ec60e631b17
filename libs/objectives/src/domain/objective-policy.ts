import type { Refusal, Viewer } from '@app/access';
import { allow, type Decision, deny } from '@app/kernel';
import { changeWaits, type ObjectiveFacts, type ObjectiveSide } from './objective';
import {
  type ObjectiveAction,
  objectiveActions,
  type ObjectiveRelation,
  type ObjectiveStep,
  objectiveSteps,
} from './objective-lifecycle';

export type ObjectiveRefusal = Refusal | 'own-proposal' | 'person-left' | 'no-lead' | 'never-agreed';

/**
 * Permissions rows 9 to 11. A draft is its author's alone; of the rest, oneself beats every other relation. Who leads
 * is asked of the reporting line today, so a former lead finds nothing (SR-8), and HR in the person's own line or
 * team is no HR here (SR-11).
 */
export function relationsTo(objective: ObjectiveFacts, viewer: Viewer): ObjectiveRelation[] {
  const { personId } = viewer;
  if (objective.state === 'draft') return objective.authorId === personId ? ['author'] : [];
  if (objective.personId === personId) return ['owner'];
  const relations: ObjectiveRelation[] = [];
  if (objective.currentLeadId === personId) relations.push('lead');
  if (objective.countersignerId === personId) relations.push('countersigner');
  if (actsAsHr(objective, viewer)) relations.push('hr');
  if (oversees(objective, viewer)) relations.push('overseer');
  return relations;
}

function actsAsHr({ personId, teamId }: ObjectiveFacts, viewer: Viewer): boolean {
  return viewer.roles.includes('hr') && personId !== viewer.leadId && (teamId === null || teamId !== viewer.teamId);
}

function oversees({ teamId, isPast }: ObjectiveFacts, viewer: Viewer): boolean {
  return teamId !== null && viewer.oversees.includes(teamId) && !isPast;
}

/** An overseer sees title and state; the others what was agreed, how far it is and what was said. */
export const seesContent = (relations: readonly ObjectiveRelation[]): boolean =>
  relations.some((relation) => relation !== 'overseer');

/** The side this viewer speaks for, if any. */
export function sideOf({ personId, currentLeadId }: ObjectiveFacts, viewer: Viewer): ObjectiveSide | undefined {
  if (personId === viewer.personId) return 'owner';
  return currentLeadId === viewer.personId ? 'lead' : undefined;
}

/** Whether this viewer may take this step now. */
export function decide(viewer: Viewer, objective: ObjectiveFacts, action: ObjectiveAction): Decision<ObjectiveRefusal> {
  const relations = relationsTo(objective, viewer);
  const step: ObjectiveStep = objectiveSteps[action];
  if (relations.length === 0) return deny('not-visible');
  // The author of what is a draft no more has taken that step already: it is theirs, and over.
  const authored = objective.authorId === viewer.personId && step.by.includes('author');
  if (!authored && !relations.some((relation) => step.by.includes(relation))) return deny('not-your-step');
  if (!step.from.includes(objective.state)) return deny('wrong-state');
  return decideBetweenSides(viewer, objective, action);
}

const needSomebodyThere: readonly ObjectiveAction[] = ['propose', 'change', 'agree', 'carry-forward'];

function decideBetweenSides(
  viewer: Viewer,
  objective: ObjectiveFacts,
  action: ObjectiveAction,
): Decision<ObjectiveRefusal> {
  const side = sideOf(objective, viewer);
  // Somebody's draft for a person they no longer lead.
  if (side === undefined) return deny('not-your-step');
  if (objective.hasLeft && needSomebodyThere.includes(action)) return deny('person-left');
  if (objective.currentLeadId === null && (action === 'propose' || action === 'change')) return deny('no-lead');
  if (action === 'agree' && objective.proposedSide === side) return deny('own-proposal');
  if (action === 'keep-agreed' && !changeWaits(objective)) return deny('never-agreed');
  if (action === 'withdraw' && side === 'owner' && !isOwnProposal(objective)) return deny('not-your-step');
  return allow;
}

/** The person takes back what they proposed, also once it was answered in other words; what was agreed is dispositioned by the lead. */
const isOwnProposal = ({ state, proposedSide, wasAgreed, authorId, personId }: ObjectiveFacts): boolean =>
  state === 'proposed' && !wasAgreed && (proposedSide === 'owner' || authorId === personId);

/** A draft is written by its author; afterwards either side may propose other words. */
export function decideToEdit(viewer: Viewer, objective: ObjectiveFacts): Decision<ObjectiveRefusal> {
  if (objective.state !== 'draft') return decide(viewer, objective, 'change');
  return relationsTo(objective, viewer).includes('author') ? allow : deny('not-visible');
}

/** Back to what was agreed, by either side. */
export function decideToKeepAgreed(viewer: Viewer, objective: ObjectiveFacts): Decision<ObjectiveRefusal> {
  if (relationsTo(objective, viewer).length > 0 && !objective.wasAgreed) return deny('never-agreed');
  return decide(viewer, objective, 'keep-agreed');
}

/** Nobody deletes what was proposed or agreed. */
export function decideToDiscard(viewer: Viewer, objective: ObjectiveFacts): Decision<Refusal> {
  const relations = relationsTo(objective, viewer);
  if (relations.length === 0) return deny('not-visible');
  return relations.includes('author') ? allow : deny('wrong-state');
}

export const allowedActions = (viewer: Viewer, objective: ObjectiveFacts): ObjectiveAction[] =>
  objectiveActions.filter((action) => decide(viewer, objective, action).allowed);
