import { Problem } from '@app/kernel';
import { decode } from '../bytes/decode';
import { type FrameworkFileKind, type FrameworkWarning, LARGEST_FRAMEWORK_BYTES, placeIn } from './framework-reading';
import { notAFramework } from './records';

/**
 * The words of one of the two files, in UTF-8, UTF-16 or windows-1252, and what was odd about how they were written down.
 * Throws `Problem` (`invalid`, with a pointer to the file) for what is no text.
 */
export function decodeFrameworkFile(
  file: FrameworkFileKind,
  bytes: Uint8Array,
): { readonly text: string; readonly warnings: readonly FrameworkWarning[] } {
  try {
    const { text, warnings } = decode(bytes, LARGEST_FRAMEWORK_BYTES);
    // Its message names the line, and a framework has two files that it may be in.
    const told = warnings.map(({ line, message }) => ({ file, line, message: `${placeIn(file, line)}. ${message}` }));
    return { text, warnings: told };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const line = error.details['line'];
    const message = `${file === 'roles' ? 'Roles' : 'Skills'} file: ${error.message}`;
    throw notAFramework(file, error.code, message, typeof line === 'number' ? line : undefined);
  }
}
