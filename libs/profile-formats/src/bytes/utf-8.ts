/** Where the first byte is that no character of UTF-8 is made of, and how many characters beyond ASCII stand whole. */
export interface Utf8Survey {
  readonly brokenAt: number;
  readonly whole: number;
  readonly broken: number;
}

export function surveyUtf8(bytes: Uint8Array): Utf8Survey {
  let brokenAt: number | undefined;
  let whole = 0;
  let broken = 0;
  for (let at = 0; at < bytes.length;) {
    const byte = bytes[at] ?? 0;
    const length = byte < 0x80 ? 1 : characterLength(bytes, at);
    if (length === 0) {
      brokenAt ??= at;
      broken++;
    } else if (length > 1) whole++;
    at += Math.max(1, length);
  }
  return { brokenAt: brokenAt ?? bytes.length, whole, broken };
}

/** 2 to 4, or 0 where none begins: overlong forms and halves of characters are none. */
function characterLength(bytes: Uint8Array, at: number): number {
  const [first = 0, second = 0] = [bytes[at], bytes[at + 1]];
  const length =
    first >= 0xc2 && first < 0xe0 ? 2 : first >= 0xe0 && first < 0xf0 ? 3 : first >= 0xf0 && first < 0xf5 ? 4 : 0;
  if (first === 0xe0 && second < 0xa0) return 0;
  if (first === 0xed && second > 0x9f) return 0;
  if (first === 0xf0 && second < 0x90) return 0;
  if (first === 0xf4 && second > 0x8f) return 0;
  for (let next = 1; next < length; next++) if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}
