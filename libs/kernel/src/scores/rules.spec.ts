import fc from 'fast-check';
import { bandOf, defineBands } from './bands';
import { differenceOf, isForTheMeeting, needsComment } from './differences';
import { compare, decimal, type Fraction, fraction, ONE, plus, toDecimal, ZERO } from './fraction';
import { dayWeighted, prorated } from './part-periods';
import { clamped, measuredProgress, milestoneProgress } from './progress';

const runs = { numRuns: 2_000 };
const shown = (value: Fraction | null, places: 1 | 2 = 2) => (value === null ? null : toDecimal(value, places));
const hundredths = fc.integer({ min: -1_000_000, max: 1_000_000 });
const inHundredths = (count: number) => fraction(BigInt(count), 100n);

describe('bands', () => {
  const bands = defineBands(['1', '4', '7', '8'], ['Developing', 'Effective', 'Outstanding']);

  it.each([
    ['1', 'Developing'],
    ['3.95', 'Developing'],
    ['3.9999999999', 'Developing'],
    ['4', 'Effective'],
    ['6.999', 'Effective'],
    ['7', 'Outstanding'],
    ['8', 'Outstanding'],
  ])('are taken from the value before it is rounded: %s is %s', (value, band) => {
    expect(bandOf(decimal(value), bands)).toBe(band);
  });

  it.each(['0.5', '0.999', '8.001', '-1'])('have none for %s, which is outside the scale', (value) => {
    expect(() => bandOf(decimal(value), bands)).toThrow(RangeError);
  });

  it('are exactly one for every value of the scale', () => {
    const bounds = fc.uniqueArray(hundredths, { minLength: 2, maxLength: 8 }).map((all) => all.sort((a, b) => a - b));
    fc.assert(
      fc.property(bounds, hundredths, (all, value) => {
        const names = all.slice(1).map((_bound, at) => `band ${at}`);
        const made = defineBands(
          all.map((bound) => toDecimal(inHundredths(bound), 2)),
          names,
        );
        const fitting = names.filter((_name, at) => {
          const [lo = 0, hi = 0] = [all[at], all[at + 1]];
          return value >= lo && (value < hi || (value === hi && at === names.length - 1));
        });
        if (fitting.length === 0) return expect(() => bandOf(inHundredths(value), made)).toThrow(RangeError);
        expect(fitting).toEqual([bandOf(inHundredths(value), made)]);
      }),
      runs,
    );
  });

  it('cannot be made with bounds that fall or names that do not fit', () => {
    const wrong: [string[], string[]][] = [
      [['1', '1'], ['a']],
      [['2', '1'], ['a']],
      [['1', '2'], []],
      [['1'], []],
    ];
    for (const [bounds, names] of wrong) expect(() => defineBands(bounds, names)).toThrow(RangeError);
  });
});

describe('progress', () => {
  const of = (start: string, target: string, current: string) =>
    measuredProgress({ start: decimal(start), target: decimal(target), current: decimal(current) });

  it.each([
    ['rising', of('0', '200', '50'), '0.25', '0.25'],
    ['falling', of('40', '10', '25'), '0.50', '0.50'],
    ['beyond its target', of('0', '80', '90'), '1.13', '1.00'],
    ['on the wrong side of its start', of('20', '10', '21.25'), '-0.12', '0.00'],
  ])('is shown as it is and clamped for adding up: %s', (_what, raw, asItIs, counted) => {
    expect([shown(raw), shown(clamped(raw))]).toEqual([asItIs, counted]);
  });

  it('has no answer where start and target are the same', () => {
    expect(() => of('5', '5.0', '6')).toThrow(RangeError);
  });

  it('is, read backwards, what is still to do', () => {
    fc.assert(
      fc.property(hundredths, hundredths, hundredths, (from, to, at) => {
        fc.pre(from !== to);
        const [start, target, current] = [inHundredths(from), inHundredths(to), inHundredths(at)];
        const both = plus(
          measuredProgress({ start, target, current }),
          measuredProgress({ start: target, target: start, current }),
        );
        expect(compare(both, ONE)).toBe(0);
      }),
      runs,
    );
  });

  it('of milestones is those passed, by weight', () => {
    const passed = (weight: number, done: boolean) => ({ weight, done });
    expect(shown(milestoneProgress([passed(1_000, true), passed(2_000, true), passed(6_000, false)]))).toBe('0.33');
    expect([milestoneProgress([]), milestoneProgress([passed(0, true)])]).toEqual([null, null]);
    expect(() => milestoneProgress([passed(-1, true)])).toThrow(RangeError);
  });
});

describe('part of a period', () => {
  it('is suggested by days, and by nothing without one', () => {
    const parts = [
      { rating: decimal('4'), days: 90 },
      { rating: decimal('2'), days: 30 },
    ];
    expect([shown(dayWeighted(parts)), dayWeighted([])]).toEqual(['3.50', null]);
  });

  it('is what writing the rating down for every day says', () => {
    const part = fc.record({ rating: fc.integer({ min: 1, max: 5 }), days: fc.integer({ min: 0, max: 40 }) });
    fc.assert(
      fc.property(fc.array(part, { maxLength: 4 }), (parts) => {
        const days = parts.flatMap(({ rating, days: count }) => Array.from({ length: count }, () => rating));
        const found = dayWeighted(
          parts.map(({ rating, days: count }) => ({ rating: decimal(String(rating)), days: count })),
        );
        if (days.length === 0) return expect(found).toBeNull();
        const sum = days.reduce((total, one) => total + one, 0);
        expect(found && compare(found, fraction(BigInt(sum), BigInt(days.length)))).toBe(0);
      }),
      runs,
    );
  });

  it('has its part of a target', () => {
    expect(shown(prorated(decimal('120'), { days: 73, ofDays: 365 }))).toBe('24.00');
    expect(shown(prorated(decimal('10'), { days: 0, ofDays: 365 }))).toBe('0.00');
    for (const days of [
      { days: 366, ofDays: 365 },
      { days: 0, ofDays: 0 },
      { days: 1.5, ofDays: 3 },
    ])
      expect(() => prorated(ZERO, days)).toThrow(RangeError);
  });
});

describe('two views of one thing', () => {
  it.each([
    [2, 2, 0, false, false],
    [2, 3, 1, true, false],
    [3, 2, -1, true, false],
    [4, 2, -2, true, true],
    [1, 4, 3, true, true],
    [null, 3, null, false, false],
    [3, null, null, false, false],
  ] as const)('own %s and lead’s %s are %s apart', (self, lead, difference, talk, say) => {
    const views = { self, lead };
    expect([differenceOf(views), isForTheMeeting(views), needsComment(views)]).toEqual([difference, talk, say]);
  });
});
