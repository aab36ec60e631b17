import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PublishedHead } from './chain-check';

const FILE = 'audit-heads.log';
const LINE = /^(\d{1,15}) ([0-9a-f]{64}) (\S+)$/;

/** The heads published in a folder, oldest first; none where there is no file. Throws an Error that names a line it cannot read. */
export async function readHeads(folder: string): Promise<PublishedHead[]> {
  const text = await readFile(join(folder, FILE), 'utf8').catch(ifMissing(''));
  return text.split('\n').flatMap((line, index) => {
    if (line === '') return [];
    const [, seq, hash, at] = LINE.exec(line) ?? [];
    if (seq === undefined || hash === undefined || at === undefined || Number.isNaN(Date.parse(at))) {
      throw new Error(`Line ${index + 1} of ${join(folder, FILE)} is no head of the audit log.`);
    }
    return [{ seq: Number(seq), hash, at }];
  });
}

export async function appendHead(folder: string, { seq, hash, at }: PublishedHead): Promise<void> {
  await mkdir(folder, { recursive: true });
  await appendFile(join(folder, FILE), `${seq} ${hash} ${at}\n`, { mode: 0o600 });
}

const ifMissing =
  <T>(otherwise: T) =>
  (error: NodeJS.ErrnoException): T => {
    if (error.code === 'ENOENT') return otherwise;
    throw error;
  };
