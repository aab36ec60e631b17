import { Defects, type Defect } from '../text/defects';
import { notAProfile } from '../text/source-text';
import { knownBinary, startsWith } from './signatures';
import { surveyUtf8 } from './utf-8';
import { decodeWindows1252 } from './windows-1252';

/** The words of a file, and what was odd about the way they were written down. */
export interface Decoded {
  readonly text: string;
  readonly warnings: readonly Defect[];
}

const LARGEST = 12 * 1024 * 1024;
const FEW = 4096;

/** Bytes above the limit are not looked at. */
export function refuseTooLarge(bytes: Uint8Array, most = LARGEST): void {
  if (bytes.length <= most) return;
  const megabytes = (bytes.length / 1024 / 1024).toFixed(1);
  throw notAProfile(
    'text-too-large',
    `The file has ${megabytes} MB; ${most / 1024 / 1024} MB is the most. A role profile is about 25 kB.`,
  );
}

/**
 * The text of a file in UTF-8, UTF-16 or windows-1252, found out from the bytes alone. Throws a `Problem` of kind
 * `invalid` for what is no text: it says what the file seems to be and where that shows.
 */
export function decode(bytes: Uint8Array, most = LARGEST): Decoded {
  refuseTooLarge(bytes, most);
  const is = knownBinary(bytes);
  if (is !== undefined) throw notAProfile('binary-file', is);
  const order = utf16Order(bytes);
  if (order) return { text: decodeUtf16(bytes, order), warnings: [] };
  refuseNul(bytes);
  const text = utf8(bytes);
  if (text !== undefined) return { text, warnings: [] };
  const { brokenAt, whole, broken } = surveyUtf8(bytes);
  if (whole > 0 && whole >= broken) throw brokenUtf8(bytes, brokenAt);
  return readWindows1252(bytes, brokenAt);
}

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** By the mark at its start, or where every other byte of the start is empty and none of the rest is. */
function utf16Order(bytes: Uint8Array): 'le' | 'be' | undefined {
  if (startsWith(bytes, [0xff, 0xfe])) return 'le';
  if (startsWith(bytes, [0xfe, 0xff])) return 'be';
  const start = bytes.subarray(0, FEW - (FEW % 2));
  const empty = [0, 0];
  for (const [index, byte] of start.entries()) if (byte === 0) empty[index % 2] = (empty[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = empty;
  const most = start.length * 0.3;
  if (even === 0 && odd > most) return 'le';
  return odd === 0 && even > most ? 'be' : undefined;
}

function decodeUtf16(bytes: Uint8Array, order: 'le' | 'be'): string {
  if (bytes.length % 2 === 1) {
    const message =
      'The file is UTF-16, where every character has two bytes, but the last one has only one. It was cut.';
    throw notAProfile('broken-character', message);
  }
  const copy = Buffer.from(bytes);
  return (order === 'be' ? copy.swap16() : copy).toString('utf16le').replace(/^\uFEFF/, '');
}

function refuseNul(bytes: Uint8Array): void {
  const at = bytes.indexOf(0);
  if (at === -1) return;
  const { line, column } = placeOf(bytes, at);
  const message = `This is no text: byte ${at + 1} (line ${line}) is a NUL. Save the document as text, or copy its text.`;
  throw notAProfile('binary-file', message, { line, column });
}

function brokenUtf8(bytes: Uint8Array, at: number): Error {
  const { line, column } = placeOf(bytes, at);
  const message = `Line ${line}, character ${column} is a byte (${hex(bytes[at])}) that belongs to no character. The file was cut or converted wrongly.`;
  return notAProfile('broken-character', message, { line, column });
}

function readWindows1252(bytes: Uint8Array, brokenAt: number): Decoded {
  const decoded = decodeWindows1252(bytes);
  if ('unknownAt' in decoded) throw unknownEncoding(bytes, decoded.unknownAt);
  const { line, column } = placeOf(bytes, brokenAt);
  const letter = decoded.text[brokenAt] ?? '';
  const what = `the file is not UTF-8 and was read as windows-1252. The first letter that shows it is “${letter}”, character ${column}.`;
  const defects = new Defects();
  defects.add({ code: 'encoding_windows_1252', section: 'document', line, what, evidence: { raw: letter } });
  return { text: decoded.text, warnings: defects.all() };
}

function unknownEncoding(bytes: Uint8Array, at: number): Error {
  const { line, column } = placeOf(bytes, at);
  const message = `Line ${line}, character ${column} is a byte (${hex(bytes[at])}) that neither UTF-8 nor windows-1252 knows. Save the file as UTF-8.`;
  return notAProfile('encoding-unknown', message, { line, column });
}

const hex = (byte = 0): string => `0x${byte.toString(16).toUpperCase().padStart(2, '0')}`;

/** Line and column of a byte, both from 1; lines end as in `linesOf`. Columns count characters of UTF-8. */
function placeOf(bytes: Uint8Array, at: number): { line: number; column: number } {
  let line = 1;
  let lineStart = 0;
  for (let index = 0; index < at; index++) {
    const byte = bytes[index];
    if (byte === 0x0a || (byte === 0x0d && bytes[index + 1] !== 0x0a)) {
      line++;
      lineStart = index + 1;
    }
  }
  return { line, column: new TextDecoder('utf-8').decode(bytes.subarray(lineStart, at)).length + 1 };
}
