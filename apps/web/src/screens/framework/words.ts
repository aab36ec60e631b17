import type { FrameworkPreview } from '../../api/imports';

type Counts = Pick<
  FrameworkPreview,
  'added' | 'changedCount' | 'published' | 'heldCount' | 'unchanged' | 'definitions'
>;

/** Every role level once, by what becomes of it: '2 new profiles, 1 changed, 3 as they are.' */
export function findingOf({ added, changedCount, published, heldCount, unchanged, definitions }: Counts): string {
  if (added + changedCount + published + heldCount === 0) {
    return definitions === 0
      ? 'Nothing changes: everything in it is here already.'
      : `No profile changes; ${counted(definitions, 'definition')} of the skill library ${definitions === 1 ? 'does' : 'do'}.`;
  }
  const parts = [
    added > 0 && counted(added, 'new profile'),
    changedCount > 0 && `${changedCount} changed`,
    published > 0 && `${counted(published, 'draft')} put in force`,
    heldCount > 0 && `${heldCount} held back`,
    unchanged > 0 && `${unchanged} as ${unchanged === 1 ? 'it is' : 'they are'}`,
  ].filter((part) => part !== false);
  return `${parts.join(', ')}.`;
}

/** What the button imports; undefined where nothing would be written. */
export function importWords({ writes, definitions }: Pick<FrameworkPreview, 'writes' | 'definitions'>) {
  if (writes > 0) return `Import ${counted(writes, 'profile')}`;
  return definitions > 0 ? `Import ${counted(definitions, 'definition')}` : undefined;
}

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;
