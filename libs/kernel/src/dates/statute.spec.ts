import { toLocalDate as day } from '../local-date';
import { anniversaryDueOn, inAnniversaryWindow, nextAnniversary } from './anniversary';
import { deemedEndOn, statutoryGuard } from './statutory-guard';
import { noticeEndsOn, statutoryNoticeDays } from './statutory-notice';
import { subjectAccessDueOn } from './subject-access';

describe('the statutory guard', () => {
  it.each([
    ['2026-07-02', '2027-01-01', '2026-12-24', '2026-12-03'],
    ['2026-09-15', '2027-03-14', '2027-03-06', '2027-02-13'],
    ['2026-10-31', '2027-04-30', '2027-04-22', '2027-04-01'],
  ])("from %s: qualifies on %s, a week's notice by %s, four weeks' by %s", (start, qualifies, week, fourWeeks) => {
    const given = { employedFrom: day(start) };
    expect(statutoryGuard({ ...given, noticeDays: 7 })).toMatchObject({ qualifiesOn: qualifies, latestNoticeOn: week });
    expect(statutoryGuard({ ...given, noticeDays: 28 })).toMatchObject({
      latestNoticeOn: fourWeeks,
      latestWithoutNoticeOn: week,
    });
  });

  it.each([
    ['2026-07-01', '2027-01-01'],
    ['2026-05-06', '2027-01-01'],
    ['2025-01-02', '2027-01-01'],
    ['2024-12-01', '2026-11-30'],
    ['2024-04-01', '2026-03-31'],
  ])(
    'protects whoever began on %s from %s: the six months reach existing staff, two years had before',
    (start, from) => {
      expect(statutoryGuard({ employedFrom: day(start), noticeDays: 7 }).qualifiesOn).toBe(from);
    },
  );

  it('lets every end before 2027 be safe that is not protected by two years', () => {
    const ends = (employedFrom: string) =>
      statutoryGuard({ employedFrom: day(employedFrom), noticeDays: 7 }).lastSafeEndOn;
    expect([ends('2025-01-02'), ends('2026-07-01')]).toEqual(['2026-12-31', '2026-12-31']);
    expect(ends('2024-04-01')).toBe('2026-03-30');
  });

  it('counts a week from the notice unless more was worked', () => {
    expect(deemedEndOn({ givenOn: day('2027-03-01'), endsOn: day('2027-03-01') })).toBe('2027-03-08');
    expect(deemedEndOn({ givenOn: day('2027-03-01'), endsOn: day('2027-03-29') })).toBe('2027-03-29');
  });

  it('makes the last safe notice end in time, and the next day too late', () => {
    const guard = statutoryGuard({ employedFrom: day('2026-09-15'), noticeDays: 3 });
    const last = guard.latestNoticeOn;
    expect(deemedEndOn({ givenOn: last, endsOn: noticeEndsOn(last, 3) })).toBe(guard.lastSafeEndOn);
  });
});

describe('the least notice an employer gives', () => {
  it.each([
    ['2026-12-31', 0],
    ['2027-01-31', 0],
    ['2027-02-01', 7],
    ['2028-12-31', 7],
    ['2029-01-01', 14],
    ['2029-12-31', 14],
    ['2030-01-01', 21],
    ['2039-01-01', 84],
    ['2050-01-01', 84],
  ])('to somebody employed since the first of January 2027, given on %s, is %i days', (on, days) => {
    expect(statutoryNoticeDays(day('2027-01-01'), day(on))).toBe(days);
  });

  it('does not count the day it is given on', () => {
    expect(noticeEndsOn(day('2026-11-23'), 7)).toBe('2026-11-30');
  });
});

describe('a subject access request', () => {
  const due = (receivedOn: string, more: Partial<Parameters<typeof subjectAccessDueOn>[0]> = {}) =>
    subjectAccessDueOn({ receivedOn: day(receivedOn), division: 'england-and-wales', ...more });

  it('is due on the corresponding day of the next month, or its last', () => {
    expect(due('2026-09-03')).toBe('2026-10-05');
    expect(due('2026-09-02')).toBe('2026-10-02');
    expect(due('2027-03-31')).toBe('2027-04-30');
    expect(due('2026-01-31')).toBe('2026-03-02');
  });

  it('rolls past weekends and bank holidays', () => {
    expect(due('2026-11-25')).toBe('2026-12-29');
  });

  it('is due after three months when complex, and later by the days the clock stood still', () => {
    expect(due('2026-09-02', { complex: true })).toBe('2026-12-02');
    expect(due('2026-09-02', { stoppedDays: 5 })).toBe('2026-10-07');
  });
});

describe('the month of an appraisal', () => {
  it('ends with its last day, and does not move when one is late', () => {
    expect(anniversaryDueOn(2028, 2)).toBe('2028-02-29');
    expect(nextAnniversary(day('2028-02-29'))).toBe('2029-02-28');
    expect(nextAnniversary(day('2027-02-28'))).toBe('2028-02-29');
  });

  it.each([
    ['2026-08-29', false],
    ['2026-08-30', true],
    ['2027-02-28', true],
    ['2027-03-01', false],
  ])('after one on 30 November 2025, %s is within 9 to 15 months: %p', (on, inside) => {
    expect(inAnniversaryWindow(day('2025-11-30'), day(on))).toBe(inside);
  });
});
