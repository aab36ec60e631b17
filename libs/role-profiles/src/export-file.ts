import { asCsv, asJson, asXlsx, templateCsv, templateXlsx } from '@app/profile-formats';
import { type ExportFormat, type FileAnswer, fileOf } from './file-answer';
import type { StoredContent } from './stored-content';

/** A version as a file that says the same when it is imported again. */
export async function exportOf(version: StoredContent, format: ExportFormat): Promise<FileAnswer> {
  const { slug, number, effectiveFrom, content } = version;
  const name = `${slug}-v${number}`;
  if (format === 'json') return fileOf(name, format, asJson(content, { slug, version: number, effectiveFrom }));
  return fileOf(name, format, format === 'csv' ? asCsv(content) : await asXlsx(content));
}

/** An empty profile to be filled in. */
export const templateOf = async (format: 'csv' | 'xlsx'): Promise<FileAnswer> =>
  fileOf('role-profile', format, format === 'csv' ? templateCsv() : await templateXlsx());
