import type { Viewer } from '@app/access';
import { assignsRoles, mayMove } from './holders';

const hari: Viewer = {
  personId: 'hari',
  name: 'Hari Rao',
  roles: ['hr'],
  teamId: 'people',
  leadId: 'una',
  leads: ['learning'],
  oversees: ['library'],
};

describe('who moves people to another version of their role', () => {
  it('is HR', () => {
    expect(assignsRoles(hari)).toBe(true);
    expect(assignsRoles({ roles: ['admin'] })).toBe(false);
    expect(mayMove({ ...hari, roles: [] }, { personId: 'sam', teamId: 'ops' })).toBe(false);
  });

  it('moves whoever stands in no line with them, and who is in no team', () => {
    expect(mayMove(hari, { personId: 'sam', teamId: 'ops' })).toBe(true);
    expect(mayMove(hari, { personId: 'ivy', teamId: null })).toBe(true);
  });

  it.each([
    { who: 'themselves', holder: { personId: 'hari', teamId: null } },
    { who: 'their own lead', holder: { personId: 'una', teamId: 'trust' } },
    { who: 'somebody of their own team', holder: { personId: 'petra', teamId: 'people' } },
    { who: 'somebody of a team they lead', holder: { personId: 'lou', teamId: 'learning' } },
    { who: 'somebody of a team below that', holder: { personId: 'lin', teamId: 'library' } },
  ])('never moves $who', ({ holder }) => {
    expect(mayMove(hari, holder)).toBe(false);
  });
});
