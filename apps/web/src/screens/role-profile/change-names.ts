import type { Change } from '../../api/browse';
import { depthScale, levelScale, stepName } from '../../pictures/scales';
import { kinds } from './kinds';

export const whatNames: Record<Change['what'], string> = {
  added: 'Added',
  removed: 'Gone',
  changed: 'Changed',
  renamed: 'Renamed',
};

const fieldNames: Readonly<Record<string, string>> = {
  title: 'Title',
  family: 'Family',
  role: 'Role',
  level: 'Level',
  summary: 'Summary',
  bulletsIntro: 'Line before the points',
  bullets: 'Points of the summary',
  footer: 'Footer',
  type: 'Type',
  depth: 'Depth',
  levelDescriptor: 'Meaning of the level',
  details: 'Details',
  awardingBody: 'Awarding body',
  framework: 'Framework',
  category: 'Category',
  subcategory: 'Subcategory',
  familyPrefix: 'Family',
  sfiaCode: 'SFIA code',
  sfiaLevel: 'SFIA level',
  order: 'Order of the rows',
};

export const fieldName = (field: string): string => fieldNames[field] ?? field;

/** A step by its number and its word, on the scale of its kind; anything else as it is. */
export function valueWords(kind: Change['kind'], field: Change['field'], value: string | number): string {
  if (typeof value !== 'number' || (field !== null && field !== 'level' && field !== 'depth')) return String(value);
  return stepName(kind === 'organisation_skill' ? levelScale : depthScale, value);
}

interface Section {
  readonly kind: string;
  readonly title: string;
  readonly changes: readonly Change[];
}

/** By section in the order in which a profile is read, the profile itself first; none of them empty. */
export const sectionsOf = (changes: readonly Change[]): Section[] =>
  [{ kind: null, title: 'The profile itself' }, ...kinds]
    .map(({ kind, title }) => ({
      kind: kind ?? 'profile',
      title,
      changes: changes.filter((change) => change.kind === kind),
    }))
    .filter((section) => section.changes.length > 0);
