import { Problem } from '@app/kernel';
import { CsvError } from 'csv-parse/sync';
import { parse } from 'csv-parse/sync';
import { type FrameworkFileKind, LARGEST_FRAMEWORK_BYTES, placeIn } from './framework-reading';

/** One row of a CSV file, whatever its cells hold, line breaks included. */
export interface CsvRecord {
  readonly cells: readonly string[];
  /** Where it begins in the file, counted from 1. */
  readonly line: number;
  /** How many lines it takes. */
  readonly lines: number;
  /** Its bytes as they came, ending with a line break. */
  readonly text: string;
}

export type Delimiter = ',' | ';' | '\t';

const MOST_ROWS = 100_000;
/** Each costs as much time as a hundred that fit. */
const MOST_MISFITS = 10_000;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const ENOUGH_FOR_A_HEADER = 65_536;

const settings = {
  relax_column_count: true,
  relax_quotes: true,
  skip_empty_lines: true,
  record_delimiter: ['\r\n', '\n', '\r'],
};

export const notAFramework = (file: FrameworkFileKind, code: string, message: string, line?: number): Problem =>
  new Problem('invalid', code, message, { line, errors: [{ pointer: `/${file}/content`, code, message }] });

/** The first row as each of the three marks would part it. */
export function headerWith(text: string, delimiter: Delimiter): string[] {
  const beginning = text.slice(0, ENOUGH_FOR_A_HEADER);
  try {
    return parse(beginning, { ...settings, delimiter, to: 1 })[0] ?? [];
  } catch (error) {
    if (error instanceof CsvError) return [];
    throw error;
  }
}

/**
 * All rows that are not blank, the header first. Throws `Problem` (`invalid`, with the line) for characters that no text
 * can hold, a quote that never closes, more than 24 MB and more than 100,000 rows.
 */
export function recordsOf(file: FrameworkFileKind, text: string, delimiter: Delimiter): CsvRecord[] {
  refuseUnstorable(file, text);
  const bytes = Buffer.from(text);
  if (bytes.length > LARGEST_FRAMEWORK_BYTES) {
    throw notAFramework(file, 'text-too-large', 'A framework may have 24 MB; one of 200 role levels has about 4.');
  }
  const records: CsvRecord[] = [];
  let place = { offset: 0, line: 1 };
  let misfits = 0;
  const keep = (cells: string[], { bytes: end }: { bytes: number }): null => {
    const record = recordAt(bytes, place, end, cells);
    place = { offset: end, line: record.line + record.lines };
    if (cells.some((cell) => cell.trim() !== '')) records.push(record);
    if (records.length > MOST_ROWS + 1) throw tooManyRows(file);
    if (cells.length !== records[0]?.cells.length && ++misfits > MOST_MISFITS) throw tooManyMisfits(file, record.line);
    return null;
  };
  try {
    parse(bytes, { ...settings, delimiter, on_record: keep });
  } catch (error) {
    if (error instanceof CsvError) throw unreadable(file, error, place.line);
    throw error;
  }
  return records;
}

/** Blank lines above a row are not its own. */
function recordAt(bytes: Buffer, from: { offset: number; line: number }, end: number, cells: string[]): CsvRecord {
  let start = from.offset;
  while (start < end && (bytes[start] === LINE_FEED || bytes[start] === CARRIAGE_RETURN)) start++;
  const line = from.line + lineBreaks(bytes, from.offset, start);
  const text = bytes.toString('utf8', start, end);
  const ended = bytes[end - 1] === LINE_FEED || bytes[end - 1] === CARRIAGE_RETURN;
  const lines = lineBreaks(bytes, start, end) + (ended ? 0 : 1);
  return { cells, line, lines, text: ended ? text : `${text}\n` };
}

function lineBreaks(bytes: Buffer, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) {
    if (bytes[at] === LINE_FEED || (bytes[at] === CARRIAGE_RETURN && bytes[at + 1] !== LINE_FEED)) count++;
  }
  return count;
}

function refuseUnstorable(file: FrameworkFileKind, text: string): void {
  const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.exec(text);
  const at = control?.index ?? (text.isWellFormed() ? undefined : firstBroken(text));
  if (at === undefined) return;
  const line = (text.slice(0, at).match(/\r\n|\r|\n/g)?.length ?? 0) + 1;
  const code = text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0');
  const what = control ? `a control character (U+${code})` : `half of a character (U+${code})`;
  const message = `${placeIn(file, line)} holds ${what}, which no text can hold. The file was cut or converted wrongly.`;
  throw notAFramework(file, control ? 'control-character' : 'broken-character', message, line);
}

const firstBroken = (text: string): number =>
  text.search(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/);

function unreadable(file: FrameworkFileKind, { code, message }: CsvError, line: number): Problem {
  const what =
    code === 'CSV_QUOTE_NOT_CLOSED'
      ? 'from here on a quotation mark opens a cell and nothing closes it. Add the missing mark (") and try again.'
      : `the rows cannot be told apart (${message}).`;
  return notAFramework(file, 'not-csv', `${placeIn(file, line)}: ${what}`, line);
}

const tooManyRows = (file: FrameworkFileKind): Problem =>
  notAFramework(file, 'too-many-rows', 'A framework may have 100,000 rows; one of 200 role levels has about 2,500.');

const tooManyMisfits = (file: FrameworkFileKind, line: number): Problem =>
  notAFramework(
    file,
    'rows-do-not-fit',
    `${placeIn(file, line)}: up to here more than 10,000 rows have another number of cells than the header.`,
    line,
  );
