import { wholeRows } from './broken-rows';
import type { SourceLine } from './source-text';

/** The heads of tables, as far as their first tab: no prose begins like this. */
const FRAMEWORK = 'Framework » Organisation Category » Subcategory';
const SKILL = 'Skill Name and Description';
const heads = ['Title', 'Description', FRAMEWORK, SKILL];

const isHead = ({ text }: SourceLine): boolean => columnsOf(text) !== undefined && text.includes('\t');

/** How many columns the table below a head has; the first column of the skills has a head on a line of its own. */
function columnsOf(text: string): number | undefined {
  const [first = '', ...more] = text.split('\t');
  if (!heads.includes(first.trim())) return undefined;
  return more.length + (first.trim() === SKILL ? 2 : 1);
}

/**
 * A table that was copied from a browser or a spreadsheet as plain words has tabs between its cells. From the first
 * head of a table on they are read as bars, where the text has none of its own. Undefined where there is no such table.
 */
export function tabsAsBars(lines: readonly SourceLine[]): SourceLine[] | undefined {
  const first = lines.findIndex(isHead);
  if (first === -1 || lines.some(({ text }) => text.includes('|'))) return undefined;
  const rows = wholeRows(lines.slice(first), columnsOf).map((line) => (hasCells(line) ? barred(line) : line));
  return [...lines.slice(0, first).map((line) => (isFirstHead(line) ? barred(line) : line)), ...rows];
}

const isFirstHead = ({ text }: SourceLine): boolean => text.trim() === FRAMEWORK;
const hasCells = (line: SourceLine): boolean => line.text.includes('\t') || isFirstHead(line);

const barred = (line: SourceLine): SourceLine => ({
  ...line,
  text: `${line.text
    .split('\t')
    .map((cell) => cell.trim())
    .join(' | ')} |`,
});
