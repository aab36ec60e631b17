import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Misused } from './command';

const LARGEST_BYTES = 1024 * 1024;

/** The content of a UTF-8 file of at most 1 MB. Throws Misused when it cannot be read as such. */
export async function textOf(file: string): Promise<string> {
  // npm changes to the project's folder, and tells where it was called.
  const path = resolve(process.env['INIT_CWD'] ?? '.', file);
  const content = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new Misused(`${file} cannot be read (${error.code ?? error.message}).`);
  });
  if (content.length > LARGEST_BYTES) throw new Misused(`${file} is larger than 1 MB: a role profile has a few pages.`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    throw new Misused(`${file} is not UTF-8 text.`);
  }
}
