import { Problem } from '@app/kernel';
import type { AppliedCorrection, Component, ComponentKind, Defect, ProfileContent } from '@app/profile-formats';

/** In characters: of a profile's title and of each part of its place, and of the title of a row. */
const LONGEST_NAME = 200;
export const LONGEST_ROW_TITLE = 500;

/** As many of them as a refusal or a preview names: people mend one after the other. */
const MOST_NAMED = 20;

const names = ['title', 'family', 'role', 'level'] as const;

/** A title that is longer than any title: a table that was not divided, or prose in the wrong column. */
export interface TooLong {
  readonly field: (typeof names)[number];
  /** Of the row; null for the profile itself. */
  readonly kind: ComponentKind | null;
  readonly position: number | null;
  /** In the source, from 1; null where it was written by hand, or the source has no line for it. */
  readonly line: number | null;
  readonly words: string;
  readonly most: number;
}

/** The names and titles in a profile that nobody could read as such, in the order of the page. */
export function tooLongIn(content: ProfileContent): TooLong[] {
  const ofProfile = names.flatMap((field) => {
    const words = content[field] ?? '';
    return words.length > LONGEST_NAME
      ? [{ field, kind: null, position: null, line: null, words, most: LONGEST_NAME }]
      : [];
  });
  return [...ofProfile, ...content.components.filter(isTooLong).map(rowTitle)];
}

/** Those that were not so `before`: a draft from before titles were bounded is put right one thing at a time. */
export function newlyTooLong(before: ProfileContent, after: ProfileContent): TooLong[] {
  const known = new Set(tooLongIn(before).map(({ words }) => words));
  return tooLongIn(after).filter(({ words }) => !known.has(words));
}

const isTooLong = ({ title }: Component): boolean => title.length > LONGEST_ROW_TITLE;

const rowTitle = ({ kind, position, line, title: words }: Component): TooLong => ({
  field: 'title',
  kind,
  position,
  line,
  words,
  most: LONGEST_ROW_TITLE,
});

/** Refuses to keep them (`invalid`). `source` points to where the words came from if no correction brought them. */
export function demandTitles(
  found: readonly TooLong[],
  applied: readonly Pick<AppliedCorrection, 'op' | 'kind' | 'position'>[],
  source: string,
): void {
  if (found.length === 0) return;
  const errors = found.slice(0, MOST_NAMED).map((one) => {
    const index = applied.findLastIndex((each) => isOf(each, one));
    const pointer = index === -1 ? source : `/corrections/${index}/value`;
    const { kind, position, line } = one;
    return { pointer, code: 'title-too-long', message: sentence(one), kind, position, line };
  });
  const more = found.length === 1 ? '' : ` ${found.length - 1} more are as long.`;
  const way = ' Correct it, or leave the row out.';
  throw new Problem('invalid', 'title-too-long', `${errors[0]?.message ?? ''}${way}${more}`, { errors });
}

const isOf = (
  correction: Pick<AppliedCorrection, 'op' | 'kind' | 'position'> & { readonly field?: string },
  { field, kind, position }: TooLong,
): boolean =>
  correction.op === 'set' && correction.field === field && correction.kind === kind && correction.position === position;

const sections = {
  background: 'background',
  work_activity: 'work_activities',
  behavioural_skill: 'knowledge_skills',
  knowledge: 'knowledge_skills',
  training_activity: 'training_activities',
  development_activity: 'pdas',
  qualification: 'qualifications',
  organisation_skill: 'organisation_skills',
} as const satisfies Record<ComponentKind, Defect['section']>;

/** The same in a preview, which shows everything that was read: what has to be mended before it can be kept. */
export const titleDefects = (found: readonly TooLong[]): Defect[] =>
  found.slice(0, MOST_NAMED).map((one) => ({
    code: 'no_title_boundary',
    severity: 'defect',
    section: one.kind === null ? 'document' : sections[one.kind],
    row: one.kind === null ? null : opening(one.words),
    line: one.line ?? 1,
    message: `${sentence(one)} It cannot be kept so: correct it, or leave the row out.`,
    evidence: { head: opening(one.words) },
  }));

function sentence({ field, kind, line, words, most }: TooLong): string {
  const what = kind === null ? `The ${field} of the profile` : `The title of a row of ${kind.replaceAll('_', ' ')}`;
  const where = line === null ? what : `Line ${line}: ${what.replace('The', 'the')}`;
  return `${where} has ${words.length} characters, at most ${most} are possible: “${opening(words)}…”.`;
}

const opening = (words: string): string => words.slice(0, 60).toWellFormed();
