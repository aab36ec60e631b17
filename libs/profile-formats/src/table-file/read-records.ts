import { Problem } from '@app/kernel';
import type { ComponentKind } from '../content';
import { ownContent, type OwnReading } from '../own-rows/own-content';
import type { OwnRow } from '../own-rows/row-of';
import { Defects } from '../text/defects';
import { notAProfile, plain } from '../text/source-text';
import type { Given } from '../text/title';
import {
  columnName,
  type ColumnKey,
  columns,
  comparable,
  profileSections,
  type ProfileSection,
  rowSections,
} from './columns';
import { readRow, tellUnread } from './read-row';
import type { FilledRow, TableCell, TableRecord } from './table-record';

export const tableInvalid = (code: string, message: string, line?: number): Problem =>
  notAProfile(code, message, line === undefined ? {} : { line });

/** Reads the rows of a table file. Refuses heads, sections and repetitions that cannot be, each with row and column. */
export function readRecords(records: readonly TableRecord[], given: Given, defects: Defects): OwnReading {
  const [head, ...body] = records.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const order = head ? columnsOf(head) : [];
  const rows = body
    .map((one) => filled(one, order, defects))
    .filter(({ cells }) => [...cells.keys()].some((key) => key !== 'section'));
  if (!head || rows.length === 0) {
    const message = 'There is only the row with the names of the columns, and nothing filled in below it.';
    throw tableInvalid('no-rows', message, head?.line);
  }
  const said = new Map<ProfileSection, { words: string[]; line: number }>();
  const ownRows: OwnRow[] = [];
  for (const row of rows) {
    const section = sectionOfRow(row);
    if ('kind' in section) ownRows.push(readRow(row, section.kind, defects));
    else sayOnce(said, section.profile, row, defects);
  }
  const words = (section: ProfileSection): string | null => said.get(section)?.words[0] ?? null;
  const line = (section: ProfileSection): string | null =>
    words(section) === null ? null : plain(words(section) ?? '');
  const profile = {
    title: line('title'),
    titleLine: said.get('title')?.line ?? 1,
    family: line('family'),
    role: line('role'),
    level: line('level'),
    summary: words('summary') ?? '',
    bulletsIntro: line('bulletsIntro'),
    bullets: said.get('bullet')?.words ?? [],
    footer: words('footer'),
  };
  return ownContent({ ...profile, rows: ownRows }, given, defects);
}

function columnsOf({ cells, line, row }: TableRecord): (ColumnKey | undefined)[] {
  const order = cells.map((cell, index) => {
    if (cell.trim() === '') return undefined;
    const key = columns.find(({ head }) => comparable(head) === comparable(cell))?.key;
    if (key) return key;
    const known = columns.map(({ head }) => head).join(', ');
    const message = `Row ${row}, column ${columnName(index)}: “${cell.trim()}” is none of the columns ${known}.`;
    throw tableInvalid('column-unknown', message, line);
  });
  for (const [index, key] of order.entries()) {
    if (key === undefined || order.indexOf(key) === index) continue;
    const message = `Row ${row}, column ${columnName(index)}: the column “${cells[index]?.trim()}” comes twice.`;
    throw tableInvalid('column-repeated', message, line);
  }
  for (const key of ['section', 'title'] as const) {
    if (!order.includes(key)) throw tableInvalid('column-missing', `Row ${row}: the column “${key}” is missing.`, line);
  }
  return order;
}

function filled(
  { cells, line, row }: TableRecord,
  order: readonly (ColumnKey | undefined)[],
  defects: Defects,
): FilledRow {
  const found = new Map<ColumnKey, TableCell>();
  for (const [index, cell] of cells.entries()) {
    const words = cell.replace(/\r\n?/g, '\n').trim();
    if (words === '') continue;
    const key = order[index];
    const name = `${columnName(index)}${row}`;
    if (key) found.set(key, { words, name });
    else {
      const what = `cell ${name} stands under no name of a column and was not taken over: “${words}”.`;
      defects.add({ code: 'cell_extra', section: 'document', line, what, evidence: { raw: words } });
    }
  }
  return { line, row, cells: found };
}

type Section = { readonly kind: ComponentKind } | { readonly profile: ProfileSection };

function sectionOfRow({ cells, line, row }: FilledRow): Section {
  const named = cells.get('section');
  const name = comparable(named?.words ?? '');
  const kinds = Object.entries(rowSections) as [ComponentKind, string][];
  const kind = kinds.find(([key, words]) => comparable(words) === name || comparable(key) === name)?.[0];
  if (kind) return { kind };
  const parts = Object.entries(profileSections) as [ProfileSection, string][];
  const profile = parts.find(([key, words]) => comparable(words) === name || key.toLowerCase() === name)?.[0];
  if (profile) return { profile };
  const known = [...Object.values(profileSections), ...Object.values(rowSections)].join(', ');
  const what = named
    ? `cell ${named.name}: “${named.words}” is none of the sections`
    : 'the column “Section” is empty. It says one of';
  throw tableInvalid('section-unknown', `Row ${row}, ${what} ${known}.`, line);
}

function sayOnce(
  said: Map<ProfileSection, { words: string[]; line: number }>,
  section: ProfileSection,
  row: FilledRow,
  defects: Defects,
): void {
  const { title, details } = { title: row.cells.get('title'), details: row.cells.get('details') };
  const name = profileSections[section];
  if (title && details) {
    const message = `Row ${row.row}: what “${name}” says stands in one cell, ${title.name} or ${details.name}, not in both.`;
    throw tableInvalid('cell-repeated', message, row.line);
  }
  tellUnread(row, ['section', 'title', 'details'], { section: 'document', row: name }, defects);
  const words = (title ?? details)?.words;
  if (words === undefined) return;
  const before = said.get(section);
  if (before && section !== 'bullet') {
    throw tableInvalid(
      'section-repeated',
      `Row ${row.row}: “${name}” already stands in line ${before.line}.`,
      row.line,
    );
  }
  said.set(section, { words: [...(before?.words ?? []), words], line: before?.line ?? row.line });
}
