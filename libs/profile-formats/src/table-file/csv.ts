import { CsvError, parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import type { ProfileContent } from '../content';
import type { OwnReading } from '../own-rows/own-content';
import { Defects } from '../text/defects';
import { linesOf } from '../text/source-text';
import type { Given } from '../text/title';
import { columnName, comparable } from './columns';
import { guard, looksLikeFormula, unguard } from './formula';
import { readRecords, tableInvalid } from './read-records';
import type { TableRecord } from './table-record';
import { recordsOf, templateRecords } from './write-records';

/** A profile as CSV in UTF-8 with a mark, which programs for tables open by themselves. */
export const asCsv = (content: ProfileContent): string => csvOf(recordsOf(content), { bom: true });

/** The same form, not filled in. */
export const templateCsv = (): string => csvOf(templateRecords(), { bom: true });

/** Cells that a program for tables would evaluate stand behind an apostrophe. */
export const csvOf = (records: readonly (readonly string[])[], { bom = false } = {}): string =>
  stringify(
    records.map((record) => record.map(guard)),
    { bom, record_delimiter: '\r\n', quoted_match: /[\r\n;\t]/ },
  );

const delimiters = [',', ';', '\t'] as const;

/** The mark between the cells of a table file of ours, known by the names of its columns; undefined where it is none. */
export function delimiterOf(text: string): string | undefined {
  const first = headLine(text);
  return delimiters.find((delimiter) => {
    const heads = first.split(delimiter).map((cell) => comparable(cell.replaceAll('"', '')));
    return heads.includes('section') && heads.includes('title');
  });
}

/** The first lines, of which one may only tell a program what stands between the cells. */
function headLine(text: string): string {
  const lines = text
    .slice(0, 10_000)
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/);
  return lines.find((line) => line.trim() !== '' && !/^sep=.$/i.test(line.trim())) ?? '';
}

/** Reads one profile from CSV whose cells are parted by commas, semicolons or tabs. */
export function readCsv(text: string, delimiter: string, given: Given): OwnReading {
  linesOf(text);
  const defects = new Defects();
  const records = recordsIn(text, delimiter).map(({ cells, line, row }) => {
    const words = cells.map((cell, index) => {
      if (looksLikeFormula(cell.replace(/^[\n ]+/, ''))) tellFormula(`${columnName(index)}${row}`, cell, line, defects);
      return unguard(cell);
    });
    return { cells: words, line, row };
  });
  const [first, ...rest] = records;
  return readRecords(first && /^sep=/i.test(first.cells[0] ?? '') ? rest : records, given, defects);
}

function tellFormula(cell: string, words: string, line: number, defects: Defects): void {
  const what = `cell ${cell} begins as a formula does and was read as words, never evaluated.`;
  defects.add({
    code: 'cell_like_formula',
    section: 'document',
    line,
    what,
    evidence: { head: words.slice(0, 40).toWellFormed() },
  });
}

interface Parsed {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

function recordsIn(text: string, delimiter: string): TableRecord[] {
  try {
    const parsed: unknown = parse(text.replace(/\r\n?/g, '\n'), {
      bom: true,
      delimiter,
      info: true,
      record_delimiter: '\n',
      relax_column_count: true,
    });
    return (parsed as Parsed[]).map(({ record, info }, index) => {
      const inside = record.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
      return { cells: record, line: info.lines - inside, row: index + 1 };
    });
  } catch (error) {
    throw error instanceof CsvError ? quoteProblem(error) : error;
  }
}

function quoteProblem({ code, records, column }: CsvError & { records?: number; column?: number }): Error {
  const row = Number(records ?? 0) + 1;
  const where = `Row ${row}, cell ${columnName(Number(column ?? 0))}${row}`;
  const what: Partial<Record<string, string>> = {
    CSV_QUOTE_NOT_CLOSED: 'a quotation mark opens here and never closes.',
    CSV_INVALID_CLOSING_QUOTE: 'words follow behind a closing quotation mark. One inside a cell is written twice.',
    INVALID_OPENING_QUOTE:
      'a quotation mark stands in a cell that does not begin with one. It is written twice, in a quoted cell.',
  };
  return tableInvalid('csv-broken', `${where}: ${what[code] ?? 'the CSV is broken here.'}`);
}
