import type { Shape, Table } from './placed-row';
import { hasBars } from './row-checks';
import type { Split } from './blocks';
import { isSeparator } from './sections';
import { notAProfile, plain, type SourceLine } from './source-text';
import type { BulletStyle } from './summary';
import { headings, plainHeaders } from './vocabulary';

/** How a text was taken from its page. */
export const renderings = {
  P1: 'P1 (pipe, one cell per line)',
  P1b: 'P1b (pipe, one cell per line, points marked in the line)',
  P2: 'P2 (pipe, one row per line)',
  P3: 'P3 (pipe, one row per line, cells wrapped)',
  tabs: 'Tabs (one row per line, tabs between the cells)',
  Q: 'Q-pipe (pipe, a table for each type of skill)',
  T1: 'T1 (plain, one row per line)',
  T1m: 'T1m (plain, one row per line, cells broken into paragraphs)',
  T1wrap: 'T1-wrap (plain, lines broken)',
  T1sfia: 'T1-sfia (plain, one row per line, titles with codes of SFIA)',
  T2: 'T2 (plain, one cell per paragraph)',
  L1: 'L1 (plain, one row per line, lines of one word dropped)',
  L2: 'L2 (plain, one cell per paragraph, lines of one word dropped)',
  Qplain: 'Q-plain (plain, a table for each type of skill)',
  L1ba: 'L1-ba (plain, a table for each type of skill, lines of one word dropped)',
} as const;

/** Whether the tables of a text have bars: a line of dashes, a known head with bars, or several cells that end with one. */
export function isPiped(lines: readonly SourceLine[]): boolean {
  let ended = 0;
  for (const { text } of lines) {
    if (!text.includes('|')) continue;
    if (text.trimEnd().endsWith('|')) ended++;
    if (ended > 2 || isSeparator(text)) return true;
  }
  return false;
}

/** Without bars only known heads of tables, or several headings, tell a profile from any other text. */
export function demandProfile({ blocks }: Split, piped: boolean): void {
  const has = piped ? blocks.length > 0 : isPlainProfile(blocks);
  if (!has) throw nothingFound();
}

function isPlainProfile(blocks: Split['blocks']): boolean {
  if (blocks.filter((block) => block.headings.length > 0).length > 2) return true;
  return blocks.some(({ lines }) => lines.some(({ text }) => text.length < 200 && plainHeaders.has(plain(text))));
}

export const nothingFound = (): Error =>
  notAProfile(
    'not-a-profile',
    `This is not the text of a role profile: none of its rows was found. Looked for headings such as ${[
      ...headings.entries(),
    ]
      .filter(([, { sub }]) => !sub)
      .map(([heading]) => `“${heading}”`)
      .join(', ')}, each alone on its line, and for the tables below them.`,
  );

interface Told {
  readonly bullets: BulletStyle;
  /** Headings of one word are gone. */
  readonly lost: boolean;
  readonly hasSfia: boolean;
  /** The points of the summary have no mark, as in the template with a table for each type of skill. */
  readonly unmarked: boolean;
}

export function renderingOf(tables: readonly Table[], told: Told): string {
  const shapes = tables.map(({ shape }) => shape);
  const isCut = tables.every(({ section }) => section === 'work_activities');
  const isQ = tables.some(({ layout }) => layout.type !== undefined) || (told.unmarked && isCut);
  return renderings[shapes.some(hasBars) ? piped(shapes, isQ, told) : unpiped(shapes, isQ, told)];
}

function piped(all: readonly Shape[], isQ: boolean, { bullets }: Told): keyof typeof renderings {
  if (isQ) return 'Q';
  const shapes = all.filter((shape) => shape !== 'one-line');
  if (shapes.every((shape) => shape === 'cell-per-line')) return bullets === 'inline' ? 'P1b' : 'P1';
  return shapes.every((shape) => shape === 'row-per-line') ? 'P2' : 'P3';
}

function unpiped(shapes: readonly Shape[], isQ: boolean, { lost, hasSfia }: Told): keyof typeof renderings {
  if (isQ) return lost ? 'L1ba' : 'Qplain';
  if (shapes.includes('paragraphs')) return lost ? 'L2' : 'T2';
  if (lost) return 'L1';
  if (hasSfia) return 'T1sfia';
  if (shapes.includes('lines-wrapped')) return 'T1wrap';
  return shapes.includes('lines-in-paragraphs') ? 'T1m' : 'T1';
}
