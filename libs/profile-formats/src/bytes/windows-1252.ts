/** What the bytes 0x80 to 0x9F stand for; the others are the characters of the same number. Five stand for none. */
const upper = '€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ';

/** The text of these bytes, or where the first one is that this encoding does not know. */
export function decodeWindows1252(bytes: Uint8Array): { text: string } | { unknownAt: number } {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  const unknownAt = text.search(/[\x81\x8D\x8F\x90\x9D]/);
  if (unknownAt !== -1) return { unknownAt };
  return { text: text.replace(/[\x80-\x9F]/g, (letter) => upper.charAt(letter.charCodeAt(0) - 0x80)) };
}
