import { Problem, toLocalDate } from '@app/kernel';
import { demandFirstDay } from './first-day';

const today = toLocalDate('2026-11-22');
const refusal = (from: string): unknown => {
  try {
    demandFirstDay(toLocalDate(from), today, '/effectiveFrom');
  } catch (error) {
    return error;
  }
  return undefined;
};

describe('the first day of a version', () => {
  it.each(['2006-11-22', '2024-04-01', '2026-11-22', '2027-11-22'])('may be %s', (from) => {
    expect(refusal(from)).toBeUndefined();
  });

  it.each(['1900-01-01', '2006-11-21', '2027-11-23', '2062-11-22'])('is not %s, which is a slip', (from) => {
    const problem = refusal(from);
    expect(problem).toBeInstanceOf(Problem);
    expect(problem).toMatchObject({ kind: 'invalid', code: 'day-too-far' });
  });

  it('is refused in words that say between which days it may lie', () => {
    expect(refusal('2062-11-22')).toMatchObject({
      message:
        'A version is in force from a day between 22 November 2006 and 22 November 2027; this is 22 November 2062.',
    });
  });
});
