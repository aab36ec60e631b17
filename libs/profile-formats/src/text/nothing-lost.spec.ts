import fc from 'fast-check';
import { Problem } from '@app/kernel';
import { fixture, parse, title } from '../fixture';
import { parseProfile } from './parse-profile';
import type { ParsedProfile } from './parsed-profile';
import { plans } from './printing/plans';
import { print, type Rendering, renderings } from './printing/print';
import { labelsOf } from './printing/said';
import { headings } from './vocabulary';

const signs = /^[|»•–.\s-]*$/u;

/** The words of a text that are neither signs of its form nor headings or heads of tables. */
function wordsOf(text: string): string[] {
  const heads = [...headings].flatMap(([name, { layout }]) => [name, ...(layout?.header.split('|') ?? [])]);
  const ofForm = new Set(heads.flatMap((words) => words.split(' ')));
  return text.split(/[\s|]+/).filter((word) => !signs.test(word) && !ofForm.has(word));
}

/** Every word a parse kept: in a component, or quoted by what was found odd. */
function keptBy(parsed: ParsedProfile): Map<string, number> {
  const counts = new Map<string, number>();
  const count = (value: unknown): void => {
    if (typeof value === 'string') {
      for (const word of value.split(/[\s|]+/)) counts.set(word, (counts.get(word) ?? 0) + 1);
    } else if (value !== null && typeof value === 'object') Object.values(value).forEach(count);
  };
  const { warnings, ...components } = parsed;
  count(components);
  count(warnings.map(({ evidence }) => evidence));
  return counts;
}

function lostFrom(text: string, parsed: ParsedProfile): string[] {
  const kept = keptBy(parsed);
  return wordsOf(text).filter((word) => {
    const left = kept.get(word) ?? 0;
    kept.set(word, left - 1);
    return left <= 0;
  });
}

describe('no word of a source is lost', () => {
  it('not in the fixture', () => {
    expect(lostFrom(fixture, parse())).toEqual([]);
  });

  it.each(renderings)('not in any profile printed as %s, whole or cut or with lines taken out', (rendering) => {
    const damage = fc.record({ end: fc.nat(), line: fc.nat(), lines: fc.nat(3) });
    fc.assert(
      fc.property(plans, damage, (plan, { end, line, lines }) => {
        const whole = print(plan, rendering);
        const cut = whole.slice(0, whole.length - (end % whole.length) + 1).split('\n');
        cut.splice(line % cut.length, lines);
        const text = cut.join('\n');
        try {
          const parsed = parseProfile(text);
          if (parsed.warnings.length > 400) return;
          expect(lostFrom(text, parsed)).toEqual([]);
        } catch (error) {
          if (!(error instanceof Problem)) throw error;
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('a row that lacks one cell', () => {
  const cells = (text: string, rendering: Rendering): string[] =>
    rendering === 'T2' ? text.split('\n\n') : text.split(/(?<=\|)\s/);

  it.each(['P1', 'P2', 'T2'] as const)('is the only one that may be lost in %s', (rendering) => {
    fc.assert(
      fc.property(plans, fc.nat(), (plan, at) => {
        const text = print(plan, rendering);
        const pieces = cells(text, rendering);
        const from = pieces.findIndex((piece) =>
          piece.includes(rendering === 'T2' ? 'Description Background' : '---|'),
        );
        const index = from + 1 + (at % (pieces.length - from - 1));
        const piece = pieces[index] ?? '';
        // Headings stand with cells in one piece; only whole cells are taken out.
        fc.pre(
          !/\n|^Title |^Framework|^Skill Name/.test(piece) && !headings.has(piece) && !piece.startsWith('This job'),
        );
        const rest = pieces.toSpliced(index, 1).join(rendering === 'T2' ? '\n\n' : ' ');
        const joined = rendering === 'T2' ? rest : withLines(text, pieces, index);
        const before = labelsOf(parseProfile(text, { title }));
        const after = labelsOf(parseProfile(joined, { title }));
        const lost = before.filter((label) => !after.includes(label));
        expect(lost.length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 150 },
    );
  });

  /** The text without one of its cells; a line that ended with it still ends there. */
  function withLines(text: string, pieces: readonly string[], index: number): string {
    const start = pieces.slice(0, index).reduce((sum, piece) => sum + piece.length + 1, 0);
    const end = start + (pieces[index]?.length ?? 0);
    const endsLine = text[end] === '\n' && text[start - 1] === ' ';
    return endsLine ? text.slice(0, start - 1) + text.slice(end) : text.slice(0, start) + text.slice(end + 1);
  }
});
