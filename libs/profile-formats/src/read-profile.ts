import { Problem } from '@app/kernel';
import { decode, type Decoded, refuseTooLarge } from './bytes/decode';
import { isZip } from './bytes/signatures';
import { contentOf, type ProfileContent } from './content';
import { looksLikeHtml } from './html/looks-like-html';
import { readHtml } from './html/read-html';
import { looksLikeJson, readJson } from './own-json/read-json';
import type { OwnReading } from './own-rows/own-content';
import { delimiterOf, readCsv } from './table-file/csv';
import { readXlsx } from './table-file/xlsx';
import type { Defect } from './text/defects';
import type { ParsedProfile } from './text/parsed-profile';
import { parseProfile } from './text/parse-profile';
import { notAProfile } from './text/source-text';
import type { Given } from './text/title';

export type ProfileFormat = 'text' | 'html' | 'json' | 'csv' | 'xlsx';

/** What was read from one source. */
export interface ProfileReading {
  readonly format: ProfileFormat;
  /** How a text was laid out, such as “P1 (pipe, one cell per line)”; null where that is no question. */
  readonly rendering: string | null;
  /** The decoded words, verbatim; of a workbook its cells as CSV. */
  readonly sourceText: string;
  readonly content: ProfileContent;
  readonly slug: string | null;
  readonly warnings: readonly Defect[];
  /** The tables of a text or page in the source's own words; null of our own forms, which have none. */
  readonly parsed: ParsedProfile | null;
}

/** Words that were pasted, or a file as it was sent. */
export type ProfileSource = { readonly text: string } | { readonly name: string; readonly bytes: Uint8Array };

/**
 * Reads one role profile in whatever format and encoding it comes. Everything found odd is a warning with its line;
 * what is no profile at all throws (`Problem`, kind `invalid`, with the place and a pointer to the source).
 */
export async function readProfile(source: ProfileSource, given: Given = {}): Promise<ProfileReading> {
  if ('text' in source) return readText(source.text, given);
  try {
    return await readFile(source.bytes, given);
  } catch (error) {
    throw error instanceof Problem ? aboutFile(error) : error;
  }
}

async function readFile(bytes: Uint8Array, given: Given): Promise<ProfileReading> {
  refuseTooLarge(bytes);
  if (isZip(bytes)) {
    const { sourceText, ...reading } = await readXlsx(bytes, given);
    return fromOurs('xlsx', sourceText, reading);
  }
  const { text, warnings }: Decoded = decode(bytes);
  const reading = readText(text, given);
  const all = [...warnings, ...reading.warnings];
  return { ...reading, warnings: all, parsed: reading.parsed && { ...reading.parsed, warnings: all } };
}

function readText(text: string, given: Given): ProfileReading {
  if (looksLikeJson(text)) return fromOurs('json', text, readJson(text, given));
  const delimiter = delimiterOf(text);
  if (delimiter) return fromOurs('csv', text, readCsv(text, delimiter, given));
  if (looksLikeFramework(text)) throw aFramework();
  if (looksLikeHtml(text)) return fromParsed('html', text, readHtml(text, given));
  return fromParsed('text', text, parseProfile(text, given));
}

const fromOurs = (format: ProfileFormat, sourceText: string, reading: OwnReading): ProfileReading => ({
  format,
  rendering: null,
  sourceText,
  ...reading,
  parsed: null,
});

/** The head of the published file of all roles. */
const looksLikeFramework = (text: string): boolean => /^\uFEFF?"?Role Family"?[,;]"?Role"?[,;]/i.test(text);

const aFramework = (): Problem =>
  notAProfile('framework-file', 'This is a file of a whole framework, not of one profile. Import it as a framework.');

const fromParsed = (format: ProfileFormat, sourceText: string, parsed: ParsedProfile): ProfileReading => ({
  format,
  rendering: parsed.rendering,
  sourceText,
  content: contentOf(parsed),
  slug: parsed.slug,
  warnings: parsed.warnings,
  parsed,
});

/** Readers point to a text; where a file was sent, the words are in there. */
function aboutFile({ kind, code, message, details }: Problem): Problem {
  const pointed: unknown = details['errors'];
  const errors = Array.isArray(pointed)
    ? pointed.map((error: Record<string, unknown>) => ({ ...error, pointer: '/file/content' }))
    : [];
  return new Problem(kind, code, message, { ...details, errors });
}
