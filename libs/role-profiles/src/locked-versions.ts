import { demand, type Viewer } from '@app/access';
import type { AuditLog } from '@app/audit';
import { Problem } from '@app/kernel';
import { contentHash } from '@app/profile-formats';
import type { EntityManager } from 'typeorm';
import { decideDraft } from './domain/role-profile-policy';
import type { ImportInput } from './import-source';
import { RoleProfileVersionEntity } from './role-profile-version.entity';
import { CONTENTS } from './role-profiles.sql';
import type { StoredContent } from './stored-content';

/** Who imports: a signed-in person, or an operator at the command line. */
export type Importer = Pick<Viewer, 'personId' | 'roles'> | 'system';

export interface VersionOfProfile {
  readonly versionId: string;
  readonly profileId: string;
  readonly number: number;
}

const facts = {
  id: true,
  profileId: true,
  number: true,
  state: true,
  title: true,
  revision: true,
  effectiveFrom: true,
  contentHash: true,
} as const;

export type LockedVersion = Pick<RoleProfileVersionEntity, keyof typeof facts>;

/** A version of which something is to change. The profile is locked first, then its version: the order of an import. */
export async function lockVersion(tx: EntityManager, id: string): Promise<LockedVersion> {
  await tx.query(
    'select id from role_profile where id = (select profile_id from role_profile_version where id = $1) for update',
    [id],
  );
  const version = await tx.findOne(RoleProfileVersionEntity, {
    where: { id },
    select: facts,
    lock: { mode: 'pessimistic_write' },
  });
  if (!version) throw new Problem('not-found', 'not-found', 'There is no such record.');
  return version;
}

/**
 * A draft that this importer may change. Throws `stale` where it says which revision it saw and the draft has another.
 */
export async function lockDraft(
  tx: EntityManager,
  importer: Importer,
  id: string,
  seen?: number,
): Promise<LockedVersion> {
  const version = await lockVersion(tx, id);
  demand(decideDraft(viewerOf(importer), version));
  if (seen !== undefined && version.revision !== seen) {
    throw new Problem('stale', 'changed-elsewhere', 'This draft was changed elsewhere.');
  }
  return version;
}

/** The versions of a locked profile, without their words. */
export const versionsOf = (tx: EntityManager, profileId: string): Promise<LockedVersion[]> =>
  tx.find(RoleProfileVersionEntity, { where: { profileId }, select: facts });

/** What a version says, as its hash. Versions from before hashes were kept have theirs made when it is asked for. */
export async function contentHashOf(tx: EntityManager, { id, contentHash: kept }: LockedVersion): Promise<Buffer> {
  if (kept) return kept;
  const [stored] = await tx.query<StoredContent[]>(CONTENTS, [[id]]);
  return hashOf(stored);
}

export const hashOf = (stored: Pick<StoredContent, 'content'> | undefined): Buffer =>
  stored ? Buffer.from(contentHash(stored.content), 'hex') : Buffer.alloc(0);

/** A draft takes the number behind what was ever published; one that is thrown away leaves its number. */
export const nextNumber = (versions: readonly LockedVersion[]): number =>
  Math.max(0, ...versions.filter(({ state }) => state !== 'draft').map(({ number }) => number)) + 1;

/** An operator at the command line may what HR may. */
export const viewerOf = (importer: Importer): Pick<Viewer, 'roles'> =>
  importer === 'system' ? { roles: ['hr'] } : importer;

export const personOf = (importer: Importer): string | null => (importer === 'system' ? null : importer.personId);

interface Happened extends VersionOfProfile {
  readonly action: string;
  readonly detail?: object;
}

export function recordVersion(
  audit: AuditLog,
  tx: EntityManager,
  importer: Importer,
  { action, versionId, profileId, number, detail = {} }: Happened,
): Promise<void> {
  const about = { action, entityType: 'role-profile-version', entityId: versionId };
  return audit.record(tx, importer, { ...about, detail: { profileId, number, ...detail } });
}

export const draftAlready = (title: string, { id, number }: Pick<LockedVersion, 'id' | 'number'>): Problem =>
  new Problem(
    'conflict',
    'draft-already',
    `“${title}” has a draft already, version ${number}. Replace it or discard it.`,
    { draft: { versionId: id, number } },
  );

/** Throws `conflict` for a draft that nobody asked to replace, or that is not as it was when somebody did. */
export function demandReplaceable(title: string, draft: LockedVersion, asked: ImportInput): void {
  if (asked.replaceDraft !== true) throw draftAlready(title, draft);
  const { draftId = draft.id, draftRevision = draft.revision } = asked;
  if (draftId.toLowerCase() !== draft.id || draftRevision !== draft.revision) throw draftChanged(title, draft);
}

const draftChanged = (title: string, { id, number, revision }: LockedVersion): Problem =>
  new Problem(
    'conflict',
    'draft-changed',
    `Somebody changed the draft of “${title}”, version ${number}, since you saw it. Look at it before you replace it.`,
    { draft: { versionId: id, number, revision } },
  );

export const sameAsInForce = ({ id, number, title }: Pick<LockedVersion, 'id' | 'number' | 'title'>): Problem =>
  new Problem(
    'conflict',
    'same-as-in-force',
    `Version ${number} of “${title}” says exactly this and is published. There is nothing to change.`,
    { inForce: { versionId: id, number } },
  );
