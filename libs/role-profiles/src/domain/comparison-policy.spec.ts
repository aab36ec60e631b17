import type { Viewer } from '@app/access';
import { toLocalDate } from '@app/kernel';
import { decideToCompare, mayAskWhatWasJudged } from './comparison-policy';

const today = toLocalDate('2026-11-22');
const nobody: Viewer = { personId: 'x', name: 'X', roles: [], teamId: null, leadId: null, leads: [], oversees: [] };
const sam = { id: 'sam', leftOn: null, teamId: 'ops', leadId: 'priya' };
const left = { ...sam, leftOn: toLocalDate('2026-11-21') };

const viewers = {
  Sam: { ...nobody, personId: 'sam', teamId: 'ops' },
  'their lead': { ...nobody, personId: 'priya', leads: ['ops'] },
  'a lead further up': { ...nobody, personId: 'ruth', leads: ['top'], oversees: ['ops'] },
  HR: { ...nobody, personId: 'hari', roles: ['hr'] },
  'a lead in HR': { ...nobody, personId: 'priya', roles: ['hr'], leads: ['ops'] },
  'a colleague': { ...nobody, personId: 'ann', teamId: 'ops' },
  'a lead beside': { ...nobody, personId: 'omar', leads: ['desk'], oversees: ['night desk'] },
  'an administrator': { ...nobody, personId: 'pat', roles: ['admin'] },
} as const satisfies Record<string, Viewer>;

describe('comparing a person with a role', () => {
  it.each([
    ['Sam', true, true],
    ['their lead', true, true],
    ['a lead further up', true, true],
    ['HR', true, false],
    ['a lead in HR', true, true],
    ['a colleague', false, false],
    ['a lead beside', false, false],
    ['an administrator', false, false],
  ] as const)('is for %s: %s, with what was judged: %s', (who, may, withJudgements) => {
    const decision = decideToCompare(viewers[who], sam, today);
    expect(decision).toEqual(may ? { allowed: true } : { allowed: false, reason: 'not-visible' });
    expect(mayAskWhatWasJudged(viewers[who], sam)).toBe(withJudgements);
  });

  it('is for HR alone once they have left, from the day after their last', () => {
    const may = (who: keyof typeof viewers, person: typeof left) =>
      decideToCompare(viewers[who], person, today).allowed;
    expect([may('HR', left), may('their lead', left), may('a lead further up', left)]).toEqual([true, false, false]);
    expect(may('their lead', { ...left, leftOn: today })).toBe(true);
  });

  it('is not for a lead of nobody in particular, of whoever is in no team', () => {
    const alone = { ...sam, teamId: null, leadId: null };
    expect(decideToCompare(viewers['a lead further up'], alone, today).allowed).toBe(false);
  });
});
