import { plain, type SourceLine } from './source-text';
import { looseHeading, typeOf } from './vocabulary';

interface Row {
  readonly first: SourceLine;
  readonly words: string[];
  /** Tabs in it and one; none where the line is no row. */
  cells: number;
}

/**
 * Rows with tabs between their cells, each on one line: where a line was broken inside a cell, the rest of the row comes
 * back to it. A line without a tab goes on from the row above when another row of the table follows; below the last row
 * nothing shows that it is one.
 */
export function wholeRows(lines: readonly SourceLine[], columnsOf: (head: string) => number | undefined): SourceLine[] {
  const rows: Row[] = [];
  let held: SourceLine[] = [];
  let columns = 0;
  const release = (): void => {
    rows.push(...held.map((first) => ({ first, words: [first.text], cells: 0 })));
    held = [];
  };
  for (const line of lines) {
    const cells = line.text.split('\t').length;
    const head = columnsOf(line.text);
    const above = rows.at(-1);
    const isOutside = head !== undefined || looseHeading(line.text) !== undefined;
    if (!isOutside && cells === 1 && above && above.cells > 1) {
      held.push(line);
      continue;
    }
    if (!isOutside && above && above.cells > 1) {
      above.words.push(...held.splice(0).flatMap(({ text }) => text.trim() || []));
      if (isRest(above, cells, columns)) {
        above.words.push(line.text.trimStart());
        above.cells += cells - 1;
        continue;
      }
    }
    release();
    columns = head ?? columns;
    rows.push({ first: line, words: [line.text], cells: isOutside ? 0 : cells });
  }
  release();
  return rows.map(({ first, words }) => (words.length === 1 ? first : { ...first, text: words.join(' ') }));
}

/** Both together have the cells of one row. A row that ends with its type lacks none. */
function isRest({ words, cells }: Row, more: number, columns: number): boolean {
  const last = plain((words.at(-1) ?? '').split('\t').at(-1) ?? '');
  return cells < columns && more < columns && cells + more - 1 === columns && typeOf(last) === undefined;
}
