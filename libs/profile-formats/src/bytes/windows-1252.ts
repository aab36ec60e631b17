/** What the bytes 0x80 to 0x9F stand for; the others are the characters of the same number. Five stand for none. */
const upper = '€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ';

const PIECE = 16_384;

/** The text of these bytes, or where the first one is that this encoding does not know. */
export function decodeWindows1252(bytes: Uint8Array): { text: string } | { unknownAt: number } {
  const unknownAt = bytes.findIndex((byte) => byte >= 0x80 && byte < 0xa0 && upper[byte - 0x80] === '\0');
  if (unknownAt !== -1) return { unknownAt };
  let text = '';
  for (let from = 0; from < bytes.length; from += PIECE) {
    text += String.fromCharCode(...Array.from(bytes.subarray(from, from + PIECE), codeOf));
  }
  return { text };
}

const codeOf = (byte: number): number => (byte >= 0x80 && byte < 0xa0 ? upper.charCodeAt(byte - 0x80) : byte);
