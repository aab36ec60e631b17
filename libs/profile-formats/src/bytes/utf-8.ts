/** Where the first byte is that no character of UTF-8 is made of, and how many characters beyond ASCII stand whole. */
export interface Utf8Survey {
  readonly brokenAt: number;
  readonly whole: number;
  readonly broken: number;
}

/** Of bytes that are not UTF-8 throughout. What cannot be read becomes U+FFFD, which may also stand there itself. */
export function surveyUtf8(bytes: Uint8Array): Utf8Survey {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  let brokenAt = 0;
  let read = 0;
  for (let index = text.indexOf('\uFFFD'); index !== -1; index = text.indexOf('\uFFFD', index + 1)) {
    brokenAt += Buffer.byteLength(text.slice(read, index));
    if (!isItself(bytes, brokenAt)) break;
    brokenAt += 3;
    read = index + 1;
  }
  const whole = text.match(/[^\0-\x7F\uFFFD]/gu)?.length ?? 0;
  return { brokenAt, whole, broken: text.match(/\uFFFD/g)?.length ?? 0 };
}

const isItself = (bytes: Uint8Array, at: number): boolean =>
  bytes[at] === 0xef && bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd;
