import { toLocalDate } from '@app/kernel';
import { versionStates } from './role-profile';
import {
  allowedActions,
  decide,
  decideToImport,
  decideToRead,
  lastDayOf,
  profileActionsOf,
} from './role-profile-policy';

const staff = { roles: [] };
const admin = { roles: ['admin'] } as const;
const hr = { roles: ['hr'] } as const;

describe('who may do what with a role profile', () => {
  it('lets everybody read what is or was published, and HR alone a draft', () => {
    for (const state of versionStates) {
      expect(decideToRead(hr, { state }).allowed).toBe(true);
      for (const other of [staff, admin]) {
        expect(decideToRead(other, { state })).toEqual(
          state === 'draft' ? { allowed: false, reason: 'not-visible' } : { allowed: true },
        );
      }
    }
  });

  it.each([
    ['staff', staff, 'draft', 'not-visible'],
    ['staff', staff, 'published', 'not-your-step'],
    ['staff', staff, 'retired', 'not-your-step'],
    ['an administrator', admin, 'draft', 'not-visible'],
    ['an administrator', admin, 'published', 'not-your-step'],
    ['HR', hr, 'published', 'wrong-state'],
    ['HR', hr, 'retired', 'wrong-state'],
  ] as const)('does not let %s change one', (_who, viewer, state, reason) => {
    expect(decide(viewer, { state })).toEqual({ allowed: false, reason });
    expect(allowedActions(viewer, { state })).toEqual([]);
  });

  it('lets HR, and nobody else, import a text and correct, publish or discard the draft', () => {
    expect(allowedActions(hr, { state: 'draft' })).toEqual(['correct', 'publish', 'discard']);
    expect([hr, admin, staff].map((viewer) => decideToImport(viewer).allowed)).toEqual([true, false, false]);
  });
});

describe('a draft', () => {
  it.each([
    [['published'], ['start-draft']],
    [['published', 'retired'], ['start-draft']],
    [['draft', 'published'], []],
    [['draft'], []],
  ] as const)('begins beside what is in force, once, and for HR alone: %j', (states, actions) => {
    expect(profileActionsOf(hr, states)).toEqual(actions);
    for (const other of [staff, admin]) expect(profileActionsOf(other, states)).toEqual([]);
  });
});

describe('a version that another replaces', () => {
  const since = { number: 1, effectiveFrom: toLocalDate('2026-03-01') };

  it.each([
    ['2026-09-01', '2026-08-31'],
    ['2026-03-02', '2026-03-01'],
    ['2026-03-01', '2026-03-01'],
    ['2026-02-28', undefined],
  ])('by one in force from %s has its last day on %s', (from, last) => {
    expect(lastDayOf(since, toLocalDate(from))).toBe(last);
  });
});
