import { faultsIn, lineOf, notWorkingDays, suggested } from './dates';

describe('the dates of a cycle', () => {
  const good = suggested('2026-11-22', ['2026-12-25', '2026-12-28']);

  it('are suggested in order, and never on a weekend', () => {
    expect(faultsIn(good)).toEqual({});
    expect(good.opensOn).toBe('2026-11-30');
    expect(good.periodFrom).toBe('2025-11-23');
    const days = [good.opensOn, good.selfDueOn, good.countersignDueOn].map((on) => new Date(on).getUTCDay());
    expect(days.some((weekday) => weekday % 6 === 0)).toBe(false);
  });

  it('are suggested on no bank holiday', () => {
    expect(suggested('2026-11-23', []).leadDueOn).toBe('2026-12-28');
    expect(suggested('2026-11-23', ['2026-12-25', '2026-12-28']).leadDueOn).toBe('2026-12-29');
  });

  it('say which of them are no working days, and which day before is one', () => {
    const input = { ...good, leadDueOn: '2026-12-28', meetingDueOn: '2027-01-09', acknowledgeDueOn: '' };
    expect(notWorkingDays(input, ['2026-12-25', '2026-12-28'])).toEqual([
      { name: 'Lead’s view due', day: '2026-12-28', before: '2026-12-24' },
      { name: 'Meeting and sharing due', day: '2027-01-09', before: '2027-01-08' },
    ]);
    expect(notWorkingDays(good, [])).toEqual([]);
  });

  it('say which one runs backwards', () => {
    expect(faultsIn({ ...good, leadDueOn: '2026-12-01', periodTo: '2020-01-01' })).toEqual({
      leadDueOn: 'This is before “Self-assessment due”.',
      periodTo: 'The period ends before it begins.',
    });
  });

  it('leave room on the line for today while the cycle is not open yet', () => {
    expect(lineOf(good, '2026-11-22')?.first).toBe('2026-11-22');
    expect(lineOf(good, '2026-12-01')?.first).toBe('2026-11-30');
  });

  it('have opened on the day on which it opens, while what is due today is still next', () => {
    const states = (today: string) =>
      lineOf(good, today)
        ?.events.map(({ state }) => state)
        .slice(0, 2);
    expect(states(good.opensOn)).toEqual(['done', 'soon']);
    expect(states(good.selfDueOn)).toEqual(['done', 'soon']);
  });

  it('make a line with one next event, and none while a day is missing', () => {
    const states = lineOf(good, '2026-12-01')?.events.map(({ state }) => state);
    expect(states).toEqual(['done', 'soon', 'later', 'later', 'later', 'later']);
    expect(lineOf({ ...good, opensOn: '' }, '2026-12-01')).toBeUndefined();
  });
});
