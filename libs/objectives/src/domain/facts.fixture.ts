import type { Role, Viewer } from '@app/access';
import type { LocalDate } from '@app/kernel';
import { isClosed, type ObjectiveFacts, type ObjectiveState } from './objective';
import type { ObjectiveRelation } from './objective-lifecycle';

const nobody: Viewer = { personId: '', name: '', roles: [], teamId: null, leadId: null, leads: [], oversees: [] };

export const viewer = (personId: string, over: Partial<Viewer> = {}): Viewer => ({
  ...nobody,
  personId,
  name: personId,
  ...over,
});

const hr: { roles: Role[] } = { roles: ['hr'] };

/** One person for each way of standing to Ann's objective, and some who stand in none. */
export const cast = {
  owner: viewer('ann', { teamId: 'ops', leadId: 'bob' }),
  lead: viewer('bob', { teamId: 'ops', leadId: 'cat', leads: ['ops'] }),
  countersigner: viewer('cat', { teamId: 'digital', leadId: 'ruth', leads: ['digital'], oversees: ['ops'] }),
  hr: viewer('hari', { ...hr, teamId: 'people', leadId: 'una' }),
  overseer: viewer('ruth', { teamId: 'trust', leads: ['trust'], oversees: ['digital', 'ops', 'people'] }),
  formerLead: viewer('fay', { teamId: 'desk', leadId: 'cat', leads: ['desk'] }),
  stranger: viewer('eve', { teamId: 'ops', leadId: 'bob' }),
  admin: viewer('pat', { roles: ['admin'], teamId: 'systems' }),
} satisfies Record<Exclude<ObjectiveRelation, 'author'> | 'formerLead' | 'stranger' | 'admin', Viewer>;

export type Player = keyof typeof cast;

/** Ann's objective as it is when Ann wrote and proposed it and it went the ordinary way. */
export function annsObjective(state: ObjectiveState, over: Partial<ObjectiveFacts> = {}): ObjectiveFacts {
  return {
    id: 'o1',
    personId: 'ann',
    authorId: 'ann',
    state,
    proposedSide: state === 'draft' ? null : 'owner',
    wasAgreed: state === 'agreed' || state === 'in_progress' || isClosed(state),
    wasStarted: state === 'in_progress' || isClosed(state),
    dueOn: '2027-03-31' as LocalDate,
    agreedDueOn: state === 'draft' || state === 'proposed' ? null : ('2027-03-31' as LocalDate),
    teamId: 'ops',
    currentLeadId: 'bob',
    countersignerId: 'cat',
    hasLeft: false,
    isPast: false,
    ...over,
  };
}
