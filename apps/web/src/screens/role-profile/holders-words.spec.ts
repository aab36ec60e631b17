import { firstDayFor, holdingOf, movableTo } from './holders-words';

const version = (number: number, people: number, handledByOthers = 0, coming = 0) => ({
  versionId: `v${number}`,
  number,
  people,
  coming,
  staying: people + coming,
  handledByOthers,
});

describe('who holds a role', () => {
  it('is counted in words for each version', () => {
    const versions = [version(1, 12), version(2, 1), version(3, 2, 0, 1), version(4, 0, 0, 2)];
    expect(versions.map(holdingOf)).toEqual([
      '12 people hold version 1',
      '1 person holds version 2',
      '2 people hold version 3, and 1 will from a later day',
      '2 people will hold version 4 from a later day',
    ]);
  });

  it('may be moved from every older version, but for those whom another HR person handles', () => {
    const versions = [version(3, 4), version(2, 5, 1), version(1, 7, 2)];
    expect(movableTo(versions, 3)).toEqual({ people: 9, others: 3 });
    expect(movableTo(versions, 1)).toEqual({ people: 0, others: 0 });
  });

  it('is not moved once more where that is arranged for a later day', () => {
    const arranged = [version(2, 0, 0, 3), { ...version(1, 3), staying: 0 }];
    expect(movableTo(arranged, 2)).toEqual({ people: 0, others: 0 });
  });

  it('is moved from today on, and not before the version is in force', () => {
    expect(firstDayFor('2026-01-01', '2026-11-22')).toBe('2026-11-22');
    expect(firstDayFor('2027-01-01', '2026-11-22')).toBe('2027-01-01');
    expect(firstDayFor(null, '2026-11-22')).toBe('2026-11-22');
  });
});
