import { Problem } from '@app/kernel';
import { fixture, title } from '../fixture';
import { parseProfile } from './parse-profile';

describe('the time it takes', () => {
  const sized = (size: number, filler: string): string => {
    const at = fixture.indexOf('Spare parts |');
    return fixture.slice(0, at) + filler.repeat(Math.ceil((size - fixture.length) / filler.length)) + fixture.slice(at);
  };
  const millisecondsFor = (text: string, runs = 3): number => {
    const times = Array.from({ length: runs }, () => {
      const start = performance.now();
      try {
        parseProfile(text, { title });
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
      }
      return performance.now() - start;
    });
    return Math.min(...times);
  };

  it.each([
    ['many rows', `Row of words |\n${'It does this and that. '.repeat(12)} |\n`],
    ['one long cell', 'words without an end '],
    ['spaces', ' '],
    ['blank lines', '\n'],
    ['brackets', '('],
    ['bars', '|'],
    ['headings', '\nBackground\n'],
    ['heads of tables', 'Title | Details |\n'],
    ['separators', '\n---|---|\n'],
    ['dashes', '-'],
    ['frameworks', ' » You can – '],
  ])('grows with the length of the text and not faster: %s', (_what, filler) => {
    millisecondsFor(sized(100_000, filler));
    const [small, large] = [millisecondsFor(sized(100_000, filler)), millisecondsFor(sized(1_000_000, filler))];
    // Ten times the text; quadratic would be a hundred. Below a few milliseconds the clock decides, not the parser,
    // and on a busy machine the best of three runs says more than one.
    expect(large).toBeLessThan(40 * Math.max(small, 3));
    expect(large).toBeLessThan(3_000);
    expect(millisecondsFor(sized(10_000, filler))).toBeLessThan(300);
  });
});
