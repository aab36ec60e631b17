import type { Refusal, Viewer } from '@app/access';
import { allow, type Decision, deny } from '@app/kernel';
import type { AppraisalFacts, AppraisalState, Side } from './appraisal';
import { readableSides, relationsTo } from './appraisal-policy';

/** For how long a given reason opens what is not released. */
export const HR_MINUTES = 30;

const notReleased: readonly AppraisalState[] = ['lead_assessment', 'meeting'];

/** HR may read what is handed in but not released, for a reason and on record; a draft never. */
export function mayOpenForHr(viewer: Viewer, appraisal: AppraisalFacts): Decision<Refusal> {
  const relations = relationsTo(appraisal, viewer);
  if (relations.length === 0) return deny('not-visible');
  if (!relations.includes('hr')) return deny('not-your-step');
  return notReleased.includes(appraisal.state) && !appraisal.openedByViewer ? allow : deny('wrong-state');
}

/** The sides that this viewer reads as HR and in no other part: reading those is written down. */
export function sidesReadAsHr(viewer: Viewer, appraisal: AppraisalFacts): Side[] {
  const otherwise = readableSides({ ...viewer, roles: viewer.roles.filter((role) => role !== 'hr') }, appraisal);
  return readableSides(viewer, appraisal).filter((side) => !otherwise.includes(side));
}

/** Where nobody is above the lead, HR says who countersigns; never one of the two parties. */
export function mayNameCountersigner(viewer: Viewer, appraisal: AppraisalFacts): Decision<Refusal> {
  const relations = relationsTo(appraisal, viewer);
  if (relations.length === 0) return deny('not-visible');
  if (!relations.includes('hr')) return deny('not-your-step');
  const signed = appraisal.state === 'countersigned' || appraisal.state === 'closed';
  return appraisal.countersignerId === null && !signed ? allow : deny('wrong-state');
}

/**
 * What is wrong with naming this person, as a sentence. Whoever names does not name themselves: countersigning reads
 * what is not released, which HR reads for a reason and on record only (permissions, separation of duties).
 */
export function faultInCountersigner(
  viewer: Viewer,
  { appraiseeId, appraiserId }: AppraisalFacts,
  personId: string,
): string | undefined {
  if (personId === appraiseeId || personId === appraiserId) return 'The countersigner must be a third person.';
  if (personId === viewer.personId) return 'Name somebody else: who names a countersigner does not countersign.';
  return undefined;
}
