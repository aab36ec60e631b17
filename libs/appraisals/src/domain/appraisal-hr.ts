import type { Refusal, Viewer } from '@app/access';
import { allow, type Decision, deny } from '@app/kernel';
import type { AppraisalFacts, AppraisalState } from './appraisal';
import { relationsTo } from './appraisal-policy';

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

/** Where nobody is above the lead, HR says who countersigns; never one of the two parties. */
export function mayNameCountersigner(viewer: Viewer, appraisal: AppraisalFacts): Decision<Refusal> {
  const relations = relationsTo(appraisal, viewer);
  if (relations.length === 0) return deny('not-visible');
  if (!relations.includes('hr')) return deny('not-your-step');
  const signed = appraisal.state === 'countersigned' || appraisal.state === 'closed';
  return appraisal.countersignerId === null && !signed ? allow : deny('wrong-state');
}
