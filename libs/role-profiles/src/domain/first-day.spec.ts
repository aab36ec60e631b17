import { Problem, toLocalDate } from '@app/kernel';
import { beginsTooEarly, demandFirstDay } from './first-day';

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

describe('what begins before the version it is to replace', () => {
  const said = (effectiveFrom: string) =>
    beginsTooEarly({ number: 2, effectiveFrom }, toLocalDate('2026-01-01'), today).message;

  it('is refused, and while that one is to come it is said that it can be withdrawn', () => {
    expect(said('2026-11-22')).toBe(
      'Version 2 is in force from 22 November 2026. What replaces it cannot begin before that, on 1 January 2026.',
    );
    expect(said('2026-11-23')).toMatch(/ It can be withdrawn until then\.$/);
  });
});
