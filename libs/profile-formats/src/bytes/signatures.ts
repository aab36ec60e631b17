/** What a file is by its first bytes, and what its owner can do instead. A sheet of cells is told from other archives later. */
const signatures: readonly { readonly starts: readonly number[]; readonly is: string }[] = [
  { starts: [0x25, 0x50, 0x44, 0x46, 0x2d], is: 'This is a PDF. Copy its text, or save it as text.' },
  {
    starts: [0x89, 0x50, 0x4e, 0x47],
    is: 'This is a picture (PNG). A profile is read from its words, not from a picture of them.',
  },
  {
    starts: [0xff, 0xd8, 0xff],
    is: 'This is a picture (JPEG). A profile is read from its words, not from a picture of them.',
  },
  {
    starts: [0x47, 0x49, 0x46, 0x38],
    is: 'This is a picture (GIF). A profile is read from its words, not from a picture of them.',
  },
  {
    starts: [0xd0, 0xcf, 0x11, 0xe0],
    is: 'This is a file of an old Word or Excel. Save it as text or as XLSX, or copy its text.',
  },
  { starts: [0x7b, 0x5c, 0x72, 0x74, 0x66], is: 'This is rich text (RTF). Save it as plain text, or copy its text.' },
  { starts: [0x1f, 0x8b], is: 'This is a packed file (gzip). Unpack it first.' },
  { starts: [0x37, 0x7a, 0xbc, 0xaf], is: 'This is a packed file (7z). Unpack it first.' },
  { starts: [0x52, 0x61, 0x72, 0x21], is: 'This is a packed file (RAR). Unpack it first.' },
  { starts: [0x7f, 0x45, 0x4c, 0x46], is: 'This is a program.' },
  { starts: [0x4d, 0x5a, 0x90, 0x00], is: 'This is a program.' },
];

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06];

export const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

/** A sentence on what these bytes are, where they are no text. */
export const knownBinary = (bytes: Uint8Array): string | undefined =>
  signatures.find(({ starts }) => startsWith(bytes, starts))?.is;

export const isZip = (bytes: Uint8Array): boolean => startsWith(bytes, ZIP) || startsWith(bytes, EMPTY_ZIP);
