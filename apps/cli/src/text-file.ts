import { readFile, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { Problem } from '@app/kernel';
import { Misused } from './command';

/** Beyond what any reader takes; nothing larger is brought into memory to be refused. */
const LARGEST_BYTES = 64 * 1024 * 1024;

/** A file as it lies there, whatever it holds. Throws Misused when it cannot be opened, and Problem when it is huge. */
export async function fileAt(path: string): Promise<{ name: string; content: Uint8Array }> {
  // npm changes to the project's folder, and tells where it was called.
  const place = resolve(process.env['INIT_CWD'] ?? '.', path);
  const unreadable = (error: NodeJS.ErrnoException) => {
    throw new Misused(`${path} cannot be read (${error.code ?? error.message}).`);
  };
  const { size } = await stat(place).catch(unreadable);
  if (size > LARGEST_BYTES) {
    throw new Problem('invalid', 'text-too-large', `${path} is larger than 64 MB: a role profile has a few pages.`);
  }
  return { name: basename(path), content: await readFile(place).catch(unreadable) };
}
