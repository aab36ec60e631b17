import { firstDayFor, holdingOf, movableTo } from './holders-words';

const version = (number: number, people: number, handledByOthers = 0) => ({
  versionId: `v${number}`,
  number,
  people,
  handledByOthers,
});

describe('who holds a role', () => {
  it('is counted in words for each version', () => {
    expect([version(1, 12), version(2, 1)].map(holdingOf)).toEqual([
      '12 people hold version 1',
      '1 person holds version 2',
    ]);
  });

  it('may be moved from every older version, but for those whom another HR person handles', () => {
    const versions = [version(3, 4), version(2, 5, 1), version(1, 7, 2)];
    expect(movableTo(versions, 3)).toEqual({ people: 9, others: 3 });
    expect(movableTo(versions, 1)).toEqual({ people: 0, others: 0 });
  });

  it('is moved from today on, and not before the version is in force', () => {
    expect(firstDayFor('2026-01-01', '2026-11-22')).toBe('2026-11-22');
    expect(firstDayFor('2027-01-01', '2026-11-22')).toBe('2027-01-01');
    expect(firstDayFor(null, '2026-11-22')).toBe('2026-11-22');
  });
});
