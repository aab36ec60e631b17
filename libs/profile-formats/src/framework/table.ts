import { quote } from '../text/defects';
import { plain } from '../text/source-text';
import { type FrameworkFileKind, type FrameworkWarnings, placeIn } from './framework-reading';
import { type CsvRecord, type Delimiter, headerWith, notAFramework, recordsOf } from './records';

/** Which columns a file may have, as they are called, and which of them it cannot be read without. */
export interface Columns<Name extends string> {
  readonly names: Record<Name, string>;
  readonly needed: readonly Name[];
}

export interface FrameworkRow<Name extends string> {
  readonly record: CsvRecord;
  /** Trimmed, with single line feeds; empty where the row or the file has none. */
  readonly cells: Record<Name, string>;
  /** Words in columns that are not known, by the name of the column. */
  readonly more: readonly { readonly column: string; readonly words: string }[];
  /** How many cells it has beyond the header's (or, negative, is short of), none when it fits. */
  readonly excess: number;
  /** Of a row that does not fit: every column that has to be known stands before the cells that came or went. */
  readonly isPlaced: boolean;
}

export interface FrameworkTable<Name extends string> {
  readonly header: CsvRecord;
  readonly rows: readonly FrameworkRow<Name>[];
}

const delimiters: readonly Delimiter[] = [',', ';', '\t'];
const called: Record<Delimiter, string> = { ',': 'commas', ';': 'semicolons', '\t': 'tabs' };

/** Rows by the names of their columns, in any order and any capitals. Throws `Problem` when a needed column is missing. */
export function readTable<Name extends string>(
  file: FrameworkFileKind,
  source: string,
  columns: Columns<Name>,
  warnings: FrameworkWarnings,
): FrameworkTable<Name> {
  const text = source.charCodeAt(0) === 0xfeff ? source.slice(1) : source;
  const delimiter = delimiterOf(text, columns);
  const [header, ...records] = recordsOf(file, text, delimiter);
  if (!header) throw notAFramework(file, 'empty', `${placeIn(file, 1)}: the file is empty.`, 1);
  const places = placesOf(file, header, columns, warnings);
  if (delimiter !== ',') {
    warnings.add(file, header.line, `cells are parted by ${called[delimiter]} and not by commas; they were read so.`);
  }
  const last = Math.max(...columns.needed.map((name) => places.known.get(name) ?? 0));
  const rows = records.map((record) => ({
    record,
    cells: cellsOf(columns, places.known, record),
    more: moreOf(places.unknown, record),
    excess: record.cells.length - header.cells.length,
    isPlaced: record.cells.length > last,
  }));
  return { header, rows };
}

/** Of the three marks the one under which most columns are known. */
function delimiterOf<Name extends string>(text: string, { names }: Columns<Name>): Delimiter {
  const known = new Set(Object.values<string>(names).map(sameWords));
  const hits = delimiters.map((one) => headerWith(text, one).filter((cell) => known.has(sameWords(cell))).length);
  return delimiters[hits.indexOf(Math.max(...hits))] ?? ',';
}

const sameWords = (text: string): string => plain(text).toLowerCase();

interface Places<Name extends string> {
  readonly known: ReadonlyMap<Name, number>;
  readonly unknown: readonly { readonly column: string; readonly at: number }[];
}

function placesOf<Name extends string>(
  file: FrameworkFileKind,
  header: CsvRecord,
  { names, needed }: Columns<Name>,
  warnings: FrameworkWarnings,
): Places<Name> {
  const byWords = new Map((Object.entries(names) as [Name, string][]).map(([name, words]) => [sameWords(words), name]));
  const known = new Map<Name, number>();
  const unknown: { column: string; at: number }[] = [];
  header.cells.forEach((cell, at) => {
    const name = byWords.get(sameWords(cell));
    if (name === undefined) unknown.push({ column: plain(cell), at });
    else if (known.has(name)) throw columnTwice(file, header.line, names[name]);
    else known.set(name, at);
  });
  const missing = needed.filter((name) => !known.has(name)).map((name) => names[name]);
  if (missing.length > 0) throw columnMissing(file, header, missing);
  for (const name of Object.keys(names) as Name[]) {
    if (!known.has(name))
      warnings.add(file, header.line, `there is no column ${quote(names[name])}, so it says nothing.`);
  }
  for (const { column } of unknown.filter((one) => one.column !== '')) {
    warnings.add(
      file,
      header.line,
      `the column ${quote(column)} is not one of this framework’s. Its words are told below.`,
    );
  }
  return { known, unknown };
}

function columnMissing(file: FrameworkFileKind, { line, cells }: CsvRecord, missing: readonly string[]) {
  const names = missing.map((name) => quote(name)).join(', ');
  const found = cells.map(plain).join(', ');
  const message = `${placeIn(file, line)}: the header has no column ${names}. It reads ${quote(found, 300)}.`;
  return notAFramework(file, 'column-missing', message, line);
}

const columnTwice = (file: FrameworkFileKind, line: number, name: string) =>
  notAFramework(file, 'column-twice', `${placeIn(file, line)}: the header names ${quote(name)} twice.`, line);

function cellsOf<Name extends string>(
  { names }: Columns<Name>,
  known: ReadonlyMap<Name, number>,
  { cells }: CsvRecord,
): Record<Name, string> {
  const entries = (Object.keys(names) as Name[]).map(
    (name) => [name, tidy(cells[known.get(name) ?? -1] ?? '')] as const,
  );
  return Object.fromEntries(entries) as Record<Name, string>;
}

const moreOf = (unknown: Places<string>['unknown'], { cells }: CsvRecord) =>
  unknown.map(({ column, at }) => ({ column, words: tidy(cells[at] ?? '') })).filter(({ words }) => words !== '');

const tidy = (cell: string): string => cell.replace(/\r\n?/g, '\n').trim();
