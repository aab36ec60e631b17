import { fridayBefore, lastDayAfter, lastDayOf } from './days';

describe('the days of a probation on the screen', () => {
  it.each([
    ['2027-02-28', '2027-02-26'],
    ['2027-02-27', '2027-02-26'],
    ['2027-02-26', undefined],
    ['2027-03-01', undefined],
  ])('%s has the Friday before it: %s', (day, friday) => {
    expect(fridayBefore(day)).toBe(friday);
  });

  it.each([
    ['2026-01-01', 6, '2026-06-30'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2026-09-30', 5, '2027-02-28'],
    ['2026-10-15', 3, '2027-01-14'],
  ])('%s and %d months end on %s', (start, months, last) => {
    expect(lastDayOf(start, months, 'day_before')).toBe(last);
  });

  it('counts the months of an extension from the start', () => {
    const terms = { startOn: '2026-08-31', lastDay: '2027-02-28', contractEndOn: null };
    expect(lastDayAfter(terms, { months: 1 })).toEqual({ on: '2027-03-30', exact: true });
  });

  it('counts weeks from the old last day', () => {
    const terms = { startOn: '2026-01-01', lastDay: '2026-06-30', contractEndOn: null };
    expect(lastDayAfter(terms, { weeks: 2 })).toEqual({ on: '2026-07-14', exact: true });
  });

  it('never outlives the contract', () => {
    const terms = { startOn: '2026-01-01', lastDay: '2026-06-30', contractEndOn: '2026-07-15' };
    expect(lastDayAfter(terms, { months: 1 })).toEqual({ on: '2026-07-15', exact: true });
  });

  it('says that it is not sure after a pause', () => {
    const terms = { startOn: '2026-01-01', lastDay: '2026-07-09', contractEndOn: null };
    expect(lastDayAfter(terms, { months: 1 })).toEqual({ on: '2026-08-09', exact: false });
  });
});
