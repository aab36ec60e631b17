import type { Source } from '../../api/imports';
import { patchOf } from './patch';

/** What is to be read: words, a page pasted with its tables, or a file. */
export type Chosen =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'page'; readonly text: string; readonly html: string }
  | { readonly kind: 'file'; readonly name: string; readonly content: string; readonly bytes: number };

export function sourceOf(chosen: Chosen): Source | undefined {
  if (chosen.kind === 'words') return chosen.text.trim() === '' ? undefined : { text: chosen.text };
  if (chosen.kind === 'page') return { text: chosen.html };
  if (chosen.kind === 'file') return { file: { name: chosen.name, content: chosen.content } };
  return undefined;
}

/** The words that stand in the box. */
export const wordsIn = (chosen: Chosen): string =>
  chosen.kind === 'words' || chosen.kind === 'page' ? chosen.text : '';

/** Whether it is another source altogether, and not the same with some words changed: its rows are others. */
export function isAnother(before: Chosen, after: Chosen): boolean {
  if (before === after) return false;
  if (after.kind !== 'words' || before.kind === 'file' || before.kind === 'nothing') return true;
  const { from, to } = patchOf(before.text, after.text);
  return to - from > before.text.length / 2;
}
