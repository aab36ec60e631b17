import { Problem } from '@app/kernel';

/** One line of the source, with its number as an editor counts it. */
export interface SourceLine {
  readonly text: string;
  readonly number: number;
}

const LARGEST = 12 * 1024 * 1024;
const MOST_LINES = 1_000_000;
const BYTE_ORDER_MARK = 0xfeff;
const TAB = 0x09;
const LINE_FEED = 0x0a;
const FORM_FEED = 0x0c;
const CARRIAGE_RETURN = 0x0d;

export const notAProfile = (code: string, message: string, at: { line?: number; column?: number } = {}): Problem =>
  new Problem('invalid', code, message, { ...at, errors: [{ pointer: '/text', code, message }] });

/** A text that would fill the memory with rows is refused before it does. */
export const tooManyRows = (most: string): Problem =>
  notAProfile('too-many-rows', `There are more than ${most}. A role profile has about 300 lines and 250 cells.`);

/**
 * Runs of any spaces as one and signs without a width as none, so that a no-break space, a tab or an invisible sign hides
 * no heading. For comparing, never for keeping.
 */
export const plain = (text: string): string =>
  (irregular.test(text) ? text.replace(invisible, '').replace(/\s+/g, ' ') : text).trim();

/** Most texts have single plain spaces only, and need no copy. */
const irregular = /[^\S ]| {2}|[\u00AD\u200B-\u200D\u2060]/;
const invisible = /[\u00AD\u200B-\u200D\u2060\uFEFF]+/g;

/** Spaces of one width, and no signs without any: what is to be seen stays as it is. */
export const evenSpaces = (text: string): string => text.replace(invisible, '').replace(/[^\S ]/g, ' ');

/** Whether nothing is to be seen; what begins with a letter or any sign of the keyboard is seen at once. */
export function isBlank(text: string): boolean {
  const words = text.trim();
  return words === '' || (words.charCodeAt(0) > 0x7f && words.length < 40 && plain(words) === '');
}

/**
 * The lines of a text that can be stored; what cannot be is refused with its place. Takes LF, CR LF, CR and a mark. The
 * sign of a new page, which printed pages have when they are copied, is a space.
 */
export function linesOf(text: string): SourceLine[] {
  refuseUnstorable(text);
  const body = text.charCodeAt(0) === BYTE_ORDER_MARK ? text.slice(1) : text;
  const lines = body.split(/\r\n|\r|\n/);
  return lines.map((line, index) => ({ text: line.replaceAll('\f', ' '), number: index + 1 }));
}

function refuseUnstorable(text: string): void {
  if (text.length > LARGEST) throw tooLarge();
  let bytes = 0;
  let line = 1;
  let lineStart = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    // Only where something is wrong is its place asked: this runs for every character of a large text.
    if (isControl(code)) throw control(code, { line, column: index - lineStart + 1 });
    if (code >= 0xd800 && code <= 0xdfff) {
      if (!isPair(text, index)) throw loneSurrogate(code, { line, column: index - lineStart + 1 });
      index++;
      bytes += 4;
    } else bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : 3;
    if (endsLine(text, index, code)) {
      line++;
      lineStart = index + 1;
    }
  }
  if (bytes > LARGEST) throw tooLarge();
  if (line > MOST_LINES) throw tooManyRows(`${MOST_LINES} lines`);
}

const isControl = (code: number): boolean => (code < 0x20 && !isSpace(code)) || code === 0x7f;

const isSpace = (code: number): boolean =>
  code === TAB || code === LINE_FEED || code === FORM_FEED || code === CARRIAGE_RETURN;

const endsLine = (text: string, index: number, code: number): boolean =>
  code === LINE_FEED || (code === CARRIAGE_RETURN && text.charCodeAt(index + 1) !== LINE_FEED);

function isPair(text: string, index: number): boolean {
  const low = text.charCodeAt(index + 1);
  return text.charCodeAt(index) <= 0xdbff && low >= 0xdc00 && low <= 0xdfff;
}

const hex = (code: number): string => `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;

const control = (code: number, at: { line: number; column: number }): Problem =>
  notAProfile(
    'control-character',
    `Line ${at.line}, character ${at.column} is ${code === 0 ? 'a NUL' : 'a control character'} (${hex(code)}), which no text can hold.`,
    at,
  );

const loneSurrogate = (code: number, at: { line: number; column: number }): Problem =>
  notAProfile(
    'broken-character',
    `Line ${at.line}, character ${at.column} is half of a character (${hex(code)}). The file was cut or converted wrongly.`,
    at,
  );

const tooLarge = (): Problem =>
  notAProfile('text-too-large', 'The text is larger than 12 MB. A role profile is about 25 kB.');
