import type { AppraisalItem } from '../../api/appraisals';
import type { Cycle } from '../../api/cycles';
import { day } from '../../components/day';
import type { AppraisalState } from '../appraisal/states';

export const onlyNames = { late: 'Only the late ones', not_started: 'Not started' };

type Only = keyof typeof onlyNames;

/** Why the list is empty, by what it was asked for. */
export function nobodyIn(state: AppraisalState | undefined, only: Only | undefined): string {
  const here = state === undefined ? '' : ' at this stage';
  if (only === 'late') return `Nobody${here} is late.`;
  if (only === 'not_started')
    return state === undefined ? 'Everybody has started.' : 'Everybody at this stage has started.';
  return state === undefined ? 'Nobody is in this cycle whom you may see.' : 'Nobody is at this stage.';
}

const dueField = {
  self_assessment: 'selfDueOn',
  lead_assessment: 'leadDueOn',
  meeting: 'meetingDueOn',
  shared: 'acknowledgeDueOn',
  acknowledged_agree: 'countersignDueOn',
  acknowledged_disagree: 'countersignDueOn',
  not_acknowledged: 'countersignDueOn',
} as const;

/** Where one appraisal is due on another day than the cycle says: which, so that its being late is understood. */
export function ownDay(
  { state, dueOn }: Pick<AppraisalItem, 'state' | 'dueOn'>,
  cycle: Pick<Cycle, (typeof dueField)[keyof typeof dueField]>,
): string | undefined {
  const usual = Object.hasOwn(dueField, state) ? cycle[dueField[state as keyof typeof dueField]] : undefined;
  if (dueOn === null || usual === undefined || usual === dueOn) return undefined;
  return `Due on ${day(dueOn)}; the cycle’s day is ${day(usual)}.`;
}
