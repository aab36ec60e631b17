import { addDays, dayFrom, type LocalDate, toLocalDate, weekdayOf } from '../local-date';
import {
  bankHolidays,
  type Division,
  divisions,
  firstYearKnown,
  isBankHoliday,
  lastYearKnown,
  yearNotKnown,
} from './bank-holidays';

const on = (year: number, month: number, date: number) => dayFrom({ year, month, day: date });

/** Gregorian Easter (Meeus, Jones and Butcher). */
function easter(year: number): LocalDate {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const e = b % 4;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * e + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const n = h + l - 7 * Math.floor((a + 11 * h + 22 * l) / 451) + 114;
  return on(year, Math.floor(n / 31), (n % 31) + 1);
}

function monday(year: number, month: number, which: 'first' | 'last'): LocalDate {
  const days = Array.from({ length: which === 'first' ? 7 : 31 }, (_, index) => addDays(on(year, month, 1), index));
  const mondays = days.filter((date) => weekdayOf(date) === 1 && Number(date.slice(5, 7)) === month);
  return toLocalDate(mondays.at(-1) ?? '');
}

/** Fixed days in order; one on a weekend, or already taken, moves to the next free weekday. */
function withSubstitutes(fixed: LocalDate[]): LocalDate[] {
  const kept = fixed.filter((date) => weekdayOf(date) < 6);
  for (const date of fixed.filter((one) => weekdayOf(one) >= 6)) {
    let next = date;
    while (weekdayOf(next) >= 6 || kept.includes(next)) next = addDays(next, 1);
    kept.push(next);
  }
  return kept;
}

const moved: Record<string, string> = { '2020-05-04': '2020-05-08', '2022-05-30': '2022-06-02' };
const special = (year: number, division: Division): string[] =>
  ({
    2022: ['2022-06-03', '2022-09-19'],
    2023: ['2023-05-08'],
    2026: division === 'scotland' ? ['2026-06-15'] : [],
  })[year] ?? [];

/** The Banking and Financial Dealings Act 1971 and its proclamations, written as rules and not as a list. */
function byRule(year: number, division: Division): string[] {
  const scotland = division === 'scotland';
  const winter = withSubstitutes([on(year, 1, 1), ...(scotland ? [on(year, 1, 2)] : [])]);
  const irish = division === 'northern-ireland' ? withSubstitutes([on(year, 3, 17), on(year, 7, 12)]) : [];
  const own = scotland
    ? [monday(year, 8, 'first'), ...withSubstitutes([on(year, 11, 30)])]
    : [addDays(easter(year), 1), monday(year, 8, 'last')];
  const shared = [addDays(easter(year), -2), monday(year, 5, 'first'), monday(year, 5, 'last')];
  const christmas = withSubstitutes([on(year, 12, 25), on(year, 12, 26)]);
  const days = [...winter, ...irish, ...own, ...shared, ...christmas].map((date) => moved[date] ?? date);
  return [...days, ...special(year, division)].sort();
}

function bundled(year: number, division: Division): string[] {
  const days = Array.from({ length: 366 }, (_, index) => addDays(on(year, 1, 1), index));
  return days.filter((date) => date.startsWith(`${year}`) && isBankHoliday(date, division));
}

const day = toLocalDate;

describe('the bundled bank holidays', () => {
  it.each(divisions)('of %s are listed in order, each of them one', (division) => {
    const days = bankHolidays(division);
    expect(days).toEqual([...days].sort());
    expect(days.every((day) => isBankHoliday(day, division))).toBe(true);
    expect(days.at(-1)).toBe(`${lastYearKnown(division)}-12-26`);
  });

  const years = Array.from({ length: 10 }, (_, index) => 2019 + index);
  it.each(divisions.flatMap((division) => years.map((year) => [division, year] as const)))(
    'of %s in %i are what the law and its proclamations make them',
    (division, year) => {
      expect(bundled(year, division)).toEqual(byRule(year, division));
    },
  );

  it.each([
    ['england-and-wales', '2020-05-08', true],
    ['england-and-wales', '2020-05-04', false],
    ['scotland', '2022-06-02', true],
    ['scotland', '2022-06-03', true],
    ['scotland', '2022-05-30', false],
    ['northern-ireland', '2022-09-19', true],
    ['england-and-wales', '2023-05-08', true],
    ['scotland', '2026-04-06', false],
    ['scotland', '2026-06-15', true],
    ['england-and-wales', '2026-06-15', false],
    ['northern-ireland', '2026-07-13', true],
  ] as const)('in %s: %s is one: %p', (division, date, expected) => {
    expect(isBankHoliday(day(date), division)).toBe(expected);
  });

  it.each(divisions)('of %s say where they end', (division) => {
    expect(lastYearKnown(division)).toBe(2028);
    expect(firstYearKnown(division)).toBe(2019);
    expect(yearNotKnown(division)).toBeUndefined();
    expect(yearNotKnown(division, day('2026-11-23'), day('2028-12-31'))).toBeUndefined();
    expect(yearNotKnown(division, day('2028-11-23'), day('2029-01-01'))).toBe(2029);
    expect(yearNotKnown(division, day('2031-01-01'), day('2030-06-01'))).toBe(2030);
    expect(yearNotKnown(division, day('2018-12-31'), day('2019-01-01'))).toBe(2018);
  });
});
