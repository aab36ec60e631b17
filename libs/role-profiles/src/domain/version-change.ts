import type { ComponentKind } from '@app/profile-formats';

export const whatsChanged = ['added', 'removed', 'changed', 'renamed'] as const;
export type WhatChanged = (typeof whatsChanged)[number];

export const profileFields = [
  'title',
  'family',
  'role',
  'level',
  'summary',
  'bulletsIntro',
  'bullets',
  'footer',
] as const;
export const rowFields = [
  'title',
  'type',
  'depth',
  'level',
  'levelDescriptor',
  'details',
  'awardingBody',
  'framework',
  'category',
  'subcategory',
  'familyPrefix',
  'sfiaCode',
  'sfiaLevel',
] as const;

/** What can differ: of the profile itself, of a row, and the order of the rows of one kind. */
export const changedFields = [...new Set([...profileFields, ...rowFields]), 'order'] as const;
export type ChangedField = (typeof profileFields)[number] | (typeof rowFields)[number] | 'order';

type Value = string | number | null;

/** One thing that differs between two versions. */
export interface Change {
  /** Null for the profile itself. */
  readonly kind: ComponentKind | null;
  /** Of the row as it is called now, or was when it is gone. */
  readonly title: string;
  readonly what: WhatChanged;
  /** Null where a whole row came or went; `title` where it was renamed. */
  readonly field: ChangedField | null;
  readonly was: Value;
  readonly now: Value;
  /** For people, such as “Change management moved from level 1 to 3”; no full stop. */
  readonly sentence: string;
}
