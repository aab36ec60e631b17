import { businessDayAt } from './business-day';

describe('the day whose reminders are due', () => {
  it.each([
    ['2026-11-23T08:29:59Z', '2026-11-22'],
    ['2026-11-23T08:30:00Z', '2026-11-23'],
    ['2026-11-23T23:59:59Z', '2026-11-23'],
    ['2026-11-24T00:00:00Z', '2026-11-23'],
    // In summer London is an hour ahead.
    ['2026-06-01T07:29:59Z', '2026-05-31'],
    ['2026-06-01T07:30:00Z', '2026-06-01'],
    ['2026-05-31T23:30:00Z', '2026-05-31'],
    // The mornings after both changes of the clock.
    ['2026-03-29T07:29:00Z', '2026-03-28'],
    ['2026-03-29T07:30:00Z', '2026-03-29'],
    ['2026-10-25T07:30:00Z', '2026-10-24'],
    ['2026-10-25T08:30:00Z', '2026-10-25'],
  ])('at %s is %s', (instant, day) => {
    expect(businessDayAt(new Date(instant))).toBe(day);
  });

  it('never goes back and misses none, minute by minute through both changes', () => {
    for (const [from, days] of [
      ['2026-03-27T12:00:00Z', ['2026-03-27', '2026-03-28', '2026-03-29', '2026-03-30']],
      ['2026-10-23T12:00:00Z', ['2026-10-23', '2026-10-24', '2026-10-25', '2026-10-26']],
    ] as const) {
      const seen = new Set<string>();
      let last = '';
      for (let minute = 0; minute < 3 * 24 * 60; minute++) {
        const day = businessDayAt(new Date(Date.parse(from) + minute * 60_000));
        expect(day >= last).toBe(true);
        seen.add((last = day));
      }
      expect([...seen]).toEqual(days);
    }
  });
});
