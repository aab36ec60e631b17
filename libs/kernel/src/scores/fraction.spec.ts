import fc from 'fast-check';
import { compare, decimal, fraction, minus, roundHalfUp, toDecimal } from './fraction';

const runs = { numRuns: 2_000 };

describe('the one rounding', () => {
  it.each([
    ['3.95', '3.95', '4.0'],
    ['3.449', '3.45', '3.4'],
    ['2.005', '2.01', '2.0'],
    ['-12.345', '-12.34', '-12.3'],
    ['-0.004', '0.00', '0.0'],
    ['-0.05', '-0.05', '0.0'],
    ['1', '1.00', '1.0'],
  ])('stores %s as %s and shows it as %s', (value, stored, onScreen) => {
    expect([toDecimal(decimal(value), 2), toDecimal(decimal(value), 1)]).toEqual([stored, onScreen]);
  });

  /** The oracle divides as on paper, one digit after the other, and looks at what is left. */
  const onPaper = (over: bigint, under: bigint): string => {
    let [digits, rest] = [String(over / under), over % under];
    for (const point of ['.', '']) {
      digits += point + String((rest * 10n) / under);
      rest = (rest * 10n) % under;
    }
    const [last, up] = [BigInt(digits.replace('.', '')), rest * 2n >= under ? 1n : 0n];
    const text = String(last + up).padStart(3, '0');
    return `${text.slice(0, -2)}.${text.slice(-2)}`;
  };

  it('is what dividing on paper says', () => {
    const natural = fc.bigInt({ min: 0n, max: 10n ** 18n });
    fc.assert(
      fc.property(natural, fc.bigInt({ min: 1n, max: 10n ** 9n }), (over, under) => {
        expect(toDecimal(fraction(over, under), 2)).toBe(onPaper(over, under));
      }),
      runs,
    );
  });

  it('is at most half a part away, and at exactly half a part above', () => {
    const any = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n });
    fc.assert(
      fc.property(any, fc.bigInt({ min: 1n, max: 10n ** 12n }), (over, under) => {
        const exact = fraction(over, under);
        const away = minus(fraction(roundHalfUp(exact, 100n), 100n), exact);
        expect(compare(away, fraction(1n, 200n)) <= 0).toBe(true);
        expect(compare(away, fraction(-1n, 200n))).toBe(1);
      }),
      runs,
    );
  });

  it('reads decimals as they are written, and nothing else', () => {
    expect([toDecimal(decimal('0.30'), 2), toDecimal(decimal('-007.5'), 2)]).toEqual(['0.30', '-7.50']);
    for (const text of ['', '.5', '1e3', '1,5', ' 1', '+1', 'NaN', '0x1', '１'])
      expect(() => decimal(text)).toThrow(RangeError);
    expect(() => fraction(1n, 0n)).toThrow(RangeError);
    expect(fraction(1n, -2n)).toEqual({ over: -1n, under: 2n });
  });
});
