import { Defects, type Defect } from '../text/defects';
import type { ParsedProfile } from '../text/parsed-profile';
import { parseLines } from '../text/parse-profile';
import { linesOf, notAProfile, plain, type SourceLine } from '../text/source-text';
import { tellOutside } from '../text/table';
import type { Given } from '../text/title';
import { headings } from '../text/vocabulary';
import { BAR, pageLines } from './page-lines';
import type { PageLine } from './page-table';

/**
 * Reads the page of a role profile: the same rules as for its text, from the lines that the page shows. Line numbers are
 * those of the page's source. Scripts and styles are left out; marks of HTML that are words stay words.
 */
export function readHtml(html: string, given: Given): ParsedProfile {
  linesOf(html);
  const lines = pageLines(html);
  refuseControls(lines);
  const { rest, before } = withTitleFirst(lines);
  const parsed = parseLines(rest, given);
  const defects = new Defects();
  if (before.length > 0) tellOutside(before, 'document', defects);
  const warnings = [...defects.all(), ...parsed.warnings];
  return withBars({ ...parsed, rendering: 'HTML (a page and its tables)', warnings });
}

/** A page has more above its first section than its title. */
function withTitleFirst(lines: readonly PageLine[]): { rest: readonly SourceLine[]; before: readonly SourceLine[] } {
  const begins = lines.findIndex(({ text }) => headings.has(plain(text)) || text.includes('|'));
  const above = lines.slice(0, Math.max(0, begins)).filter(({ text }) => text.trim() !== '');
  const title = above.findLast(({ mark }) => mark === 'title');
  if (!title) return { rest: lines, before: [] };
  return { rest: [title, ...lines.slice(begins)], before: above.filter((line) => line !== title) };
}

// What an entity can name and no text can hold.
const control = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/;

function refuseControls(lines: readonly PageLine[]): void {
  const line = lines.find(({ text }) => control.test(text) || !text.isWellFormed());
  if (!line) return;
  const message = `Line ${line.number} names a control character or half of a character, which no text can hold.`;
  throw notAProfile('control-character', message, { line: line.number });
}

/** Puts the bars back that stand among the words. */
function withBars(parsed: ParsedProfile): ParsedProfile {
  return JSON.parse(JSON.stringify(parsed).replaceAll(BAR, '|')) as ParsedProfile & { warnings: Defect[] };
}
