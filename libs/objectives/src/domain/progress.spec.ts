import fc from 'fast-check';
import { clamped, compare, decimal, ONE, plus, ZERO } from '@app/kernel';
import { inBasisPoints, inPercent, type KeyResultFigures, objectiveProgress, rawProgress } from './progress';

const numeric = (start: string, target: string, current: string | null, weight = 10_000): KeyResultFigures => ({
  kind: 'numeric',
  start,
  target,
  current,
  done: null,
  weight,
});
const milestone = (done: boolean, weight = 10_000): KeyResultFigures => ({
  kind: 'milestone',
  start: null,
  target: null,
  current: null,
  done,
  weight,
});
const figure = fc
  .tuple(fc.integer({ min: -(10 ** 12), max: 10 ** 12 }), fc.integer({ min: 0, max: 4 }))
  .map(([digits, places]) => {
    const text = String(Math.abs(digits)).padStart(places + 1, '0');
    const whole = places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`;
    return digits < 0 ? `-${whole}` : whole;
  });
const weight = fc.integer({ min: 0, max: 10_000 });
const startAndTarget = fc.tuple(figure, figure).filter(([one, other]) => compare(decimal(one), decimal(other)) !== 0);
const measured = fc
  .tuple(startAndTarget, fc.option(figure), weight)
  .map(([[start, target], current, w]) => numeric(start, target, current, w));
const anyKeyResult = fc.oneof(
  measured,
  fc.tuple(fc.boolean(), weight).map(([done, w]) => milestone(done, w)),
);
const runs = { numRuns: 2_000 };

describe('the progress of a key result', () => {
  it.each([
    ['rising', numeric('0', '200', '50'), '25.00'],
    ['falling', numeric('40', '10', '25'), '50.00'],
    ['falling below zero', numeric('10', '-10', '-5'), '75.00'],
    ['beyond its target', numeric('0', '80', '90'), '112.50'],
    ['on the wrong side of its start', numeric('20', '10', '21.25'), '-12.50'],
    ['with decimals that no binary number holds', numeric('0.1', '0.4', '0.3'), '66.67'],
    ['untouched', numeric('3', '7', '3'), '0.00'],
    ['a milestone passed', milestone(true), '100.00'],
    ['a milestone not passed', milestone(false), '0.00'],
  ])('is exact when %s', (_what, keyResult, percent) => {
    expect(inPercent(rawProgress(keyResult))).toBe(percent);
  });

  it('is missing and not zero while there is no figure', () => {
    expect(inPercent(rawProgress(numeric('0', '10', null)))).toBeNull();
  });

  it('has no answer where start and target are the same: such a key result cannot be made', () => {
    expect(() => rawProgress(numeric('5', '5.0', '6'))).toThrow(RangeError);
  });

  it('is nothing at the start and everything at the target, whichever way it runs', () => {
    fc.assert(
      fc.property(startAndTarget, ([start, target]) => {
        expect(compare(rawProgress(numeric(start, target, start)) ?? ONE, ZERO)).toBe(0);
        expect(compare(rawProgress(numeric(start, target, target)) ?? ZERO, ONE)).toBe(0);
      }),
      runs,
    );
  });

  it('is, read backwards, what is still to do', () => {
    fc.assert(
      fc.property(startAndTarget, figure, ([start, target], current) => {
        const there = rawProgress(numeric(start, target, current)) ?? ZERO;
        const back = rawProgress(numeric(target, start, current)) ?? ZERO;
        expect(compare(plus(there, back), ONE)).toBe(0);
      }),
      runs,
    );
  });

  it('counts between nothing and everything', () => {
    fc.assert(
      fc.property(measured, (keyResult) => {
        const raw = rawProgress(keyResult);
        if (raw === null) return;
        const counted = clamped(raw);
        expect(compare(counted, ZERO) >= 0 && compare(counted, ONE) <= 0).toBe(true);
        if (compare(raw, ZERO) >= 0 && compare(raw, ONE) <= 0) expect(compare(raw, counted)).toBe(0);
      }),
      runs,
    );
  });
});

describe('the progress of an objective', () => {
  it('weighs its key results', () => {
    const keyResults = [numeric('0', '100', '50', 7_500), milestone(false, 2_500)];
    expect(inBasisPoints(objectiveProgress(keyResults))).toBe(3_750);
  });

  it('takes milestones done by weight', () => {
    expect(
      inBasisPoints(objectiveProgress([milestone(true, 1_000), milestone(true, 2_000), milestone(false, 6_000)])),
    ).toBe(3_333);
  });

  it('leaves out what has no value and renormalises the rest', () => {
    const known = numeric('0', '10', '4', 3_000);
    expect(inBasisPoints(objectiveProgress([known, numeric('0', '10', null, 7_000)]))).toBe(4_000);
  });

  it('lets nothing beyond its target hide another', () => {
    expect(inBasisPoints(objectiveProgress([numeric('0', '1', '900'), numeric('0', '1', '0')]))).toBe(5_000);
  });

  it('is unknown where nothing has a value, or only what weighs nothing', () => {
    expect(objectiveProgress([])).toBeNull();
    expect(objectiveProgress([numeric('0', '1', null)])).toBeNull();
    expect(objectiveProgress([milestone(true, 0)])).toBeNull();
  });

  it('lies between the least and the greatest of its parts', () => {
    fc.assert(
      fc.property(fc.array(anyKeyResult, { maxLength: 8 }), (keyResults) => {
        const whole = objectiveProgress(keyResults);
        const parts = keyResults
          .filter((keyResult) => keyResult.weight > 0)
          .flatMap((keyResult) => rawProgress(keyResult) ?? [])
          .map(clamped);
        if (whole === null) return expect(parts).toEqual([]);
        expect(parts.some((part) => compare(part, whole) <= 0)).toBe(true);
        expect(parts.some((part) => compare(part, whole) >= 0)).toBe(true);
      }),
      runs,
    );
  });

  it('does not hang on the order, on what is missing, nor on the scale of the weights', () => {
    const upTo2000 = anyKeyResult.map((keyResult) => ({ ...keyResult, weight: Math.floor(keyResult.weight / 5) }));
    fc.assert(
      fc.property(fc.array(upTo2000, { maxLength: 6 }), fc.integer({ min: 1, max: 5 }), (keyResults, factor) => {
        const once = inBasisPoints(objectiveProgress(keyResults));
        const scaled = keyResults.map((keyResult) => ({ ...keyResult, weight: keyResult.weight * factor }));
        const known = keyResults.filter((keyResult) => rawProgress(keyResult) !== null);
        expect(inBasisPoints(objectiveProgress([...keyResults].reverse()))).toBe(once);
        expect(inBasisPoints(objectiveProgress(scaled))).toBe(once);
        expect(inBasisPoints(objectiveProgress(known))).toBe(once);
      }),
      runs,
    );
  });

  it('never falls when a rising figure rises', () => {
    const natural = fc.integer({ min: 0, max: 1_000 });
    fc.assert(
      fc.property(natural, natural, fc.array(anyKeyResult, { maxLength: 4 }), (one, other, rest) => {
        const at = (current: number) =>
          objectiveProgress([...rest, numeric('0', '500', String(current), 5_000)]) ?? ZERO;
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        expect(compare(at(low), at(high))).not.toBe(1);
      }),
      runs,
    );
  });
});
