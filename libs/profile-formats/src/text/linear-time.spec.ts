import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Problem } from '@app/kernel';
import { fixture, title } from '../fixture';
import { parseProfile } from './parse-profile';
import { print } from './printing/print';

setFlagsFromString('--expose-gc');
const clearMemory = runInNewContext('gc') as () => void;

describe('the time it takes', () => {
  const sized = (size: number, filler: string): string => {
    const at = fixture.indexOf('Spare parts |');
    return fixture.slice(0, at) + filler.repeat(Math.ceil((size - fixture.length) / filler.length)) + fixture.slice(at);
  };
  /**
   * By the clock or by the processor, whichever says less: what others do on the machine meanwhile is no time of the
   * parser's, and neither is a second processor that clears up the memory beside it, or what other tests have left there.
   */
  const millisecondsFor = (text: string, runs = 3): number => {
    clearMemory();
    const times = Array.from({ length: runs }, () => {
      const [begun, start] = [performance.now(), process.cpuUsage()];
      try {
        parseProfile(text, { title });
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
      }
      const { user, system } = process.cpuUsage(start);
      return Math.min((user + system) / 1_000, performance.now() - begun);
    });
    return Math.min(...times);
  };

  const plainText = print(
    {
      title,
      summary: 'A night desk operator keeps watch.',
      bullets: [],
      background: [],
      workActivities: [{ title: 'Spare parts', details: 'Counts the spare lamps and fuses.' }],
      knowledge: [],
      training: [],
      development: [],
      qualifications: [],
      skills: [],
      footer: null,
    },
    'T1',
  );
  /** Behind its footer nothing is read any more. */
  const withoutEnd = fixture.slice(0, fixture.indexOf('This job role profile was'));
  const sizedPlain = (size: number, filler: string): string =>
    `${plainText}\n${filler.repeat(Math.ceil((size - plainText.length) / filler.length))}`;

  it.each([
    ['many rows', sized, `Row of words |\n${'It does this and that. '.repeat(12)} |\n`],
    ['one long cell', sized, 'words without an end '],
    ['rows without bars', sizedPlain, `Row of words It does ${'this and that '.repeat(12)}.\n`],
    ['paragraphs', sizedPlain, `Row of words\n\nIt does ${'this and that '.repeat(12)}.\n\n`],
    ['one long line without bars', sizedPlain, 'Words without an end '],
    ['a whole profile again and again', (size: number) => withoutEnd.repeat(Math.ceil(size / withoutEnd.length)), ''],
  ] as const)('grows with the length of the text up to 10 MB: %s', (what, make, filler) => {
    millisecondsFor(make(100_000, filler), 8);
    const sizes = [100_000, 1_000_000, 10_000_000];
    const texts = sizes.map((size) => make(size, filler));
    // On a busy machine one measurement says little: the best of up to eight counts.
    const best = sizes.map(() => Infinity);
    const isLinear = (): boolean => {
      const [small = 0, middle = 0, large = 0] = best;
      // A step of ten may take twelve times as long; below a few milliseconds the clock decides, not the parser.
      return middle <= 12 * Math.max(small, 8) && large <= 12 * Math.max(middle, 80);
    };
    for (let attempt = 0; attempt === 0 || (attempt < 8 && !isLinear()); attempt++) {
      for (const [index, text] of texts.entries()) {
        best[index] = Math.min(best[index] ?? Infinity, millisecondsFor(text, index === 2 ? 1 : 5));
      }
    }
    const told = `${what}: ${best.map((time) => time.toFixed(1)).join(', ')} ms for 100 kB, 1 MB, 10 MB`;
    expect({ told, isLinear: isLinear() }).toEqual({ told, isLinear: true });
  });

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
