import fc from 'fast-check';
import { compare, fraction, toDecimal } from './fraction';
import { byPriority, gapOf, gapStatusOf, type Prioritised, type Steps, summaryOf, surplusOf } from './gaps';

const step = fc.option(fc.integer({ min: 1, max: 4 }), { nil: null });
const steps = fc.record<Steps>({ target: step, current: step });
const runs = { numRuns: 2_000 };

/** The oracle takes no differences: it goes up the scale, step by step, and counts. */
const counted = ({ target, current }: Steps, isCounted: (step: number, target: number, current: number) => boolean) =>
  target === null || current === null ? null : [1, 2, 3, 4].filter((one) => isCounted(one, target, current)).length;
const missing = (one: Steps) => counted(one, (at, target, current) => at > current && at <= target);
const beyond = (one: Steps) => counted(one, (at, target, current) => at > target && at <= current);
const reached = (one: Steps) => counted(one, (at, target, current) => at <= target && at <= current);
const wanted = (one: Steps) => counted(one, (at, target) => at <= target);
const total = (numbers: readonly (number | null)[]) => numbers.reduce<number>((sum, one) => sum + (one ?? 0), 0);

describe('the gap of one skill', () => {
  it.each([
    ['below', { target: 3, current: 1 }, 2, 0, 'gap'],
    ['there', { target: 2, current: 2 }, 0, 0, 'met'],
    ['beyond', { target: 1, current: 4 }, 0, 3, 'surplus'],
    ['not assessed', { target: 3, current: null }, null, null, 'not-assessed'],
    ['not defined', { target: null, current: 2 }, null, null, 'not-defined'],
    ['neither', { target: null, current: null }, null, null, 'not-defined'],
  ] as const)('%s: %j', (_where, one, gap, surplus, status) => {
    expect([gapOf(one), surplusOf(one), gapStatusOf(one)]).toEqual([gap, surplus, status]);
  });

  it('is what counting up the scale says, and missing is never nought', () => {
    fc.assert(
      fc.property(steps, (one) => {
        expect([gapOf(one), surplusOf(one)]).toEqual([missing(one), beyond(one)]);
        expect(gapOf(one) === null).toBe(one.target === null || one.current === null);
      }),
      runs,
    );
  });
});

describe('a gap list as a whole', () => {
  it('has a readiness of what is reached over what is wanted, and nothing beyond a target helps', () => {
    const { summedGap, summedSurplus, readiness, coverage } = summaryOf([
      { target: 3, current: 1 },
      { target: 2, current: 4 },
      { target: 4, current: null },
      { target: null, current: 3 },
    ]);
    expect([summedGap, summedSurplus]).toEqual([2, 2]);
    expect(readiness && toDecimal(readiness, 2)).toBe('0.60');
    expect(toDecimal(coverage, 2)).toBe('0.67');
  });

  it('has no readiness while nothing is assessed, rather than none at all', () => {
    const { readiness, coverage } = summaryOf([{ target: 3, current: null }]);
    expect([readiness, toDecimal(coverage, 2)]).toEqual([null, '0.00']);
    expect([summaryOf([]).readiness, toDecimal(summaryOf([]).coverage, 2)]).toEqual([null, '0.00']);
  });

  it('is what counting up the scale says', () => {
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 20 }), (all) => {
        const { summedGap, summedSurplus, readiness, coverage } = summaryOf(all);
        expect([summedGap, summedSurplus]).toEqual([total(all.map(missing)), total(all.map(beyond))]);
        const [there, needed] = [total(all.map(reached)), total(all.map(wanted))];
        if (readiness === null) expect(needed).toBe(0);
        else expect(readiness.over * BigInt(needed)).toBe(BigInt(there) * readiness.under);
        const asked = all.filter(({ target }) => target !== null);
        const known = asked.filter(({ current }) => current !== null);
        expect(coverage.over * BigInt(asked.length)).toBe(BigInt(known.length) * coverage.under);
      }),
      runs,
    );
  });

  it('does not change by what is not known, but for its coverage', () => {
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 10 }), fc.integer({ min: 1, max: 4 }), (all, target) => {
        const { coverage, ...figures } = summaryOf(all);
        const { coverage: less, ...same } = summaryOf([...all, { target, current: null }]);
        expect(same).toEqual(figures);
        expect(compare(less, coverage) <= 0).toBe(true);
      }),
      runs,
    );
  });

  it('is ready exactly when no gap is left', () => {
    fc.assert(
      fc.property(fc.array(steps, { minLength: 1, maxLength: 10 }), (all) => {
        const { readiness, summedGap } = summaryOf(all);
        if (readiness !== null) expect(compare(readiness, fraction(1n, 1n)) === 0).toBe(summedGap === 0);
      }),
      runs,
    );
  });
});

describe('the order of a gap list', () => {
  it('is by gap, then mandatory, then linked to an objective, then title, and what is not known comes last', () => {
    const line = (title: string, gap: number | null, also: Partial<Prioritised> = {}) => ({ title, gap, ...also });
    const sorted = [
      line('b', 1),
      line('unknown', null, { mandatory: true }),
      line('a', 1),
      line('met', 0),
      line('linked', 1, { linkedToObjective: true }),
      line('must', 1, { mandatory: true }),
      line('must, and linked', 1, { mandatory: true, linkedToObjective: true }),
      line('far', 3),
    ].sort(byPriority);
    expect(sorted.map(({ title }) => title)).toEqual([
      'far',
      'must, and linked',
      'must',
      'linked',
      'a',
      'b',
      'met',
      'unknown',
    ]);
  });

  it('is one order, however the lines came', () => {
    const line = fc.record({
      gap: step,
      mandatory: fc.boolean(),
      linkedToObjective: fc.boolean(),
      title: fc.string({ maxLength: 3 }),
    });
    const key = ({ gap, mandatory, linkedToObjective, title }: Prioritised) => [
      gap,
      mandatory,
      linkedToObjective,
      title.localeCompare('', 'en-GB'),
    ];
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
        const backwards = [...lines].reverse().sort(byPriority);
        const forwards = [...lines].sort(byPriority);
        expect(backwards.map(key)).toEqual(forwards.map(key));
        forwards.slice(1).forEach((next, at) => expect(byPriority(forwards[at] ?? next, next)).toBeLessThanOrEqual(0));
      }),
      runs,
    );
  });
});
