import { Problem } from '@app/kernel';
import { fixture, title } from '../fixture';
import { parseProfile } from './parse-profile';
import { print } from './printing/print';

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
  const sizedPlain = (size: number, filler: string): string =>
    `${plainText}\n${filler.repeat(Math.ceil((size - plainText.length) / filler.length))}`;

  it.each([
    ['many rows', sized, `Row of words |\n${'It does this and that. '.repeat(12)} |\n`],
    ['one long cell', sized, 'words without an end '],
    ['rows without bars', sizedPlain, `Row of words It does ${'this and that '.repeat(12)}.\n`],
    ['paragraphs', sizedPlain, `Row of words\n\nIt does ${'this and that '.repeat(12)}.\n\n`],
    ['one long line without bars', sizedPlain, 'Words without an end '],
    ['the whole sample again and again', (size: number) => fixture.repeat(Math.ceil(size / fixture.length)), ''],
  ] as const)('grows with the length of the text up to 10 MB: %s', (what, make, filler) => {
    millisecondsFor(make(100_000, filler), 8);
    const times = [100_000, 1_000_000, 10_000_000].map((size) => {
      const text = make(size, filler);
      return millisecondsFor(text, size > 5_000_000 ? 2 : 5);
    });
    const [small = 0, middle = 0, large = 0] = times;
    const told = `${what}: ${times.map((time) => time.toFixed(1)).join(', ')} ms for 100 kB, 1 MB, 10 MB`;
    // A step of ten may take twelve times as long; below a few milliseconds the clock decides, not the parser.
    expect({ told, ratio: middle / Math.max(small, 8) <= 12 }).toEqual({ told, ratio: true });
    expect({ told, ratio: large / Math.max(middle, 80) <= 12 }).toEqual({ told, ratio: true });
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
