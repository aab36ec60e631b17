import { createHash } from 'node:crypto';
import { type Component, componentKinds, type ProfileContent } from './content';
import { plain } from './text/source-text';

/**
 * SHA-256, in hex, of what a profile says: equal for two renderings of one page. Lines, raw words, spaces and the place
 * in the tree are left out; the order of rows within their kind counts.
 */
export function contentHash(content: ProfileContent): string {
  const { title, summary, bulletsIntro, bullets, footer, components } = content;
  const rows = componentKinds.map((kind) => components.filter((one) => one.kind === kind).map(wordsOfRow));
  const said = [title, summary, bulletsIntro, footer].map(words);
  return createHash('sha256')
    .update(JSON.stringify([said, bullets.map(words), rows]))
    .digest('hex');
}

/** Missing and empty are the same; so are the ways to write one letter or one space. */
const words = (text: string | null | undefined): string => plain(text ?? '').normalize('NFC');

function wordsOfRow({ title, details, depth, level, levelDescriptor, source }: Component): unknown[] {
  const { type, awardingBody, framework, category, subcategory, familyPrefix, sfiaCode, sfiaLevel } = source;
  return [
    ...[title, details, levelDescriptor, type, awardingBody].map(words),
    ...[framework, category, subcategory, familyPrefix, sfiaCode].map(words),
    depth,
    level,
    sfiaLevel ?? null,
  ];
}
