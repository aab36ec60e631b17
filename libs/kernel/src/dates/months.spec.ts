import { toLocalDate as day } from '../local-date';
import { addMonths, lastDayOfMonth, periodLastDay, serviceMonths } from './months';

describe('a period of months', () => {
  it.each([
    ['2026-01-01', 6, '2026-07-01', '2026-06-30'],
    ['2026-03-15', 6, '2026-09-15', '2026-09-14'],
    ['2026-05-31', 6, '2026-11-30', '2026-11-30'],
    ['2026-08-28', 6, '2027-02-28', '2027-02-27'],
    ['2026-08-29', 6, '2027-02-28', '2027-02-28'],
    ['2026-08-30', 6, '2027-02-28', '2027-02-28'],
    ['2026-08-31', 6, '2027-02-28', '2027-02-28'],
    ['2027-08-31', 6, '2028-02-29', '2028-02-29'],
    ['2026-11-30', 3, '2027-02-28', '2027-02-28'],
    ['2026-11-30', 6, '2027-05-30', '2027-05-29'],
    ['2026-12-31', 6, '2027-06-30', '2027-06-30'],
    ['2028-02-29', 12, '2029-02-28', '2029-02-28'],
  ])('from %s of %i months: corresponding day %s, last day %s', (start, months, corresponding, last) => {
    expect(addMonths(day(start), months)).toBe(corresponding);
    expect(periodLastDay(day(start), months)).toBe(last);
  });

  it('is counted from the anchor, because month by month it drifts', () => {
    const start = day('2026-08-31');
    const drifted = Array.from({ length: 7 }).reduce<typeof start>((from) => addMonths(from, 1), start);
    expect(drifted).toBe('2027-03-28');
    expect(addMonths(start, 7)).toBe('2027-03-31');
  });

  it('runs backwards as well, and over the turn of the year', () => {
    expect(addMonths(day('2027-03-31'), -1)).toBe('2027-02-28');
    expect(addMonths(day('2027-01-15'), -1)).toBe('2026-12-15');
    expect(addMonths(day('2026-12-15'), 1)).toBe('2027-01-15');
  });

  it.each([0, -1, 1.5, Number.NaN])('is not of %p months', (months) => {
    expect(() => periodLastDay(day('2026-01-01'), months)).toThrow(RangeError);
  });

  it('ends a month where the month ends', () => {
    expect(lastDayOfMonth(day('2028-02-03'))).toBe('2028-02-29');
  });
});

describe('complete months of service', () => {
  it.each([
    ['2026-01-15', '2026-02-14', 0],
    ['2026-01-15', '2026-02-15', 1],
    ['2026-01-31', '2026-02-27', 0],
    ['2026-01-31', '2026-02-28', 1],
    ['2026-01-31', '2028-01-30', 23],
    ['2026-01-31', '2028-01-31', 24],
    ['2026-01-31', '2026-01-30', -1],
  ])('from %s on %s are %i', (start, on, months) => {
    expect(serviceMonths(day(start), day(on))).toBe(months);
  });
});
