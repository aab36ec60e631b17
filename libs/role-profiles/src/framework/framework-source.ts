import { Problem } from '@app/kernel';
import { type FrameworkReading, readFramework } from '@app/profile-formats';
import type { PreviewFramework } from './framework-imports.dto';

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
}

const LARGEST_BYTES = 24 * 1024 * 1024;

/** The bytes of what came as base64. Throws `invalid` for what is no base64. */
export const sourceOf = ({ name, roles, skills }: PreviewFramework): FrameworkSource => ({
  name,
  roles: { name: roles.name, bytes: bytesOf('roles', roles.content) },
  skills: skills ? { name: skills.name, bytes: bytesOf('skills', skills.content) } : null,
});

/** Reads both files. Throws `Problem` (`invalid`) for what is no framework, naming the file and the line. */
export function readSource({ name, roles, skills }: FrameworkSource): ReadSource {
  const size = roles.bytes.length + (skills?.bytes.length ?? 0);
  if (size > LARGEST_BYTES) {
    const megabytes = (size / 1024 / 1024).toFixed(1);
    const message = `The files have ${megabytes} MB together; a framework may have 24 MB.`;
    throw refused('roles', 'text-too-large', message);
  }
  const rolesText = textOf('roles', roles);
  const skillsText = skills && textOf('skills', skills);
  return {
    name,
    roles: { name: roles.name, text: rolesText },
    skills: skills && skillsText !== null ? { name: skills.name, text: skillsText } : null,
    reading: readFramework(rolesText, skillsText ?? undefined),
  };
}

function bytesOf(file: 'roles' | 'skills', base64: string): Uint8Array {
  const whole = base64.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(base64);
  if (!whole) throw refused(file, 'not-base64', `The content of the ${file} file is not valid base64.`);
  return Buffer.from(base64, 'base64');
}

function textOf(file: 'roles' | 'skills', { bytes, name }: SourceFile): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw refused(file, 'not-utf-8', `The ${file} file (${name}) is not UTF-8 text. Save it as CSV in UTF-8.`);
  }
}

const refused = (file: 'roles' | 'skills', code: string, message: string): Problem =>
  new Problem('invalid', code, message, { errors: [{ pointer: `/${file}/content`, code, message }] });
