import type { AppraisalItem } from '../../api/appraisals';

export type AppraisalState = AppraisalItem['state'];

export const stateNames: Record<AppraisalState, string> = {
  planned: 'Planned',
  self_assessment: 'Self-assessment',
  lead_assessment: 'Lead’s view',
  meeting: 'Meeting',
  shared: 'Shared',
  acknowledged_agree: 'Acknowledged: agrees',
  acknowledged_disagree: 'Acknowledged: disagrees',
  not_acknowledged: 'Not acknowledged in time',
  countersigned: 'Countersigned',
  closed: 'Closed',
};

/** Whether what stands in an address is one of them. */
export const isAppraisalState = (state: unknown): state is AppraisalState =>
  typeof state === 'string' && Object.hasOwn(stateNames, state);
