import { toLocalDate } from '@app/kernel';
import { type VersionState, versionStates } from './role-profile';
import {
  allowedActions,
  decide,
  decideToImport,
  decideToRead,
  lastDayOf,
  profileActionsOf,
  type VersionAction,
  versionActions,
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

  const today = toLocalDate('2026-11-22');
  /** HR may do exactly this with a version of that state that begins on that day; everything else is refused. */
  const open: readonly (readonly [VersionState, string | null, readonly VersionAction[]])[] = [
    ['draft', null, ['correct', 'publish', 'discard']],
    ['published', '2026-11-21', []],
    ['published', '2026-11-22', []],
    ['published', '2026-11-23', ['withdraw']],
    ['retired', '2026-11-21', []],
    ['retired', '2026-11-23', []],
    ['withdrawn', null, ['copy-withdrawn']],
  ];

  it('has every state of a version in its table', () => {
    expect([...new Set(open.map(([state]) => state))]).toEqual([...versionStates]);
  });

  it.each(open)('lets HR do with one that is %s from %s: %j', (state, effectiveFrom, actions) => {
    const version = { state, effectiveFrom };
    expect(allowedActions(hr, version, today)).toEqual(actions);
    for (const action of versionActions) {
      const refused = { allowed: false, reason: 'wrong-state' };
      expect(decide(hr, action, version, today)).toEqual(actions.includes(action) ? { allowed: true } : refused);
    }
  });

  it.each(open)('lets nobody else do anything with one that is %s from %s', (state, effectiveFrom) => {
    const version = { state, effectiveFrom };
    for (const other of [staff, admin]) {
      expect(allowedActions(other, version, today)).toEqual([]);
      for (const action of versionActions) {
        const reason = state === 'draft' ? 'not-visible' : 'not-your-step';
        expect(decide(other, action, version, today)).toEqual({ allowed: false, reason });
      }
    }
  });

  it('lets HR, and nobody else, import a text', () => {
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
