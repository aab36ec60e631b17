import { notAProfile, type SourceLine } from './source-text';
import { isSeparator, type Split } from './sections';
import type { BulletStyle } from './summary';
import type { Table } from './table';
import { headings } from './vocabulary';

/** How a text was taken from its page. More readers than the one for bars find their place by this. */
const renderings = {
  P1: 'P1 (pipe, one cell per line)',
  P1b: 'P1b (pipe, one cell per line, points marked in the line)',
  P2: 'P2 (pipe, one row per line)',
  P3: 'P3 (pipe, one row per line, cells wrapped)',
  Q: 'Q-pipe (pipe, a table for each type of skill)',
} as const;

/** Refuses what is no profile with bars, and says what was looked for. */
export function demandBars(lines: readonly SourceLine[], { blocks, footer }: Split): void {
  const bars = lines.some(({ text }) => text.includes('|'));
  const known = blocks.filter(({ headed }) => headed).length;
  if (known >= 2 && !bars && (footer || known >= 3)) {
    throw notAProfile(
      'rendering-not-read',
      'This is a role profile whose tables lost their bars. Copy it so that every cell ends with “|”.',
      { line: blocks[0]?.line ?? 1 },
    );
  }
  if (blocks.length === 0 || !bars) throw nothingFound();
}

export const nothingFound = (): Error =>
  notAProfile(
    'not-a-profile',
    `This is not the text of a role profile: none of its rows was found. Looked for headings such as ${[
      ...headings.keys(),
    ]
      .filter((heading) => !heading.endsWith('Components'))
      .map((heading) => `“${heading}”`)
      .join(', ')}, each alone on its line, and for tables whose cells end with “|”.`,
  );

export function renderingOf(blocks: Split['blocks'], tables: readonly Table[], bullets: BulletStyle): string {
  if (tables.some(({ layout }) => layout.type !== undefined)) return renderings.Q;
  const bodies = blocks.map(({ lines }) => bodyLines(lines));
  const cellPerLine = bodies.every((lines) => lines.every(({ text }) => barsIn(text) <= 1));
  if (cellPerLine) return bullets === 'inline' ? renderings.P1b : renderings.P1;
  return tables.every(({ rowPerLine }) => rowPerLine) ? renderings.P2 : renderings.P3;
}

function bodyLines(lines: readonly SourceLine[]): readonly SourceLine[] {
  const separator = lines.findIndex(({ text }) => isSeparator(text));
  return lines.slice(separator + 1);
}

const barsIn = (text: string): number => text.split('|').length - 1;
