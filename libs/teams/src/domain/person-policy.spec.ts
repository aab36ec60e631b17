import type { Role, Viewer } from '@app/access';
import { toLocalDate } from '@app/kernel';
import { decideToSee, mayReadDates, type PersonFacts } from './person-policy';

const today = toLocalDate('2026-11-22');
const viewer = (personId: string, ...roles: Role[]): Viewer => ({
  personId,
  name: personId,
  roles,
  teamId: null,
  leadId: null,
  leads: [],
  oversees: [],
});
const sam: PersonFacts = { id: 'sam', leftOn: null, leadId: 'priya' };
const leaving = (day: string): PersonFacts => ({ ...sam, leftOn: toLocalDate(day) });

describe('who finds a person', () => {
  it('is everybody, up to and including the last day', () => {
    expect(decideToSee(viewer('eve'), sam, today)).toEqual({ allowed: true });
    expect(decideToSee(viewer('eve'), leaving('2026-11-22'), today)).toEqual({ allowed: true });
  });

  it('is HR alone after that, and not an administrator', () => {
    const gone = leaving('2026-11-21');
    expect(decideToSee(viewer('eve'), gone, today)).toEqual({ allowed: false, reason: 'not-visible' });
    expect(decideToSee(viewer('priya'), gone, today)).toEqual({ allowed: false, reason: 'not-visible' });
    expect(decideToSee(viewer('ida', 'admin'), gone, today)).toEqual({ allowed: false, reason: 'not-visible' });
    expect(decideToSee(viewer('hari', 'hr'), gone, today)).toEqual({ allowed: true });
  });
});

describe('who reads the dates of employment', () => {
  it.each([
    { who: 'the person', as: viewer('sam'), reads: true },
    { who: 'the lead they answer to', as: viewer('priya'), reads: true },
    { who: 'HR', as: viewer('hari', 'hr'), reads: true },
    { who: "the lead's lead", as: { ...viewer('grace'), oversees: ['platform'] }, reads: false },
    { who: 'an administrator', as: viewer('ida', 'admin'), reads: false },
    { who: 'a colleague', as: viewer('eve'), reads: false },
  ])('$who: $reads', ({ as, reads }) => {
    expect(mayReadDates(as, sam)).toBe(reads);
  });

  it('is not a colleague merely because neither of them answers to anybody', () => {
    expect(mayReadDates(viewer('eve'), { ...sam, leadId: null })).toBe(false);
  });
});
