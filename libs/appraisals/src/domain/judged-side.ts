import type { Viewer } from '@app/access';
import type { AppraisalFacts } from './appraisal';
import { readableSides } from './appraisal-policy';

/** The sides that judge on a scale. */
export type JudgingSide = 'self' | 'lead';

/**
 * Whose judgements of an appraisal may be told to this viewer outside it: of what the appraisal itself would show them,
 * the lead's once it is shared, and the person's own, unless it may still be taken back because the appraiser has not
 * opened it: looking elsewhere is no opening. What HR may open with a reason stays in the appraisal.
 */
export function judgedSides(viewer: Viewer, appraisal: AppraisalFacts): JudgingSide[] {
  const readable = readableSides({ ...viewer, roles: viewer.roles.filter((role) => role !== 'hr') }, appraisal);
  const { state, selfOpenedAt, sharedAt, appraiseeId } = appraisal;
  const mayBeTakenBack = state === 'lead_assessment' && selfOpenedAt === null;
  const told: JudgingSide[] = [];
  if (readable.includes('self') && (appraiseeId === viewer.personId || !mayBeTakenBack)) told.push('self');
  if (readable.includes('lead') && sharedAt !== null) told.push('lead');
  return told;
}
