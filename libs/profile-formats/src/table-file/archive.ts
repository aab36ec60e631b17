import { inflateRawSync } from 'node:zlib';
import { Problem } from '@app/kernel';
import { notAProfile } from '../text/source-text';

/** One file inside a ZIP archive, as its directory lists it. */
export interface ArchiveEntry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly at: number;
}

const MOST_ENTRIES = 1_000;
const MOST_UNPACKED = 48 * 1024 * 1024;
const END = 0x06054b50;
const ENTRY = 0x02014b50;
const STORED = 0;
const DEFLATED = 8;

const broken = (): Error =>
  notAProfile('archive-broken', 'This is a packed file (ZIP), as an XLSX is one, but it is broken or was cut.');

/**
 * What a ZIP archive holds, from its directory at the end. Refuses archives that are broken, locked, or larger unpacked
 * than any workbook of a profile: a small file can unpack to many gigabytes.
 */
export function entriesOf(bytes: Uint8Array): readonly ArchiveEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES) throw tooLarge(`It holds ${count} files.`);
  const entries: ArchiveEntry[] = [];
  let at = view.getUint32(end + 16, true);
  try {
    for (let index = 0; index < count; index++) {
      const { entry, next } = entryAt(view, bytes, at);
      entries.push(entry);
      at = next;
    }
  } catch (error) {
    throw error instanceof Problem ? error : broken();
  }
  const sum = entries.reduce((total, { unpacked }) => total + unpacked, 0);
  if (sum > MOST_UNPACKED) throw tooLarge(`Unpacked it would have ${Math.round(sum / 1024 / 1024)} MB.`);
  return entries;
}

function endOfDirectory(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw broken();
}

function entryAt(view: DataView, bytes: Uint8Array, at: number): { entry: ArchiveEntry; next: number } {
  if (view.getUint32(at, true) !== ENTRY) throw broken();
  if ((view.getUint16(at + 8, true) & 1) === 1) {
    throw notAProfile('archive-locked', 'This file is locked with a password. Save it without one.');
  }
  const [nameLength, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
  const nameEnd = at + 46 + (nameLength ?? 0);
  return {
    entry: {
      name: new TextDecoder().decode(bytes.subarray(at + 46, nameEnd)),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    },
    next: nameEnd + (extra ?? 0) + (comment ?? 0),
  };
}

/** The words of one file. Refuses a file that is larger than the directory says: the directory is what was checked. */
export function unpack(bytes: Uint8Array, { at, method, packed, unpacked }: ArchiveEntry): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
    const data = bytes.subarray(from, from + packed);
    if (method === STORED && packed === unpacked) return new TextDecoder().decode(data);
    if (method !== DEFLATED) throw broken();
    const plain = inflateRawSync(data, { maxOutputLength: Math.max(1, unpacked) });
    if (plain.length !== unpacked) throw broken();
    return new TextDecoder().decode(plain);
  } catch (error) {
    // Whatever fails here fails on the bytes.
    throw error instanceof Problem ? error : broken();
  }
}

const tooLarge = (what: string): Error =>
  notAProfile('unpacked-too-large', `This packed file is too large to be read. ${what} 48 MB is the most.`);
