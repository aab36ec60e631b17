import type { ComponentKind } from '../content';
import type { CorrectableField } from '../correctable';

/** What a column of a table file holds. */
export type ColumnKey =
  'section' | Exclude<CorrectableField, 'family' | 'role' | 'summary' | 'bulletsIntro' | 'bullets' | 'footer'>;

/** The columns with the words above them, in the order of the template. */
export const columns: readonly { readonly key: ColumnKey; readonly head: string; readonly width: number }[] = [
  { key: 'section', head: 'Section', width: 30 },
  { key: 'title', head: 'Title', width: 36 },
  { key: 'details', head: 'Details', width: 60 },
  { key: 'depth', head: 'Depth', width: 16 },
  { key: 'level', head: 'Level', width: 18 },
  { key: 'levelDescriptor', head: 'Level descriptor', width: 60 },
  { key: 'type', head: 'Type', width: 30 },
  { key: 'awardingBody', head: 'Awarding body', width: 24 },
  { key: 'framework', head: 'Framework', width: 14 },
  { key: 'category', head: 'Category', width: 26 },
  { key: 'subcategory', head: 'Subcategory', width: 20 },
  { key: 'familyPrefix', head: 'Skill family', width: 14 },
  { key: 'sfiaCode', head: 'SFIA code', width: 10 },
  { key: 'sfiaLevel', head: 'SFIA level', width: 10 },
];

/** The sections that say something of the profile itself; what they say stands under Title or under Details. */
export const profileSections = {
  title: 'Title',
  family: 'Family',
  role: 'Role',
  level: 'Level',
  summary: 'Summary',
  bulletsIntro: 'Introduction to the points',
  bullet: 'Point',
  footer: 'Footer',
} as const;
export type ProfileSection = keyof typeof profileSections;

export const rowSections: Record<ComponentKind, string> = {
  background: 'Background',
  work_activity: 'Work activity',
  behavioural_skill: 'Behavioural skill',
  knowledge: 'Knowledge',
  training_activity: 'Training activity',
  development_activity: 'Professional development activity',
  qualification: 'Qualification',
  organisation_skill: 'Organisation skill',
};

/** Capitals, spaces and hyphens make no difference to a head or a section. */
export const comparable = (words: string): string =>
  words
    .replace(/[\s_-]+/g, ' ')
    .trim()
    .toLowerCase();

/** A to Z, AA and so on, as programs for tables name the column at an index from 0. */
export function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : `${columnName(Math.floor(index / 26) - 1)}${last}`;
}
