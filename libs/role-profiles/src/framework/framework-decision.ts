import type { LocalDate } from '@app/kernel';
import { inWords } from '../domain/first-day';

interface Version {
  readonly versionId: string;
  readonly number: number;
}

/** What is there of a role level that was imported before. */
export interface KnownProfile {
  readonly profileId: string;
  readonly key: string;
  readonly slug: string;
  readonly family: string | null;
  readonly role: string | null;
  readonly level: string | null;
  /** The highest number of a version that is no draft; 0 where there is none. */
  readonly newest: number;
  /** The newest version that an import of a framework made, whatever became of it. */
  readonly imported: (Version & { readonly contentHash: string | null; readonly isCorrected: boolean }) | null;
  /** The newest that is published: what a new version replaces, although its first day may be yet to come. */
  readonly newestPublished: (Version & { readonly effectiveFrom: LocalDate; readonly isImported: boolean }) | null;
  readonly draft: (Version & { readonly isImported: boolean }) | null;
}

/** What an import does with one role level. `held` says why less is done than was asked for. */
export type Decision =
  | { readonly what: 'add'; readonly publish: boolean }
  | { readonly what: 'change'; readonly publish: boolean; readonly held: string | null }
  | { readonly what: 'move' }
  | { readonly what: 'publish-draft'; readonly versionId: string }
  | { readonly what: 'hold'; readonly held: string }
  | { readonly what: 'unchanged' };

/**
 * Decides about one role level: what people wrote is never replaced by what a file says. `isSame` compares with the
 * version an earlier import made, not with what is in force: a profile that HR has corrected since is the same as long
 * as the framework is.
 */
export function decideLevel(
  key: string,
  known: KnownProfile | undefined,
  isSame: boolean,
  publishFrom: LocalDate | null,
): Decision {
  if (!known) return { what: 'add', publish: publishFrom !== null };
  const { draft } = known;
  const obstacle = publishFrom === null ? null : obstacleTo(known, publishFrom);
  if (isSame) {
    const waits = draft?.isImported && draft.versionId === known.imported?.versionId;
    if (!waits || publishFrom === null) return { what: key === known.key ? 'unchanged' : 'move' };
    return obstacle === null ? { what: 'publish-draft', versionId: draft.versionId } : { what: 'hold', held: obstacle };
  }
  if (draft && !draft.isImported) {
    const held = `Somebody works on a draft, version ${draft.number}. Nothing was changed: publish or discard it, then import again.`;
    return { what: 'hold', held };
  }
  return { what: 'change', publish: publishFrom !== null && obstacle === null, held: obstacle };
}

function obstacleTo({ newestPublished: last }: KnownProfile, from: LocalDate): string | null {
  if (!last) return null;
  if (!last.isImported) {
    return `Version ${last.number}, in force from ${inWords(last.effectiveFrom)}, was written by people. What the framework says waits as a draft.`;
  }
  if (last.effectiveFrom <= from) return null;
  return `Version ${last.number} is in force from ${inWords(last.effectiveFrom)}, which is later. What the framework says waits as a draft.`;
}

export interface Place {
  readonly family: string;
  readonly role: string;
  readonly level: string;
}

/** What a key is made of; undefined where a name holds what parts the names. */
export function partsOf(key: string): Place | undefined {
  const [family, role, level, ...more] = key.split(' » ');
  return family === undefined || role === undefined || level === undefined || more.length > 0
    ? undefined
    : { family, role, level };
}

/** Whether it stands where the framework put it; elsewhere HR has filed it, and it stays there. */
export function isInItsPlace({ key, family, role, level }: KnownProfile): boolean {
  const parts = [family, role, level].map((words) => (words ?? '').replace(/\s+/g, ' ').trim());
  return parts.join(' » ').normalize('NFC').toLowerCase() === key;
}

/** In words, for a role level that this edition has in another family or role. */
export const moveOf = (known: KnownProfile, now: Pick<KnownProfile, 'family' | 'role'>): string =>
  `The framework has moved it from ${placeOf(known)} to ${placeOf(now)}`;

const placeOf = ({ family, role }: Pick<KnownProfile, 'family' | 'role'>): string =>
  `“${[family, role].filter((name) => name !== null).join(' » ')}”`;
