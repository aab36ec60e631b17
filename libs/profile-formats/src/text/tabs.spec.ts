import { fixture, parse } from '../fixture';
import { contentOf } from '../content';

/** The fixture as a browser puts it on the clipboard as plain words: a row a line, a tab between cells, no dashes. */
function tabbed(text: string): string {
  const lines: string[] = [];
  for (const part of text.split('\n')) {
    if (/^(---\|)+$/.test(part)) continue;
    lines.push(
      part.includes('|')
        ? part
            .split('|')
            .slice(0, -1)
            .map((cell) => cell.trim())
            .join('\t')
        : part,
    );
  }
  return lines.join('\n');
}

/** Rows of the fixture in lines of their own: it has one cell a line. */
function rowPerLine(text: string): string {
  const columns = { current: 0, cells: [] as string[] };
  const lines: string[] = [];
  for (const line of text.split('\n')) {
    if (/^(---\|)+$/.test(line)) columns.current = line.split('|').length - 1;
    else if (columns.current > 0 && line.endsWith('|')) {
      columns.cells.push(line);
      if (columns.cells.length === columns.current) lines.push(columns.cells.splice(0).join(' '));
      continue;
    } else columns.current = 0;
    lines.push(line);
  }
  return lines.join('\n');
}

describe('a table that lost its lines and kept its tabs', () => {
  const read = parse(tabbed(rowPerLine(fixture)));
  const labels = (parsed: typeof read) =>
    contentOf(parsed).components.map(({ kind, title, details, depth, level, levelDescriptor }) => ({
      kind,
      title,
      details,
      depth,
      level,
      levelDescriptor,
    }));

  it('is read to the same words as with bars', () => {
    expect(tabbed(rowPerLine(fixture))).not.toContain('|');
    expect(labels(read)).toEqual(labels(parse()));
    expect(read.rendering).toBe('Tabs (one row per line, tabs between the cells)');
  });

  it('leaves tabs that only move words to the right alone', () => {
    const indented = tabbed(rowPerLine(fixture)).replace('\nBackground\n', '\n\tAnd one tab more.\nBackground\n');
    expect(labels(parse(indented))).toEqual(labels(parse()));
  });
});
