import { Problem } from '@app/kernel';
import fc from 'fast-check';
import { asDryRunJson } from './dry-run-json';
import { fixture, title } from '../fixture';
import { parseProfile } from './parse-profile';
import { plans } from './printing/plans';
import { print, renderings } from './printing/print';

/** Cutting, doubling, moving and replacing pieces of the fixture, at lines and anywhere. */
const mutation = fc.oneof(
  fc.record({ kind: fc.constant('cut' as const), at: fc.nat(), length: fc.nat(400), with: fc.constant('') }),
  fc.record({
    kind: fc.constant('put' as const),
    at: fc.nat(),
    length: fc.nat(3),
    with: fc.string({ unit: 'grapheme', maxLength: 8 }),
  }),
  fc.record({
    kind: fc.constant('put' as const),
    at: fc.nat(),
    length: fc.nat(40),
    with: fc.constantFrom(
      '|',
      '|\n',
      '---|',
      '\n',
      'Background\n',
      '\nTechnical Skills\nTitle | Details | Depth |\n',
      'Behavioural |',
      ' » ',
      ' – ',
      ' You can ',
      '2 – ',
      '\u00A0',
      '\0',
      '\uD800',
      '- ',
    ),
  }),
  fc.record({ kind: fc.constant('line' as const), at: fc.nat(), length: fc.nat(6), with: fc.constant('') }),
);

const mutate = (
  text: string,
  change: { kind: 'cut' | 'put' | 'line'; at: number; length: number; with: string },
): string => {
  if (change.kind === 'line') {
    const lines = text.split('\n');
    const taken = lines.splice(change.at % lines.length, change.length);
    lines.splice((change.at * 7) % (lines.length + 1), 0, ...taken.slice(1));
    return lines.join('\n');
  }
  const at = change.at % (text.length + 1);
  return text.slice(0, at) + change.with + text.slice(at + change.length);
};

/** Numbers below a bound, the same in every run. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * below);
  };
}

/** Each section of a profile as a text of its own, with the heading that makes it one. */
const sectionsOf = (text: string): string[] =>
  text.split(
    /\n(?=(?:Background|Work Activity Components|Knowledge\/Skills|Training Activities|PDAs|Qualifications|Organisation Skills)\n)/,
  );

function readOrRefuse(text: string): void {
  try {
    const parsed = parseProfile(text, { title });
    const printed = JSON.stringify([asDryRunJson(parsed, 'x.txt'), parsed]);
    expect(printed.isWellFormed() && !printed.includes('\\ud8')).toBe(true);
    const lines = text.split(/\r\n|\r|\n/).length;
    for (const { line, message } of parsed.warnings) {
      expect(line >= 1 && line <= lines).toBe(true);
      expect(message).not.toContain('undefined');
    }
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
  }
}

describe('whatever was done to a profile', () => {
  it('is read or refused, never anything else, and what is read can be stored', () => {
    const texts = fc.oneof(
      fc.constant(fixture),
      fc.tuple(plans, fc.constantFrom(...renderings)).map(([plan, rendering]) => print(plan, rendering)),
    );
    fc.assert(
      fc.property(texts, fc.array(mutation, { minLength: 1, maxLength: 12 }), (whole, changes) => {
        readOrRefuse(changes.reduce(mutate, whole));
      }),
      { numRuns: 500 },
    );
  });

  it('is read or refused after each of 100,000 changes, one upon another until little is left', () => {
    // A text is changed eight times and read after each; then the next begins from a whole section or profile again.
    const random = seeded(20_261_122);
    const inserted = [
      '|',
      '|\n',
      '---|',
      '\n',
      '\n\n',
      ' ',
      'Background\n',
      ' » ',
      ' – ',
      ' You can ',
      '2 – ',
      ' Aware of ',
      '- ',
    ];
    const sources = [
      ...sectionsOf(fixture),
      ...sectionsOf(fixture.replaceAll(' |', '\n').replace(/^\|$|---\n?/gm, '')),
    ];
    let read = 0;
    while (read < 100_000) {
      let text = read % 1_000 < 8 ? fixture : (sources[random(sources.length)] ?? fixture);
      for (let change = 0; change < 8; change++, read++) {
        const at = random(text.length + 1);
        const put = random(3) === 0 ? '' : (inserted[random(inserted.length)] ?? '');
        text = text.slice(0, at) + put + text.slice(at + (put === '' ? random(30) : random(4)));
        try {
          parseProfile(text, { title });
        } catch (error) {
          if (!(error instanceof Problem)) throw new Error(`after ${read} changes: ${text}`, { cause: error });
        }
      }
    }
    expect(read).toBe(100_000);
  });

  it('loses no word of any row of a table whose heading and head stand', () => {
    const cells = fc.array(
      fc.constantFrom(
        '',
        'A',
        'Bb cc.',
        'Aware of',
        'Behavioural',
        'Other Knowledge and Skills',
        'X » Y',
        'Z – N You can do.',
        '2 – Working You can.',
        '9 – No',
      ),
      { minLength: 1, maxLength: 40 },
    );
    const heads = fc.constantFrom(
      'Knowledge/Skills\nTitle | Depth | Details | Type |\n---|---|---|---|\n',
      'Organisation Skills\nFramework » Organisation Category » Subcategory |\nSkill Name and Description | Level |\n---|---|---|\n',
      'PDAs\nTitle | Details |\n---|---|\n',
      'Background\nDescription | Background |\n---|---|\n',
    );
    fc.assert(
      fc.property(heads, cells, (head, words) => {
        fc.pre(words.some((word) => word !== ''));
        const parsed = parseProfile(`${head}${words.map((word) => `${word} |\n`).join('')}`, { title });
        const kept = JSON.stringify({ ...parsed, warnings: parsed.warnings.map(({ evidence }) => evidence) });
        // A cell is parted at its marks and its level's stray full stop; the words between them stay.
        for (const word of words.flatMap((text) => text.split(/ [»–] | (?=You)/))) expect(kept).toContain(word);
      }),
      { numRuns: 500 },
    );
  });
});
