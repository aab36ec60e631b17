import type { SourceLine } from './source-text';

/** The heads of tables, as far as their first tab: no prose begins like this. */
const FRAMEWORK = 'Framework » Organisation Category » Subcategory';
const heads = ['Title', 'Description', FRAMEWORK, 'Skill Name and Description'];

const isHead = ({ text }: SourceLine): boolean => {
  const tab = text.indexOf('\t');
  return tab !== -1 && heads.includes(text.slice(0, tab).trim());
};

/**
 * A table that was copied from a browser or a spreadsheet as plain words has tabs between its cells. From the first
 * head of a table on they are read as bars, where the text has none of its own. Undefined where there is no such table.
 */
export function tabsAsBars(lines: readonly SourceLine[]): SourceLine[] | undefined {
  const first = lines.findIndex(isHead);
  if (first === -1 || lines.some(({ text }) => text.includes('|'))) return undefined;
  return lines.map((line, index) =>
    (index >= first && line.text.includes('\t')) || isFirstHead(line) ? barred(line) : line,
  );
}

/** The first head of the skills stands on a line of its own. */
const isFirstHead = ({ text }: SourceLine): boolean => text.trim() === FRAMEWORK;

const barred = (line: SourceLine): SourceLine => ({
  ...line,
  text: `${line.text
    .split('\t')
    .map((cell) => cell.trim())
    .join(' | ')} |`,
});
