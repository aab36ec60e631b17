import { toLocalDate as day } from '../local-date';
import { type DecisionFacts, decideBy } from './decide-by';
import { extend, probationLastDay, type ProbationTerms } from './probation-period';
import { defaultReviewOffsets, reviewPoints } from './review-points';

const terms: ProbationTerms = { startOn: day('2026-08-31'), months: 6 };

describe('the last day of a probation', () => {
  it('moves by months from the start and not from the old last day', () => {
    expect(probationLastDay(terms)).toBe('2027-02-28');
    expect(probationLastDay(extend(terms, { months: 1 }))).toBe('2027-03-30');
    expect(probationLastDay(extend(terms, { months: 3 }))).toBe('2027-05-30');
    expect(probationLastDay(extend(extend(terms, { months: 1 }), { months: 2 }))).toBe('2027-05-30');
  });

  it('moves by weeks from the old last day', () => {
    expect(probationLastDay(extend(terms, { weeks: 4 }))).toBe('2027-03-28');
    expect(probationLastDay(extend(extend(terms, { weeks: 2 }), { weeks: 2 }))).toBe('2027-03-28');
  });

  it('is the corresponding day where the contract says "until"', () => {
    const until = { startOn: day('2026-01-01'), months: 6, endConvention: 'corresponding_day' } as const;
    expect(probationLastDay(until)).toBe('2026-07-01');
  });

  it('does not outlive a shorter contract', () => {
    expect(probationLastDay({ ...terms, contractEndOn: day('2026-12-31') })).toBe('2026-12-31');
    expect(probationLastDay({ ...terms, contractEndOn: day('2027-08-31') })).toBe('2027-02-28');
  });

  it('moves by the days of a pause', () => {
    expect(probationLastDay({ ...terms, pausedDays: 10 })).toBe('2027-03-10');
  });
});

describe('the day by which a probation must be decided', () => {
  const facts: DecisionFacts = {
    startOn: day('2026-09-15'),
    employedFrom: day('2026-09-15'),
    lastDayOn: day('2027-03-14'),
    noticeDays: 7,
    noticeInside: false,
    division: 'england-and-wales',
  };

  it('comes from the statutory guard where that is the earliest', () => {
    // The guard's 6 March 2027 is a Saturday: notice on Friday the 5th, ten working days before it 19 February.
    expect(decideBy(facts)).toMatchObject({
      decideBy: '2027-02-19',
      latestNoticeOn: '2027-03-05',
      because: 'statutory-guard',
      guard: { qualifiesOn: '2027-03-14', latestNoticeOn: '2027-03-06' },
      yearNotKnown: undefined,
    });
  });

  it('comes from the contract where its notice must end inside the probation', () => {
    const inside = { ...facts, lastDayOn: day('2026-12-14'), noticeDays: 7, noticeInside: true };
    expect(decideBy(inside)).toMatchObject({
      latestNoticeOn: '2026-12-07',
      decideBy: '2026-11-23',
      because: 'contractual-notice',
      guard: { qualifiesOn: '2027-03-14' },
    });
  });

  it('comes from the last day where nothing is earlier', () => {
    const three = { ...facts, lastDayOn: day('2026-12-14') };
    expect(decideBy(three)).toMatchObject({
      latestNoticeOn: '2026-12-14',
      decideBy: '2026-11-30',
      because: 'last-day',
    });
  });

  it('passes over a guard that was gone before the post began', () => {
    const mover = { ...facts, employedFrom: day('2020-01-01') };
    expect(decideBy(mover)).toMatchObject({
      because: 'last-day',
      latestNoticeOn: '2027-03-12',
      latestSafeOn: undefined,
    });
  });

  it('counts the two years of the law before 2027 for a probation that ends before it', () => {
    const ends = { ...facts, startOn: day('2026-09-21'), lastDayOn: day('2026-12-20') };
    expect(decideBy({ ...ends, employedFrom: day('2024-04-01') })).toMatchObject({
      because: 'last-day',
      guard: { qualifiesOn: '2026-03-31' },
      latestSafeOn: undefined,
    });
    expect(decideBy({ ...ends, employedFrom: day('2024-12-01') })).toMatchObject({
      because: 'statutory-guard',
      guard: { qualifiesOn: '2026-11-30' },
      latestNoticeOn: '2026-11-20',
    });
  });

  it('is the contract’s where the law’s was accepted as passed, and the safe day stays the earlier of both', () => {
    const longer = { ...facts, employedFrom: day('2026-05-06'), lastDayOn: day('2027-01-05'), guardAccepted: true };
    expect(decideBy(longer)).toMatchObject({
      because: 'last-day',
      latestNoticeOn: '2027-01-05',
      latestSafeOn: '2026-12-24',
    });
  });

  it('says which year had no bank holidays yet', () => {
    const far = { ...facts, startOn: day('2028-12-01'), employedFrom: day('2028-12-01'), lastDayOn: day('2029-05-31') };
    expect(decideBy(far).yearNotKnown).toBe(2029);
  });

  it('takes the lead for a hearing from the policy', () => {
    expect(decideBy({ ...facts, hearingLead: 0 }).decideBy).toBe('2027-03-05');
  });
});

describe('the reviews of a probation', () => {
  const points = (over: Partial<Parameters<typeof reviewPoints>[0]>) =>
    reviewPoints({
      startOn: day('2026-09-01'),
      decideBy: day('2027-02-10'),
      offsets: defaultReviewOffsets(6),
      division: 'england-and-wales',
      ...over,
    });

  it('fall after 4, 12 and 20 weeks of six months, and on the day of the decision', () => {
    expect(points({})).toEqual(['2026-09-29', '2026-11-24', '2027-01-19', '2027-02-10']);
  });

  it('fall after 4 and 8 weeks of three months', () => {
    expect(points({ offsets: defaultReviewOffsets(3), decideBy: day('2026-11-16') })).toEqual([
      '2026-09-29',
      '2026-10-27',
      '2026-11-16',
    ]);
  });

  it('roll to the next working day', () => {
    expect(points({ offsets: [{ months: 4 }] })).toEqual(['2027-01-04', '2027-02-10']);
  });

  it('are left out within five working days of another, and never come after the decision', () => {
    expect(points({ offsets: [{ weeks: 4 }, { months: 1 }, { weeks: 23 }, { weeks: 30 }] })).toEqual([
      '2026-09-29',
      '2027-02-10',
    ]);
    expect(points({ offsets: [{ weeks: 4 }, { weeks: 5 }] })).toEqual(['2026-09-29', '2026-10-06', '2027-02-10']);
  });

  it('are one, on the first day, when there is no time at all', () => {
    expect(points({ decideBy: day('2026-08-20') })).toEqual(['2026-09-01']);
  });
});
