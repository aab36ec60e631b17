import { toLocalDate as day } from '../local-date';
import { addWorkingDays, isWorkingDay, rollBack, rollForward, workingDaysBetween } from './working-days';

describe('working days', () => {
  it.each([
    // Christmas 2026: Friday, and Boxing Day's substitute on Monday the 28th.
    ['2026-12-24', 1, 'england-and-wales', '2026-12-29'],
    ['2026-12-29', -1, 'england-and-wales', '2026-12-24'],
    ['2026-12-31', 1, 'england-and-wales', '2027-01-04'],
    ['2026-12-31', 1, 'scotland', '2027-01-05'],
    ['2026-07-10', 1, 'england-and-wales', '2026-07-13'],
    ['2026-07-10', 1, 'northern-ireland', '2026-07-14'],
    ['2026-11-22', 1, 'england-and-wales', '2026-11-23'],
    ['2026-11-22', -1, 'england-and-wales', '2026-11-20'],
    ['2026-11-22', 0, 'england-and-wales', '2026-11-22'],
    ['2026-11-23', 10, 'england-and-wales', '2026-12-07'],
  ] as const)('from %s %i in %s lead to %s', (from, count, division, to) => {
    expect(addWorkingDays(day(from), count, division)).toBe(to);
  });

  it('roll forward for tasks and back for decisions', () => {
    expect(rollForward(day('2026-12-26'), 'england-and-wales')).toBe('2026-12-29');
    expect(rollBack(day('2026-12-28'), 'england-and-wales')).toBe('2026-12-24');
    expect(rollForward(day('2026-11-23'), 'scotland')).toBe('2026-11-23');
    expect(rollBack(day('2026-11-23'), 'scotland')).toBe('2026-11-23');
  });

  it('are counted without the first day and with the last', () => {
    expect(workingDaysBetween(day('2026-11-20'), day('2026-11-23'), 'scotland')).toBe(1);
    expect(workingDaysBetween(day('2026-11-23'), day('2026-11-20'), 'scotland')).toBe(-1);
    expect(workingDaysBetween(day('2026-11-23'), day('2026-11-23'), 'scotland')).toBe(0);
  });

  it('are whole', () => {
    expect(() => addWorkingDays(day('2026-11-23'), 0.5, 'scotland')).toThrow(RangeError);
    expect(isWorkingDay(day('2026-11-21'), 'scotland')).toBe(false);
  });
});
