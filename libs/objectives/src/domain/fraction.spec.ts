import fc from 'fast-check';
import { compare, decimal, fraction, minus, roundHalfUp } from './fraction';

describe('the one rounding', () => {
  it.each([
    [1n, 2n, 1n, 1n],
    [-1n, 2n, 1n, 0n],
    [-3n, 2n, 1n, -1n],
    [5n, 4n, 1n, 1n],
    [1n, 3n, 10_000n, 3_333n],
    [2n, 3n, 10_000n, 6_667n],
    [-2n, 3n, 10_000n, -6_667n],
    [12_345n, 100_000n, 1_000n, 123n],
    [1_235n, 10_000n, 1_000n, 124n],
  ])('%s/%s in parts of 1/%s', (over, under, parts, expected) => {
    expect(roundHalfUp(fraction(over, under), parts)).toBe(expected);
  });

  it('is at most half a part away, and at exactly half a part above', () => {
    const whole = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n });
    fc.assert(
      fc.property(whole, fc.bigInt({ min: 1n, max: 10n ** 12n }), (over, under) => {
        const exact = fraction(over, under);
        const away = minus(fraction(roundHalfUp(exact, 10_000n), 10_000n), exact);
        expect(compare(away, fraction(1n, 20_000n)) <= 0).toBe(true);
        expect(compare(away, fraction(-1n, 20_000n))).toBe(1);
      }),
      { numRuns: 2_000 },
    );
  });

  it('reads decimals as they are written, and nothing else', () => {
    expect(compare(decimal('0.30'), fraction(3n, 10n))).toBe(0);
    expect(compare(decimal('-007.5'), fraction(-15n, 2n))).toBe(0);
    for (const text of ['', '.5', '1e3', '1,5', ' 1', '+1', 'NaN', '0x1', '１'])
      expect(() => decimal(text)).toThrow(RangeError);
    expect(() => fraction(1n, 0n)).toThrow(RangeError);
  });
});
