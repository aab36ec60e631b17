import { contentOf, type ProfileContent } from './content';
import type { Defect } from './text/defects';
import { parseProfile } from './text/parse-profile';

export const profileFormats = ['text', 'html', 'json', 'csv', 'xlsx'] as const;
export type ProfileFormat = (typeof profileFormats)[number];

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
}

/** Words that were pasted, or a file as it was sent. */
export type ProfileSource = { readonly text: string } | { readonly name: string; readonly bytes: Uint8Array };

type Given = NonNullable<Parameters<typeof parseProfile>[1]>;

/**
 * Reads one role profile in whatever format and encoding it comes. Everything found odd is a warning with its line;
 * what is no profile at all throws (`Problem`, kind `invalid`, with the place and a pointer to the source).
 */
export function readProfile(source: ProfileSource, given: Given = {}): Promise<ProfileReading> {
  const text = 'text' in source ? source.text : new TextDecoder('utf-8').decode(source.bytes);
  const parsed = parseProfile(text, given);
  return Promise.resolve({
    format: 'text',
    rendering: parsed.rendering,
    sourceText: text,
    content: contentOf(parsed),
    slug: parsed.slug,
    warnings: parsed.warnings,
  });
}
