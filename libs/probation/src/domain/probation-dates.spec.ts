import { addDays, addWorkingDays, isWorkingDay, type LocalDate } from '@app/kernel';
import fc from 'fast-check';
import { extended, faultInExtension, needsAcknowledgement } from './extension';
import { day, ivysTerms as terms } from './facts.fixture';
import { concernReviewOn, datesOf, extensionReviewDays, letterDueOn, reviewDays } from './probation-dates';

describe('the two clocks', () => {
  it('run to the last day of the contract’s probation and to the statutory qualifying date', () => {
    const { lastDay, decision } = datesOf(terms);
    expect(lastDay).toBe('2027-03-14');
    expect(decision).toMatchObject({
      decideBy: '2027-02-19',
      latestNoticeOn: '2027-03-05',
      because: 'statutory-guard',
      guard: { qualifiesOn: '2027-03-14', latestNoticeOn: '2027-03-06' },
    });
  });

  it('a pause moves the contract’s and not the law’s', () => {
    const { lastDay, decision } = datesOf({ ...terms, pausedDays: 21 });
    expect(lastDay).toBe('2027-04-04');
    expect(decision.guard?.qualifiesOn).toBe('2027-03-14');
    expect(decision.decideBy).toBe('2027-02-19');
  });

  it('do not begin together for a person who was employed before the post', () => {
    const transferred = datesOf({ ...terms, employedFrom: day('2026-08-01') });
    expect(transferred.lastDay).toBe('2027-03-14');
    expect(transferred.decision.guard?.qualifiesOn).toBe('2027-01-31');
  });
});

describe('an extension', () => {
  it('is counted from the start and not from the old last day', () => {
    const august = { ...terms, startOn: day('2026-08-31'), employedFrom: day('2026-08-31') };
    expect(datesOf(extended(august, { months: 1 })).lastDay).toBe('2027-03-30');
    expect(datesOf(extended(august, { months: 3 })).lastDay).toBe('2027-05-30');
    expect(datesOf(extended(august, { weeks: 4 })).lastDay).toBe('2027-03-28');
  });

  it('is no longer in all than the policy has', () => {
    expect(faultInExtension(terms, { months: 3 })).toBeUndefined();
    expect(faultInExtension(terms, { months: 4 })?.code).toBe('longer-than-the-policy');
    expect(faultInExtension(terms, { weeks: 14 })?.code).toBe('longer-than-the-policy');
    const once = extended(terms, { months: 2 });
    expect(faultInExtension(once, { months: 1 })).toBeUndefined();
    expect(faultInExtension(once, { months: 2 })).toMatchObject({ pointer: '/months', code: 'longer-than-the-policy' });
  });

  it('has one length, and moves the last day', () => {
    expect(faultInExtension(terms, {})?.code).toBe('length-missing');
    expect(faultInExtension(terms, { months: 1, weeks: 2 })?.code).toBe('length-missing');
    const fixedTerm = { ...terms, contractEndOn: day('2027-03-14') };
    expect(faultInExtension(fixedTerm, { weeks: 2 })).toMatchObject({ pointer: '/weeks', code: 'contract-ends' });
  });

  it('to or past the qualifying date has to be acknowledged, and then the contract leads', () => {
    const three = { ...terms, months: 3 };
    expect(needsAcknowledgement(extended(three, { months: 2 }))).toBe(false);
    const longer = extended(three, { months: 3 });
    expect(needsAcknowledgement(longer)).toBe(true);
    expect(datesOf({ ...longer, guardAcknowledged: true }).decision).toMatchObject({
      because: 'last-day',
      latestNoticeOn: '2027-03-12',
      decideBy: '2027-02-26',
      latestSafeOn: '2027-03-05',
    });
  });

  it('has reviews of its own, four weeks apart and a final one', () => {
    const longer = { ...extended(terms, { months: 2 }), guardAcknowledged: true };
    expect(extensionReviewDays(longer, day('2027-02-10'))).toEqual(['2027-03-10', '2027-04-07', '2027-04-29']);
  });
});

describe('reviews', () => {
  it('that were past when the probation was opened are not asked for', () => {
    expect(reviewDays(terms, day('2026-09-01'))).toEqual(['2026-10-13', '2026-12-08', '2027-02-02', '2027-02-19']);
    expect(reviewDays(terms, day('2026-12-09'))).toEqual(['2027-02-02', '2027-02-19']);
    expect(reviewDays(terms, day('2027-03-01'))).toEqual(['2027-02-19']);
  });

  it('come three weeks after a concern where nothing is near', () => {
    expect(concernReviewOn(terms, day('2026-10-13'), [day('2026-12-08')])).toBe('2026-11-03');
    // Three weeks on would be three working days before the next review.
    expect(concernReviewOn(terms, day('2026-11-12'), [day('2026-12-08')])).toBe('2026-12-01');
    expect(concernReviewOn(terms, day('2027-02-10'), [day('2027-02-19')])).toBeUndefined();
  });

  it('after a concern there is one within two to four weeks, or the decision comes sooner', () => {
    const until = datesOf(terms).decision.decideBy;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 150 }), fc.array(fc.integer({ min: 1, max: 40 })), (after, gaps) => {
        const today = addDays(terms.startOn, after);
        const open = apart(gaps.map((gap) => addDays(today, gap)));
        const extra = concernReviewOn(terms, today, open);
        const inWindow = (on: LocalDate) => on >= addDays(today, 14) && on <= addDays(today, 28);
        if (extra === undefined) return open.some(inWindow) || addDays(today, 18) > until;
        return inWindow(extra) && isWorkingDay(extra, terms.division) && extra <= until;
      }),
      { numRuns: 300 },
    );
  });
});

const isApart = (days: readonly LocalDate[]): boolean => {
  const sorted = [...days].sort();
  return sorted.slice(1).every((on, index) => addWorkingDays(sorted[index] ?? on, 5, terms.division) <= on);
};
const apart = (days: readonly LocalDate[]): LocalDate[] =>
  [...days].sort().reduce<LocalDate[]>((kept, on) => (isApart([...kept, on]) ? [...kept, on] : kept), []);

describe('letters', () => {
  const given = { today: day('2027-02-10'), oldLastDay: day('2027-03-14') };

  it.each([
    ['extension-letter', '2027-03-12'],
    ['written-statement', '2027-03-10'],
    ['confirmation-letter', '2027-02-17'],
    ['notice-letter', '2027-03-05'],
  ] as const)('the %s has a latest safe day, rolled back', (kind, on) => {
    expect(letterDueOn(kind, terms, given)).toBe(on);
  });

  it('of notice goes by the day on which it is given: the end of employment is counted from it', () => {
    const on = (noticeOn: string) => letterDueOn('notice-letter', terms, { ...given, noticeOn: day(noticeOn) });
    expect(on('2027-02-10')).toBe('2027-02-10');
    // A Saturday.
    expect(on('2027-02-20')).toBe('2027-02-19');
    expect(on('2027-03-14')).toBe('2027-03-05');
  });

  it('are due today when their latest safe day has passed', () => {
    const onTheLastDay = { ...given, today: day('2027-03-14') };
    expect(letterDueOn('extension-letter', terms, onTheLastDay)).toBe('2027-03-14');
  });
});
