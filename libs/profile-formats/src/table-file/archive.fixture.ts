import { deflateRawSync } from 'node:zlib';

interface Packed {
  readonly name: string;
  readonly packed: Buffer;
  /** What the directory says; a lie, where a test wants one. */
  readonly unpacked: number;
}

/** A ZIP archive of these files and of others that are packed already. Only for tests. */
export function archiveOf(files: Readonly<Record<string, string>>, others: readonly Packed[] = []): Buffer {
  const own = Object.entries(files).map(([name, text]): Packed => {
    const bytes = Buffer.from(text);
    return { name, packed: deflateRawSync(bytes), unpacked: bytes.length };
  });
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, packed, unpacked } of [...own, ...others]) {
    const local = numbers(
      [0x04034b50, 4],
      [20, 2],
      [0, 2],
      [8, 2],
      [0, 4],
      [0, 4],
      [packed.length, 4],
      [unpacked, 4],
      [name.length, 2],
      [0, 2],
    );
    directory.push(
      numbers([0x02014b50, 4], [20, 2], [20, 2], [0, 2], [8, 2], [0, 4], [0, 4], [packed.length, 4], [unpacked, 4]),
      numbers([name.length, 2], [0, 2], [0, 2], [0, 2], [0, 2], [0, 4], [at, 4]),
      Buffer.from(name),
    );
    parts.push(local, Buffer.from(name), packed);
    at += local.length + name.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const count = own.length + others.length;
  const end = numbers([0x06054b50, 4], [0, 4], [count, 2], [count, 2], [listed.length, 4], [at, 4], [0, 2]);
  return Buffer.concat([...parts, listed, end]);
}

function numbers(...fields: readonly (readonly [value: number, bytes: number])[]): Buffer {
  return Buffer.concat(
    fields.map(([value, length]) => {
      const bytes = Buffer.alloc(length);
      bytes.writeUIntLE(value, 0, length);
      return bytes;
    }),
  );
}
