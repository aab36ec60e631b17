import { lifeOf, shownOf, standingName, versionWords } from './states';

const first = { number: 1, standing: 'past', effectiveFrom: '2025-01-01', effectiveTo: '2025-12-31' } as const;
const second = { number: 2, standing: 'in_force', effectiveFrom: '2026-01-01', effectiveTo: '2026-11-30' } as const;
const third = { number: 3, standing: 'upcoming', effectiveFrom: '2026-12-01', effectiveTo: null } as const;
const fourth = { number: 4, standing: 'upcoming', effectiveFrom: '2027-01-01', effectiveTo: null } as const;
const wrong = { number: 5, standing: 'replaced', effectiveFrom: '2026-12-01', effectiveTo: '2026-12-01' } as const;
const withdrawn = {
  number: 7,
  standing: 'withdrawn',
  effectiveFrom: null,
  effectiveTo: null,
  wasToBeginOn: '2026-12-01',
} as const;
const draft = { number: 6, standing: 'draft', effectiveFrom: null, effectiveTo: null } as const;

describe('what a version is today', () => {
  it('is told as the server says it, whatever its stored state', () => {
    expect([first, second, third, wrong, withdrawn, draft].map(standingName)).toEqual([
      'No longer in force',
      'In force',
      'Upcoming',
      'Replaced',
      'Withdrawn',
      'Draft',
    ]);
  });

  it('is said with the days on which it counts', () => {
    expect(versionWords(first)).toBe('Version 1 · No longer in force: it was from 1 January 2025 to 31 December 2025');
    expect(versionWords(second)).toBe('Version 2 · In force from 1 January 2026 to 30 November 2026');
    expect(versionWords(third)).toBe('Version 3 · Upcoming, in force from 1 December 2026');
    expect(versionWords(wrong)).toBe('Version 5 · Replaced before it counted');
    expect(versionWords(withdrawn)).toBe('Version 7 · Withdrawn before 1 December 2026, when it was to begin');
    expect(lifeOf(withdrawn)).toBe('');
    expect(versionWords(draft)).toBe('Version 6 · Draft');
    expect(lifeOf(wrong)).toBe('');
  });

  it('has what is in force first and what follows it next, or what will be first', () => {
    expect(shownOf([draft, withdrawn, fourth, wrong, third, second, first])).toEqual({ now: second, next: third });
    expect(shownOf([fourth, third])).toEqual({ now: third, next: fourth });
    expect(shownOf([first, draft])).toEqual({ now: undefined, next: undefined });
  });
});
