import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bandOf, defineBands } from './bands';
import { decimal, type Fraction, toDecimal } from './fraction';
import { gapOf, gapStatusOf, surplusOf } from './gaps';
import { clamped, measuredProgress } from './progress';
import { weightedScore } from './weighted-score';
import { distributeWeights } from './weights';

const lines = readFileSync(join(__dirname, '../../../../docs/scores.md'), 'utf8').split('\n');

/** The rows of the table with this head, without the rule below it. */
function tableUnder(head: string): string[][] {
  const start = lines.indexOf(head) + 2;
  const end = lines.findIndex((line, at) => at >= start && !line.startsWith('|'));
  return lines.slice(start, end).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

const known = (cell = '') => (cell === '–' ? null : Number(cell));
const shown = (value: Fraction) => toDecimal(value, 2);

/** Each row again, with its last cells counted by the code. */
const recounted: readonly [string, (row: string[]) => string[]][] = [
  [
    '| Target | Current | Gap | Surplus | Status |',
    ([target = '', current = '']) => {
      const steps = { target: known(target), current: known(current) };
      return [target, current, String(gapOf(steps) ?? '–'), String(surplusOf(steps) ?? '–'), gapStatusOf(steps)];
    },
  ],
  ['| Parts | Basis points |', ([parts = '']) => [parts, distributeWeights(parts.split(', ').map(Number)).join(', ')]],
  [
    '| First | Second | Third | Coverage | Score |',
    (row) => {
      const items = [5_000, 3_000, 2_000].map((weight, at) => ({
        weight,
        rating: ['–', 'n/a'].includes(row[at] ?? '') ? null : decimal(row[at] ?? ''),
        notApplicable: row[at] === 'n/a',
      }));
      const { coverage, value } = weightedScore(items, { min: decimal('1'), max: decimal('5') });
      return [...row.slice(0, 3), shown(coverage), value ? shown(value) : 'insufficient evidence'];
    },
  ],
  ['| Value | Band |', ([value = '']) => [value, bandFor(value)]],
  [
    '| Start | Target | Current | Shown | Counted |',
    (row) => {
      const [start, target, current] = [decimal(row[0] ?? ''), decimal(row[1] ?? ''), decimal(row[2] ?? '')];
      const progress = measuredProgress({ start, target, current });
      return [...row.slice(0, 3), shown(progress), shown(clamped(progress))];
    },
  ],
];

function bandFor(value: string): string {
  try {
    return bandOf(decimal(value), defineBands(['1', '4', '7', '8'], ['Developing', 'Effective', 'Outstanding']));
  } catch {
    return 'an error';
  }
}

describe('the page about scores', () => {
  it.each(recounted)('has in its examples what the code counts: %s', (head, recount) => {
    const table = tableUnder(head);
    expect(table.length).toBeGreaterThan(2);
    expect(table).toEqual(table.map(recount));
  });
});
