import type { Role, Viewer } from '@app/access';
import type { LocalDate } from '@app/kernel';
import type { CaseTerms, OutcomeKind, ProbationFacts, ProbationState } from './probation';
import type { ProbationRelation } from './probation-lifecycle';

const nobody: Viewer = { personId: '', name: '', roles: [], teamId: null, leadId: null, leads: [], oversees: [] };

export const viewer = (personId: string, over: Partial<Viewer> = {}): Viewer => ({
  ...nobody,
  personId,
  name: personId,
  ...over,
});

const hr: { roles: Role[] } = { roles: ['hr'] };

/** One person for each way of standing to Ivy's probation, and some who stand in none. */
export const cast = {
  subject: viewer('ivy', { teamId: 'ops', leadId: 'priya' }),
  lead: viewer('priya', { teamId: 'ops', leadId: 'grace', leads: ['ops'] }),
  countersigner: viewer('grace', { teamId: 'digital', leads: ['digital'] }),
  hr: viewer('hari', { ...hr, teamId: 'people', leadId: 'una' }),
  overseer: viewer('ruth', { teamId: 'trust', leads: ['trust'], oversees: ['digital', 'ops', 'people'] }),
  stranger: viewer('sam', { teamId: 'ops', leadId: 'priya' }),
  otherLead: viewer('omar', { teamId: 'desk', leads: ['desk'] }),
  admin: viewer('pat', { roles: ['admin'], teamId: 'systems' }),
  formerLead: viewer('fred', { teamId: 'ops' }),
} satisfies Record<Exclude<ProbationRelation, 'system'> | 'stranger' | 'otherLead' | 'admin' | 'formerLead', Viewer>;

export const day = (text: string) => text as LocalDate;

export const proposedBy = (proposed: OutcomeKind | null) => ({
  proposed,
  proposedBy: proposed === null ? null : 'priya',
});

/** What Ivy's probation was opened with, reviews after 4, 12 and 20 weeks. */
export const ivysTerms: CaseTerms = {
  startOn: day('2026-09-15'),
  employedFrom: day('2026-09-15'),
  contractEndOn: null,
  division: 'england-and-wales',
  months: 6,
  offsets: [{ weeks: 4 }, { weeks: 12 }, { weeks: 20 }],
  maxExtensionMonths: 3,
  noticeDays: 7,
  noticeInside: false,
  hearingLead: 10,
  endConvention: 'day_before',
  extensionMonths: 0,
  extensionWeeks: 0,
  pausedDays: 0,
  guardAcknowledged: false,
};

/** Ivy's probation: six months from 15 September 2026. */
export function ivysProbation(state: ProbationState, over: Partial<ProbationFacts> = {}): ProbationFacts {
  return {
    id: 'p1',
    personId: 'ivy',
    leadId: 'priya',
    countersignerId: 'grace',
    state,
    hasLeft: false,
    startOn: day('2026-09-15'),
    lastDay: day('2027-03-14'),
    decideBy: day('2027-02-19'),
    endsOn: state === 'not_confirmed' ? day('2027-03-05') : null,
    onLapse: 'flag',
    allowEarly: true,
    allowPause: true,
    agreedOn: null,
    sharedReviews: 1,
    finalShared: true,
    decided: false,
    proposed: null,
    proposedBy: null,
    teamId: 'ops',
    currentLeadId: 'priya',
    ...over,
  };
}
