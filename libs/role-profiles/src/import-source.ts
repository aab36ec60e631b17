import { Problem } from '@app/kernel';
import type { Correction, ProfileSource } from '@app/profile-formats';
import type { CorrectionInput } from './correction.dto';

/** What is to be imported: either words or a file, with what HR says about it. */
export interface ImportInput {
  readonly title?: string | undefined;
  /** The address of the profile, where it is not to be made of the title. */
  readonly slug?: string | undefined;
  readonly text?: string | undefined;
  /** Its bytes, in base64 as HTTP brings them or as they are. */
  readonly file?: { readonly name: string; readonly content: string | Uint8Array } | undefined;
  readonly corrections?: readonly CorrectionInput[] | undefined;
  /** Throw away the draft that this profile may already have. */
  readonly replaceDraft?: boolean | undefined;
  /** Which draft that was when it was looked at; not said, whichever there is. */
  readonly draftId?: string | undefined;
  /** And its revision then. */
  readonly draftRevision?: number | undefined;
  /** Of the preview that was looked at; not said, it is kept however it reads. */
  readonly fingerprint?: string | undefined;
}

/** The source of an import. Throws `invalid` unless there is exactly one, and for what is no base64. */
export function sourceOf({ text, file }: ImportInput): ProfileSource {
  if (text !== undefined && file === undefined) return { text };
  if (file === undefined || text !== undefined) {
    throw refused('/text', 'source-unclear', 'Give either the text of a role profile or a file.');
  }
  const { name, content } = file;
  return { name, bytes: typeof content === 'string' ? bytesOf(content) : content };
}

function bytesOf(base64: string): Uint8Array {
  const whole = base64.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(base64);
  if (!whole) throw refused('/file/content', 'not-base64', 'The content of the file is not valid base64.');
  return Buffer.from(base64, 'base64');
}

/** Corrections as rules take them: each with the members that its kind of correction has, and no others. */
export const correctionsOf = (given: readonly CorrectionInput[]): Correction[] =>
  given.map(({ op, kind = null, position = null, field, value }, index) => {
    const missing = (member: string) =>
      refused(`/corrections/${index}/${member}`, 'correction-invalid', `Correction ${index + 1} has no ${member}.`);
    if (op === 'set') {
      if (field === undefined) throw missing('field');
      if (value === undefined) throw missing('value');
      return { op, kind, position, field, value };
    }
    if (kind === null) throw missing('kind');
    if (op === 'add') return { op, kind };
    if (position === null) throw missing('position');
    return { op, kind, position };
  });

export const refused = (pointer: string, code: string, message: string): Problem =>
  new Problem('invalid', code, message, { errors: [{ pointer, code, message }] });
