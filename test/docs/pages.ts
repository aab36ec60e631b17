import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(__dirname, '../..');

export const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** What stands below a heading of the second rank, up to the next one. */
export function sectionOf(page: string, heading: string): string {
  const [, section] = read(page).split(`\n## ${heading}\n`);
  if (section === undefined) throw new Error(`${page} has no section ${heading}`);
  return section.split('\n## ')[0] ?? '';
}

/** The cells below the head that is given, as far as the table goes; without the marks of code. */
export function tableUnder(page: string, head: string, heading?: string): string[][] {
  const lines = (heading === undefined ? read(page) : sectionOf(page, heading)).split('\n');
  const start = lines.indexOf(head);
  if (start < 0) throw new Error(`${page} has no table with the head ${head}`);
  const rows = lines.slice(start + 2);
  const end = rows.findIndex((line) => !line.startsWith('|'));
  return rows.slice(0, end < 0 ? undefined : end).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll('`', '')),
  );
}

export function filesBelow(folder: string, wanted: RegExp): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return ['node_modules', 'dist'].includes(entry.name) ? [] : filesBelow(path, wanted);
    return wanted.test(entry.name) ? [path] : [];
  });
}
