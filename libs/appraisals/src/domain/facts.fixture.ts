import type { Role, Viewer } from '@app/access';
import type { LocalDate } from '@app/kernel';
import type { AppraisalFacts, AppraisalState } from './appraisal';
import type { AppraisalRelation } from './appraisal-lifecycle';

const nobody: Viewer = { personId: '', name: '', roles: [], teamId: null, leadId: null, leads: [], oversees: [] };

export const viewer = (personId: string, over: Partial<Viewer> = {}): Viewer => ({
  ...nobody,
  personId,
  name: personId,
  ...over,
});

const hr: { roles: Role[] } = { roles: ['hr'] };

/** One person for each way of standing to Ann's appraisal, and some who stand in none. */
export const cast = {
  appraisee: viewer('ann', { teamId: 'ops', leadId: 'bob' }),
  appraiser: viewer('bob', { teamId: 'ops', leadId: 'cat', leads: ['ops'] }),
  countersigner: viewer('cat', { teamId: 'digital', leads: ['digital'] }),
  hr: viewer('hari', { ...hr, teamId: 'people', leadId: 'una' }),
  overseer: viewer('ruth', { teamId: 'trust', leads: ['trust'], oversees: ['digital', 'ops', 'people'] }),
  stranger: viewer('eve', { teamId: 'ops', leadId: 'bob' }),
  otherLead: viewer('omar', { teamId: 'desk', leads: ['desk'] }),
  admin: viewer('pat', { roles: ['admin'], teamId: 'systems' }),
} satisfies Record<Exclude<AppraisalRelation, 'system'> | 'stranger' | 'otherLead' | 'admin', Viewer>;

const day = (text: string) => text as LocalDate;

/** Ann's appraisal as it is when it has come to that state in the ordinary way. */
export function annsAppraisal(state: AppraisalState, over: Partial<AppraisalFacts> = {}): AppraisalFacts {
  const at = (...not: AppraisalState[]) => (not.includes(state) ? null : new Date('2026-11-02T10:00:00Z'));
  return {
    id: 'a1',
    appraiseeId: 'ann',
    appraiserId: 'bob',
    countersignerId: 'cat',
    state,
    opensOn: day('2026-10-01'),
    selfDueOn: day('2026-10-16'),
    leadDueOn: day('2026-10-30'),
    meetingDueOn: day('2026-11-13'),
    acknowledgeDueOn: day('2026-11-27'),
    countersignDueOn: day('2026-12-11'),
    selfSubmittedAt: at('planned', 'self_assessment'),
    selfOpenedAt: null,
    sharedAt: at('planned', 'self_assessment', 'lead_assessment', 'meeting'),
    acknowledgedAt: at('planned', 'self_assessment', 'lead_assessment', 'meeting', 'shared', 'not_acknowledged'),
    teamId: 'ops',
    currentLeadId: state === 'closed' ? 'bob' : null,
    isLatest: true,
    openedByViewer: false,
    ...over,
  };
}

/** Later than every date above, so that only state and relation decide. */
export const afterAllDates = day('2027-03-01');
