import { day, ivysTerms as terms } from './facts.fixture';
import { reviewDays } from './probation-dates';
import { faultsInOffsets, inOrder, reviewsLeftOut } from './review-offsets';

describe('the review points of a policy', () => {
  it('come in the order of their days, weeks and months together', () => {
    expect(inOrder([{ weeks: 60 }, { months: 3 }, { weeks: 12 }, { weeks: 20 }])).toEqual([
      { weeks: 12 },
      { months: 3 },
      { weeks: 20 },
      { weeks: 60 },
    ]);
  });

  it('lie before the end of the probation, and the refusal says until when', () => {
    expect(faultsInOffsets([{ weeks: 60 }, { weeks: 12 }, { weeks: 20 }], 3)).toEqual([
      {
        pointer: '/reviewOffsets/0',
        code: 'after-the-end',
        message: 'A review comes before the probation ends: with 3 months, after 12 weeks or 2 months at the latest.',
      },
      expect.objectContaining({ pointer: '/reviewOffsets/2', code: 'after-the-end' }),
    ]);
    expect(faultsInOffsets([{ months: 3 }], 3)).toMatchObject([{ code: 'after-the-end' }]);
    expect(faultsInOffsets([{ weeks: 12 }, { months: 2 }], 3)).toEqual([]);
    expect(faultsInOffsets([{ weeks: 4 }], 1)).toEqual([]);
    expect(faultsInOffsets([{ weeks: 5 }], 1)[0]?.message).toContain('with one month, after 4 weeks at the latest');
  });

  it('are each in one unit, and none is there twice', () => {
    expect(faultsInOffsets([{}, { weeks: 1, months: 1 }, { weeks: 4 }, { weeks: 4 }], 6)).toMatchObject([
      { pointer: '/reviewOffsets/0', code: 'one-of-two' },
      { pointer: '/reviewOffsets/1', code: 'one-of-two' },
      { pointer: '/reviewOffsets/3', code: 'twice' },
    ]);
  });
});

describe('the reviews that a probation leaves out', () => {
  it('are none where all of them are planned', () => {
    expect(reviewsLeftOut(terms, terms.startOn)).toEqual([]);
  });

  it('are named with their days and why: past, too late, or too close to another', () => {
    const offsets = [{ weeks: 25 }, { weeks: 4 }, { weeks: 22 }, { months: 3 }, { weeks: 13 }];
    const given = { ...terms, offsets };
    expect(reviewsLeftOut(given, day('2026-11-22'))).toEqual([
      { weeks: 4, on: '2026-10-13', because: 'past' },
      { weeks: 13, on: '2026-12-15', because: 'too-close' },
      { weeks: 22, on: '2027-02-16', because: 'too-close' },
      { weeks: 25, on: '2027-03-09', because: 'after-the-decision' },
    ]);
    expect(reviewDays(given, day('2026-11-22'))).toEqual(['2026-12-15', '2027-02-19']);
  });

  it('and those that take place are together all the reviews of the policy', () => {
    for (const noticeDays of [0, 30, 60, 120])
      for (const months of [1, 3, 6, 12]) {
        const given = { ...terms, months, noticeDays, noticeInside: true };
        const planned = reviewDays(given, given.startOn).length - 1;
        expect(planned + reviewsLeftOut(given, given.startOn).length).toBe(given.offsets.length);
      }
  });
});
