import { isSeparator } from './sections';
import type { SourceLine } from './source-text';

const beginsWithBar = ({ text }: SourceLine): boolean => text.trimStart().startsWith('|');

/**
 * Tables may be drawn with a bar before every row too, as where the line of dashes and the head above it have one. Such a
 * bar ends no cell and is left out. A line that is one bar is a blank cell.
 */
export function withoutOuterBars(lines: readonly SourceLine[]): readonly SourceLine[] {
  const isDrawn = lines.some((line, index) => {
    const above = lines[index - 1];
    return beginsWithBar(line) && isSeparator(line.text) && above !== undefined && beginsWithBar(above);
  });
  if (!isDrawn) return lines;
  return lines.map((line) =>
    beginsWithBar(line) && line.text.trim() !== '|' ? { ...line, text: line.text.replace('|', '') } : line,
  );
}
