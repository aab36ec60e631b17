import { Problem } from '@app/kernel';
import {
  decodeFrameworkFile,
  type FrameworkReading,
  type FrameworkWarning,
  LARGEST_FRAMEWORK_BYTES,
  readFramework,
} from '@app/profile-formats';
import type { ImportFramework } from './framework-imports.dto';

interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The files of a framework as they came, and what it is called. */
export interface FrameworkSource {
  readonly name: string;
  readonly roles: SourceFile;
  readonly skills: SourceFile | null;
}

/** The words of both files, and what was read from them. */
export interface ReadSource {
  readonly name: string;
  readonly roles: { readonly name: string; readonly text: string };
  readonly skills: { readonly name: string; readonly text: string } | null;
  readonly reading: FrameworkReading;
  /** About how the files were written down; the words themselves do not tell it any more. */
  readonly odd: readonly FrameworkWarning[];
}

/** The bytes of what came as base64. Throws `invalid` for what is no base64. */
export const sourceOf = ({ name, roles, skills }: ImportFramework): FrameworkSource => ({
  name,
  roles: { name: roles.name, bytes: bytesOf('roles', roles.content) },
  skills: skills ? { name: skills.name, bytes: bytesOf('skills', skills.content) } : null,
});

/** Reads both files. Throws `Problem` (`invalid`) for what is no framework, naming the file and the line. */
export function readSource({ name, roles, skills }: FrameworkSource): ReadSource {
  const size = roles.bytes.length + (skills?.bytes.length ?? 0);
  if (size > LARGEST_FRAMEWORK_BYTES) {
    const megabytes = (size / 1024 / 1024).toFixed(1);
    const message = `The files have ${megabytes} MB together; a framework may have 24 MB.`;
    throw refused('roles', 'text-too-large', message);
  }
  const roleWords = decodeFrameworkFile('roles', roles.bytes);
  const skillWords = skills && decodeFrameworkFile('skills', skills.bytes);
  const reading = readFramework(roleWords.text, skillWords?.text);
  const odd = [...roleWords.warnings, ...(skillWords?.warnings ?? [])];
  return {
    name,
    roles: { name: roles.name, text: roleWords.text },
    skills: skills && skillWords && { name: skills.name, text: skillWords.text },
    reading,
    odd,
  };
}

function bytesOf(file: 'roles' | 'skills', base64: string): Uint8Array {
  const whole = base64.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(base64);
  if (!whole) throw refused(file, 'not-base64', `The content of the ${file} file is not valid base64.`);
  return Buffer.from(base64, 'base64');
}

const refused = (file: 'roles' | 'skills', code: string, message: string): Problem =>
  new Problem('invalid', code, message, { errors: [{ pointer: `/${file}/content`, code, message }] });
