import type { Defects } from './defects';
import type { KnownNames } from './known-names';
import type { Summary } from './parsed-profile';
import type { BodyLine } from './blocks';
import { notAProfile, plain, type SourceLine } from './source-text';
import { tellOutside } from './table';

/** What is known of a profile beside its text. The names add to the built-in ones. */
export interface Given {
  readonly title?: string | undefined;
  readonly slug?: string | undefined;
  readonly known?: Partial<KnownNames> | undefined;
}

export interface Named {
  readonly title: string | null;
  readonly slug: string | null;
  readonly titleInText: boolean;
}

const LONGEST = 200;

/** What stands above the first heading. */
export interface Top {
  readonly title: SourceLine | undefined;
  /** The summary, where its heading is gone. */
  readonly summary: readonly BodyLine[];
  readonly outside: readonly SourceLine[];
}

/**
 * A text without bars begins with its title; one with bars may have it alone at its top. Where a page has more above,
 * the title is what its summary speaks of. Where nothing is headed as the summary, the rest is it.
 */
export function divideTop(
  preamble: readonly BodyLine[],
  { piped, summary }: { piped: boolean; summary: readonly SourceLine[] | undefined },
): Top {
  const [first, ...rest] = preamble;
  const isAlone = rest.length === 0 || !piped || !summary;
  const begins = first && isAlone && isTitle(first.text) ? first : undefined;
  const title = (summary && rest.length > 0 && spokenOf(preamble, summary)) || begins;
  const others = preamble.filter((line) => line !== title);
  return summary ? { title, summary: [], outside: others } : { title, summary: others, outside: [] };
}

/** The nearest line above a summary that has all its words in it. */
function spokenOf(preamble: readonly BodyLine[], summary: readonly SourceLine[]): BodyLine | undefined {
  const said = new Set(summary.flatMap(({ text }) => wordsOf(text)));
  return preamble.findLast(({ text }) => {
    const words = isTitle(text) ? wordsOf(text) : [];
    return words.length > 0 && words.every((word) => said.has(word));
  });
}

/** Renderings with bars have no title, so it is asked for; where the text has one, it stands at the top. */
export function readTitle({ title, slug }: Given, top: Top, defects: Defects): Named {
  const { title: first, outside } = top;
  const inText = first && plain(first.text);
  if (outside.length > 0) tellOutside(outside, 'document', defects);
  const named = title === undefined ? inText : plain(title);
  if (named === undefined) {
    const what = 'this text does not say which role it is about. Give the title with it.';
    defects.add({ code: 'title_unknown', section: 'document', line: 1, what });
  }
  if (named !== undefined && inText !== undefined && named.toLowerCase() !== inText.toLowerCase()) {
    const what = `the text calls itself “${inText}”, and the title given is “${named}”.`;
    defects.add({
      code: 'title_disagrees',
      section: 'document',
      line: first?.number ?? 1,
      what,
      evidence: { raw: inText },
    });
  }
  const ownSlug = slug ?? (named === undefined ? null : slugOf(named));
  return { title: named ?? null, slug: ownSlug, titleInText: inText !== undefined };
}

const isTitle = (text: string): boolean => text.length <= LONGEST && !text.includes('|') && !/[.:]$/.test(text.trim());

/** The name of a profile in an address, made of its title: small letters, digits and single hyphens. */
export function slugOf(title: string): string {
  const slug = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replaceAll(' ', '-');
  if (slug !== '') return slug;
  throw notAProfile('title-unusable', 'The title needs at least one letter from a to z or one digit.');
}

/** Published addresses are known to name another role than the page does: the summary's own words are the check. */
export function checkTitle({ title, slug }: Named, summary: Summary, line: number, defects: Defects): void {
  if (summary.text === '') return;
  const said = new Set(wordsOf([summary.text, ...summary.bullets].join(' ')));
  for (const name of new Set([title ?? '', (slug ?? '').replaceAll('-', ' ')])) {
    const missing = wordsOf(name).filter((word) => !said.has(word));
    if (missing.length === 0) continue;
    const what = `the summary never says “${missing.join('”, “')}”, which the title or address “${name}” does. Is it the right text?`;
    defects.add({ code: 'title_not_in_summary', section: 'summary', line, what, evidence: { raw: name } });
    return;
  }
}

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2);
