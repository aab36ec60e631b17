import readWorkbook from 'read-excel-file/universal';
import writeWorkbook from 'write-excel-file/node';
import { Problem } from '@app/kernel';
import type { ProfileContent } from '../content';
import type { OwnReading } from '../own-rows/own-content';
import { Defects } from '../text/defects';
import { linesOf, notAProfile } from '../text/source-text';
import type { Given } from '../text/title';
import { columns, comparable } from './columns';
import { csvOf } from './csv';
import { guard, unguard } from './formula';
import { readRecords } from './read-records';
import type { TableRecord } from './table-record';
import { type SheetSurvey, surveyWorkbook } from './workbook';
import { recordsOf, templateRecords } from './write-records';

const SHEET = 'Role profile';
/** The most that programs for tables take in one cell. */
const LONGEST_CELL = 32_767;
const LARGEST = 12 * 1024 * 1024;

/** A profile as a workbook of one sheet. Every cell is text, so that nothing in it is ever evaluated. */
export const asXlsx = (content: ProfileContent): Promise<Buffer> => workbookOf(recordsOf(content));

/** The same form, not filled in. */
export const templateXlsx = (): Promise<Buffer> => workbookOf(templateRecords());

async function workbookOf(records: readonly (readonly string[])[]): Promise<Buffer> {
  const rows = records.map((record, index) =>
    record.map((words) =>
      words === '' ? null : { ...textCell(words), ...(index === 0 ? { fontWeight: 'bold' as const } : {}) },
    ),
  );
  const widths = columns.map(({ width }) => ({ width }));
  return writeWorkbook(rows, { sheet: SHEET, columns: widths, stickyRowsCount: 1 }).toBuffer();
}

function textCell(words: string) {
  const value = guard(words);
  if (value.length > LONGEST_CELL) {
    const message = `A text of ${value.length} characters does not fit into a cell, which takes ${LONGEST_CELL}. Export it as CSV or JSON.`;
    throw new Problem('unprocessable', 'cell-too-long', message);
  }
  // `_x0041_` means a letter by its number there; two characters cannot stand in XML, and the reader drops a third.
  const escaped = value.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_').replace(/[\uFFFD-\uFFFF]/g, '_xFFFD_');
  const written = escaped in {} ? byNumber(escaped) : escaped;
  return { value: written, type: String, wrap: true, alignVertical: 'top' as const };
}

/** The writer loses words that every object knows, such as “constructor”, unless a letter is written by its number. */
const byNumber = (words: string): string =>
  `_x${words.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_${words.slice(1)}`;

/**
 * Reads one profile from the sheet of a workbook that has our columns. Calculated cells are read as the file last showed
 * them, and told. `sourceText` is the sheet as CSV, whose lines the rows and warnings name.
 */
export async function readXlsx(bytes: Uint8Array, given: Given): Promise<OwnReading & { sourceText: string }> {
  const surveys = surveyWorkbook(bytes);
  const sheets = await cellsOf(bytes);
  const index = Math.max(0, sheets.findIndex(isProfile));
  const rows = sheets[index] ?? [];
  const defects = new Defects();
  const { records, sourceText } = asRecords(rows);
  linesOf(sourceText);
  const survey = surveys[index];
  if (survey) tellCalculated(survey, records, defects);
  for (const [other, { name }] of surveys.entries()) {
    const what = `the sheet “${name}” was not read: only the one with the columns of a profile is.`;
    const isFilled = sheets[other]?.some((row) => row.some((cell) => cell !== ''));
    if (other !== index && isFilled) defects.add({ code: 'text_outside_section', section: 'document', line: 1, what });
  }
  return { ...readRecords(records, given, defects), sourceText };
}

async function cellsOf(bytes: Uint8Array): Promise<string[][][]> {
  const buffer = new Uint8Array(bytes).buffer;
  try {
    const sheets = await readWorkbook(buffer, { trim: false });
    return sheets.map(({ data }) => data.map((row) => row.map((cell) => wordsIn(cell))));
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw notAProfile(
      'archive-broken',
      'This XLSX cannot be read: it is broken, or was written by something else than a program for tables.',
    );
  }
}

/** Numbers as they are, days as YYYY-MM-DD. */
function wordsIn(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell) : '';
}

const isProfile = (rows: readonly (readonly string[])[]): boolean => {
  const heads = rows.find((row) => row.some((cell) => cell !== ''))?.map(comparable);
  return heads !== undefined && heads.includes('section') && heads.includes('title');
};

function asRecords(rows: readonly (readonly string[])[]): { records: TableRecord[]; sourceText: string } {
  let sourceText = '';
  let line = 1;
  const records = rows.map((cells, index) => {
    const words = cells.map((cell) => unguard(cell.replace(/\r\n?/g, '\n')));
    const csv = csvOf([words]).replaceAll('\r\n', '\n');
    const record = { cells: words, line, row: index + 1 };
    sourceText += csv;
    line += csv.split('\n').length - 1;
    if (sourceText.length > LARGEST)
      throw notAProfile('text-too-large', 'The cells hold more than 12 MB. A role profile is about 25 kB.');
    return record;
  });
  return { records, sourceText };
}

function tellCalculated({ formulas, failures }: SheetSurvey, records: readonly TableRecord[], defects: Defects): void {
  const lineOf = (cell: string): number => records[Number(/\d+$/.exec(cell)?.[0] ?? 1) - 1]?.line ?? 1;
  for (const [cell, isKept] of formulas) {
    if (failures.has(cell)) continue;
    const read = isKept
      ? 'and was read as the file last showed it'
      : 'whose result is not in the file, and was read as empty';
    const what = `cell ${cell} is calculated by a formula, ${read}.`;
    defects.add({ code: 'cell_formula', section: 'document', line: lineOf(cell), what, evidence: { raw: cell } });
  }
  for (const [cell, shown] of failures) {
    const what = `cell ${cell} shows the failure ${shown} and was read as empty.`;
    defects.add({ code: 'cell_formula', section: 'document', line: lineOf(cell), what, evidence: { raw: shown } });
  }
}
