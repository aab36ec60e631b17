import { lifeOf, stateName, versionWords } from './states';

const published = { state: 'published', effectiveFrom: '2026-04-01', effectiveTo: null } as const;

describe('the state of a version', () => {
  it('is in force from its first day on, and published before', () => {
    expect(stateName(published, '2026-03-31')).toBe('Published');
    expect(stateName(published, '2026-04-01')).toBe('In force');
  });

  it('is said with the days it counted', () => {
    expect(lifeOf({ state: 'retired', effectiveFrom: '2025-01-01', effectiveTo: '2026-03-31' })).toBe(
      'from 1 January 2025 to 31 March 2026',
    );
    expect(versionWords({ state: 'draft', effectiveFrom: null, effectiveTo: null, number: 3 })).toBe(
      'Version 3 · Draft',
    );
  });
});
