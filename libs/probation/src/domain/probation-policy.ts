import type { Refusal, Viewer } from '@app/access';
import { allow, type Decision, deny, type LocalDate } from '@app/kernel';
import { isFinished, type ProbationFacts, stageOf, tellsOutcome } from './probation';
import {
  decides,
  type ProbationAction,
  probationActions,
  type ProbationRelation,
  type ProbationStep,
  probationSteps,
  proposes,
} from './probation-lifecycle';

export type StepRefusal =
  | Refusal
  | 'person-left'
  | 'too-early'
  | 'too-late'
  | 'no-such-proposal'
  | 'already-proposed'
  | 'own-proposal'
  | 'already-decided'
  | 'already-agreed'
  | 'no-review-yet'
  | 'not-in-the-policy';

/**
 * Oneself beats every other relation. HR in the person's own line or team is no HR here (permissions SR-11), and a
 * former lead finds nothing from the moment the line has changed (SR-8).
 */
export function relationsTo(probation: ProbationFacts, viewer: Viewer): ProbationRelation[] {
  const { personId } = viewer;
  if (probation.personId === personId) return ['subject'];
  const relations: ProbationRelation[] = [];
  if (isLead(probation, personId)) relations.push('lead');
  if (probation.countersignerId === personId) relations.push('countersigner');
  if (actsAsHr(probation, viewer)) relations.push('hr');
  if (probation.teamId !== null && viewer.oversees.includes(probation.teamId)) relations.push('overseer');
  return relations;
}

/** A starter has no team yet before the first day: then the lead named at the opening is the lead. */
function isLead({ leadId, currentLeadId, state }: ProbationFacts, personId: string): boolean {
  return leadId === personId && (currentLeadId === personId || (currentLeadId === null && !isFinished(state)));
}

/** Whose it is and who stands in their line. */
type WhoseProbation = Pick<ProbationFacts, 'personId' | 'countersignerId' | 'teamId'> & {
  readonly leadId: string | null;
};

/** HR for this person: in the role, and in no other relation to them, nor in their team or line (SR-11). */
export function actsAsHr({ personId, leadId, countersignerId, teamId }: WhoseProbation, viewer: Viewer): boolean {
  if (!viewer.roles.includes('hr') || [leadId, countersignerId].includes(viewer.personId)) return false;
  if (personId === viewer.leadId) return false;
  return teamId === null || ![viewer.teamId, ...viewer.leads, ...viewer.oversees].includes(teamId);
}

/** Whether this viewer may take this step today. Source of the steps: docs/domain.md. */
export function decide(
  viewer: Viewer | 'system',
  probation: ProbationFacts,
  action: ProbationAction,
  today: LocalDate,
): Decision<StepRefusal> {
  const relations = viewer === 'system' ? (['system'] as const) : relationsTo(probation, viewer);
  const step: ProbationStep = probationSteps[action];
  if (relations.length === 0) return deny('not-visible');
  if (!relations.some((relation) => step.by.includes(relation))) return deny('not-your-step');
  if (!step.from.includes(probation.state)) return deny('wrong-state');
  if (probation.hasLeft && needsSomebodyThere(action)) return deny('person-left');
  const onTime = decideOnTime(probation, action, today);
  return onTime.allowed ? decideOnProposal(probation, action, viewer) : onTime;
}

/** Nobody is confirmed, extended or dismissed who has gone already: HR closes it. */
const needsSomebodyThere = (action: ProbationAction): boolean =>
  proposes[action] !== undefined || decides[action] !== undefined || action === 'deem-confirmed';

function decideOnTime(probation: ProbationFacts, action: ProbationAction, today: LocalDate): Decision<StepRefusal> {
  const { startOn, decideBy, lastDay, endsOn, onLapse } = probation;
  switch (action) {
    case 'begin':
      return today < startOn ? deny('too-early') : allow;
    case 'call-for-decision':
      return today < decideBy ? deny('too-early') : allow;
    case 'lapse':
    case 'deem-confirmed':
      if (onLapse !== (action === 'lapse' ? 'flag' : 'deemed_confirmed')) return deny('not-in-the-policy');
      return today <= lastDay ? deny('too-early') : allow;
    case 'end':
      return endsOn === null || today < endsOn ? deny('too-early') : allow;
    // Asked for on the last day it could not be told in writing before the end any more (Acas).
    case 'propose-extension':
      return today >= lastDay ? deny('too-late') : allow;
    case 'extend':
    case 'not-confirm':
      return today > lastDay ? deny('too-late') : allow;
    default:
      return allow;
  }
}

function decideOnProposal(
  probation: ProbationFacts,
  action: ProbationAction,
  viewer: Viewer | 'system',
): Decision<StepRefusal> {
  const { proposed, proposedBy, sharedReviews, allowEarly, allowPause, agreedOn, decided: before } = probation;
  if (action === 'agree-requirements') return agreedOn === null ? allow : deny('already-agreed');
  // What was decided was told and written to somebody: that is no mistake any more, and is closed by what became of it.
  if (action === 'cancel') return before ? deny('already-decided') : allow;
  if (action === 'suspend') return allowPause ? allow : deny('not-in-the-policy');
  if (action === 'withdraw-proposal' || action === 'return-proposal') {
    return proposed === null ? deny('no-such-proposal') : allow;
  }
  const decided = decides[action];
  if (decided !== undefined) {
    if (proposed !== decided) return deny('no-such-proposal');
    return viewer !== 'system' && viewer.personId === proposedBy ? deny('own-proposal') : allow;
  }
  if (proposes[action] === undefined) return allow;
  if (proposed !== null) return deny('already-proposed');
  if (action !== 'propose-early-confirmation') return allow;
  if (!allowEarly) return deny('not-in-the-policy');
  return sharedReviews === 0 ? deny('no-review-yet') : allow;
}

export const allowedActions = (viewer: Viewer, probation: ProbationFacts, today: LocalDate): ProbationAction[] =>
  probationActions.filter((action) => decide(viewer, probation, action, today).allowed);

const inPart = (relations: readonly ProbationRelation[], ...parts: readonly ProbationRelation[]): boolean =>
  relations.some((relation) => parts.includes(relation));

/** Row 25: an overseer learns what is due and overdue; the others read the plan and its days. */
export const readsPlan = (relations: readonly ProbationRelation[]): boolean =>
  inPart(relations, 'subject', 'lead', 'countersigner', 'hr');

/** Row 28: proposals are between the lead and HR; the person learns the outcome when HR has issued it. */
export const readsProposal = (relations: readonly ProbationRelation[]): boolean => inPart(relations, 'lead', 'hr');
export const readsOutcome = (relations: readonly ProbationRelation[]): boolean =>
  inPart(relations, 'subject', 'lead', 'hr');

/** An outcome is told by the state as well: whoever may not know it is told that the probation is finished. */
export function knowsState(relations: readonly ProbationRelation[], probation: ProbationFacts): boolean {
  return readsOutcome(relations) || (readsPlan(relations) && !tellsOutcome(probation.state));
}

/** Row 26: a review's note is its author's until it is shared, and afterwards (row 27) of all who read the plan. */
export function decideToWriteNote(viewer: Viewer, probation: ProbationFacts): Decision<Refusal> {
  return decideByLead(viewer, probation, ['lead']);
}

/** The requirements are the lead's and HR's to write until they are agreed (row 25). */
export function decideToWriteRequirements(viewer: Viewer, probation: ProbationFacts): Decision<StepRefusal> {
  const relations = relationsTo(probation, viewer);
  if (relations.length === 0) return deny('not-visible');
  if (!inPart(relations, 'lead', 'hr')) return deny('not-your-step');
  if (!inStates(probation, 'not_started', 'in_progress', 'decision_due')) return deny('wrong-state');
  return probation.agreedOn === null ? allow : deny('already-agreed');
}

/** Row 27: the person comments on what was shared with them, as long as the probation is not finished. */
export function decideToComment(viewer: Viewer, probation: ProbationFacts): Decision<Refusal> {
  const relations = relationsTo(probation, viewer);
  if (relations.length === 0) return deny('not-visible');
  if (!inPart(relations, 'subject')) return deny('not-your-step');
  return stageOf(probation.state) === 'open' ? allow : deny('wrong-state');
}

/** Letters are HR's to send. */
export function decideOnLetters(viewer: Viewer, probation: ProbationFacts): Decision<Refusal> {
  const relations = relationsTo(probation, viewer);
  if (relations.length === 0) return deny('not-visible');
  return inPart(relations, 'hr') ? allow : deny('not-your-step');
}

function decideByLead(viewer: Viewer, probation: ProbationFacts, by: ProbationRelation[]): Decision<Refusal> {
  const relations = relationsTo(probation, viewer);
  if (relations.length === 0) return deny('not-visible');
  if (!inPart(relations, ...by)) return deny('not-your-step');
  return inStates(probation, 'in_progress', 'decision_due') ? allow : deny('wrong-state');
}

const inStates = ({ state }: ProbationFacts, ...states: readonly ProbationFacts['state'][]): boolean =>
  states.includes(state);
