import { Problem } from '@app/kernel';
import { type ExportFormat, type FileAnswer, fileOf } from './file-answer';
import type { StoredContent } from './stored-content';

/** A version as a file that can be imported again. */
export function exportOf({ slug, number, content }: StoredContent, format: ExportFormat): Promise<FileAnswer> {
  if (format !== 'json') throw notYet();
  return Promise.resolve(fileOf(`${slug}-version-${number}`, format, JSON.stringify(content, null, 2)));
}

/** An empty profile to be filled in. */
export function templateOf(_format: 'csv' | 'xlsx'): Promise<FileAnswer> {
  throw notYet();
}

const notYet = () => new Problem('unavailable', 'not-yet', 'This format cannot be written yet.');
