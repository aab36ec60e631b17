import fc from 'fast-check';
import { COVERAGE_FLOOR, isEnough } from './coverage';
import { compare, decimal, type Fraction, fraction, toDecimal, ZERO } from './fraction';
import { rollUp, type WeighedRating, weightedScore } from './weighted-score';
import { ALL_WEIGHTS, distributeWeights } from './weights';

const scale = { min: decimal('1'), max: decimal('5') };
const rated = (weight: number, rating: string | null, notApplicable = false): WeighedRating => ({
  weight,
  rating: rating === null ? null : decimal(rating),
  notApplicable,
});
const shown = (value: Fraction | null) => (value === null ? 'insufficient evidence' : toDecimal(value, 2));
const runs = { numRuns: 2_000 };

const item = fc.record({
  weight: fc.integer({ min: 0, max: 12 }),
  rating: fc.option(fc.integer({ min: 1, max: 5 }), { nil: null }),
  notApplicable: fc.boolean(),
});
type Item = { weight: number; rating: number | null; notApplicable: boolean };
const asRating = ({ weight, rating, notApplicable }: Item) =>
  rated(weight, rating === null ? null : String(rating), notApplicable);

/** The oracle knows no weights: it writes each rating down as often as it weighs, and takes the plain average. */
function written(items: readonly Item[]) {
  const applicable = items.filter((one) => !one.notApplicable);
  const cards = applicable.flatMap(({ weight, rating }) => Array.from({ length: weight }, () => rating));
  const known = cards.filter((rating) => rating !== null);
  return { cards: cards.length, known: known.length, sum: known.reduce((sum, rating) => sum + rating, 0) };
}

describe('a weighted score', () => {
  it('is over what was rated only', () => {
    const items = [rated(5_000, '4'), rated(3_000, '2'), rated(2_000, null)];
    const { value, coverage } = weightedScore(items, scale);
    expect([shown(value), toDecimal(coverage, 2)]).toEqual(['3.25', '0.80']);
  });

  it('takes what does not apply for not there, and what nobody assessed for missing evidence', () => {
    const half = [rated(5_000, '4'), rated(5_000, null)];
    expect(shown(weightedScore(half, scale).value)).toBe('insufficient evidence');
    const { value, coverage } = weightedScore([rated(5_000, '4'), rated(5_000, null, true)], scale);
    expect([shown(value), toDecimal(coverage, 2)]).toEqual(['4.00', '1.00']);
  });

  it.each([
    [6_000, '4.00'],
    [5_999, 'insufficient evidence'],
  ])('is shown from a coverage of 0.60 on: %s of 10000 makes %s', (weight, expected) => {
    const items = [rated(weight, '4'), rated(ALL_WEIGHTS - weight, null)];
    expect(shown(weightedScore(items, scale).value)).toBe(expected);
  });

  it('is no number where nothing was rated, or only what weighs nothing', () => {
    expect([[], [rated(0, '4')], [rated(100, null)]].map((items) => weightedScore(items, scale).value)).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('is what writing each rating down as often as it weighs says', () => {
    fc.assert(
      fc.property(fc.array(item, { maxLength: 8 }), (items) => {
        const { cards, known, sum } = written(items);
        const { value, coverage } = weightedScore(items.map(asRating), scale);
        expect(coverage.over * BigInt(cards)).toBe(BigInt(known) * coverage.under);
        if (known === 0 || known * 10 < cards * 6) return expect(value).toBeNull();
        expect(value && compare(value, fraction(BigInt(sum), BigInt(known)))).toBe(0);
      }),
      runs,
    );
  });

  it('is not of a rating outside the scale, of half a weight, or on a scale without length', () => {
    for (const items of [[rated(1, '0.99')], [rated(1, '5.01')], [rated(0.5, '3')], [rated(-1, '3')]])
      expect(() => weightedScore(items, scale)).toThrow(RangeError);
    expect(() => weightedScore([], { min: scale.min, max: scale.min })).toThrow(RangeError);
  });
});

describe('components rolled up', () => {
  const known = (value: string) => ({ value: decimal(value), coverage: decimal('1') });

  it('of 5 and 5 with no third are 5', () => {
    const third = [known('5'), known('5'), null].map((score) => ({ weight: 3_333, score }));
    expect(shown(rollUp(third, scale).value)).toBe('5.00');
  });

  it('lack one that is there without enough evidence', () => {
    const thin = { value: null, coverage: decimal('0.5') };
    const parts = [known('5'), known('4'), thin].map((score) => ({ weight: 3_000, score }));
    expect([shown(rollUp(parts, scale).value), toDecimal(rollUp(parts, scale).coverage, 2)]).toEqual(['4.50', '0.67']);
    expect(shown(rollUp(parts.slice(1), scale).value)).toBe('insufficient evidence');
  });

  it('round once, at the end', () => {
    const part = weightedScore([rated(2, '3'), rated(1, '2')], scale);
    const whole = rollUp(
      [
        { weight: 1, score: part },
        { weight: 2, score: part },
      ],
      scale,
    );
    expect(whole.value && compare(whole.value, fraction(8n, 3n))).toBe(0);
  });
});

describe('weights', () => {
  it.each([
    [
      [1, 1, 1],
      [3_334, 3_333, 3_333],
    ],
    [
      [1, 2],
      [3_333, 6_667],
    ],
    [
      [7, 0, 7],
      [5_000, 0, 5_000],
    ],
    [
      [1, 1, 1, 1, 1, 1, 1],
      [1_429, 1_429, 1_429, 1_429, 1_428, 1_428, 1_428],
    ],
    [[], []],
  ])('%j are %j basis points', (parts, expected) => {
    expect(distributeWeights(parts)).toEqual(expected);
  });

  it('are 10,000 together, each within one of its exact share, and more never gets less', () => {
    const parts = fc.array(fc.integer({ min: 0, max: 10 ** 9 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(
        parts.filter((all) => all.some((part) => part > 0)),
        (all) => {
          const weights = distributeWeights(all);
          const sum = all.reduce((total, part) => total + BigInt(part), 0n);
          expect(weights.reduce((total, weight) => total + weight, 0)).toBe(ALL_WEIGHTS);
          weights.forEach((weight, at) => {
            const away = BigInt(weight) * sum - BigInt(all[at] ?? 0) * BigInt(ALL_WEIGHTS);
            expect(away > -sum && away < sum).toBe(true);
            all.forEach((part, other) => {
              if (part < (all[at] ?? 0)) expect(weights[other] ?? 0).toBeLessThanOrEqual(weight);
            });
          });
        },
      ),
      { numRuns: 500 },
    );
  });

  it('are not of half a part, of less than nothing, or of nothing', () => {
    for (const parts of [[0.5], [-1], [Number.NaN], [0, 0]]) expect(() => distributeWeights(parts)).toThrow(RangeError);
  });
});

it('a coverage of exactly the floor is enough', () => {
  expect([COVERAGE_FLOOR, decimal('0.59999'), ZERO].map((one) => isEnough(one))).toEqual([true, false, false]);
});
