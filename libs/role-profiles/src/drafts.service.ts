import { randomUUID } from 'node:crypto';
import { demand, type Viewer } from '@app/access';
import { AuditLog } from '@app/audit';
import { Clock, Problem } from '@app/kernel';
import { Idempotency } from '@app/platform';
import { type AppliedCorrection, applyCorrections, type ProfileContent } from '@app/profile-formats';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { CorrectionInput } from './correction.dto';
import { decide, decideToImport } from './domain/role-profile-policy';
import { removeDraft, replaceComponents } from './draft-rows';
import { fileProfile } from './filing';
import { correctionsOf } from './import-source';
import {
  contentHashOf,
  draftAlready,
  hashOf,
  lockDraft,
  lockVersion,
  type LockedVersion,
  nextNumber,
  recordVersion,
  type VersionOfProfile,
  versionsOf,
} from './locked-versions';
import { COPY_COMPONENTS, COPY_VERSION, SAVE_DRAFT } from './drafts.sql';
import { CONTENTS } from './role-profiles.sql';
import { StaleDrafts } from './stale-drafts';
import type { StoredContent } from './stored-content';
import { demandTitles, newlyTooLong } from './title-lengths';

interface Beginning {
  readonly profileId: string;
  readonly versions: readonly LockedVersion[];
  /** Whose words it begins with. */
  readonly source: LockedVersion | undefined;
}

@Injectable()
export class DraftsService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    private readonly idempotency: Idempotency,
    private readonly stale: StaleDrafts,
  ) {}

  /**
   * Begins a new version as a copy of what is in force, with its source and what was put right in it. HR only. Throws
   * `conflict` when there is a draft already, or nothing in force to copy.
   */
  async start(viewer: Viewer, profileId: string, key?: string): Promise<VersionOfProfile> {
    demand(decideToImport(viewer));
    return this.db.transaction((tx) => {
      const route = `POST /role-profiles/${profileId}/drafts`;
      return this.idempotency.once(tx, { actorId: viewer.personId, route, key, request: null }, () =>
        this.copy(tx, viewer, profileId),
      );
    });
  }

  /**
   * Puts a draft right, all of it or nothing; the source stays as it came. HR only. Throws `stale` with the draft as it
   * is when it was changed since revision `seen`, and `invalid` with the place of a correction that cannot be.
   */
  async correct(viewer: Viewer, versionId: string, seen: number, given: readonly CorrectionInput[]): Promise<void> {
    const work = this.db.transaction(async (tx) => {
      const version = await lockDraft(tx, viewer, versionId, seen);
      if (given.length > 0) await this.save(tx, viewer, version, given);
    });
    await this.stale.told(viewer, versionId, work);
  }

  /**
   * Throws a draft away, and its profile with it when it was the only version. HR only. Where the revision `seen` is given
   * and the draft has another, throws `stale` with the draft as it is.
   */
  async discard(viewer: Viewer, versionId: string, seen?: number): Promise<void> {
    const work = this.db.transaction(async (tx) => {
      const { profileId, number } = await lockDraft(tx, viewer, versionId, seen);
      await removeDraft(tx, versionId);
      await tx.query(
        'delete from role_profile where id = $1 and not exists (select from role_profile_version where profile_id = $1)',
        [profileId],
      );
      await recordVersion(this.audit, tx, viewer, { action: 'role-profile.discard', versionId, profileId, number });
    });
    await this.stale.told(viewer, versionId, work);
  }

  /** Begins a draft with the words of a version that was withdrawn. As `start` otherwise. */
  async startFromWithdrawn(viewer: Viewer, versionId: string, key?: string): Promise<VersionOfProfile> {
    return this.db.transaction((tx) => {
      const route = `POST /role-profile-versions/${versionId}/copy`;
      return this.idempotency.once(tx, { actorId: viewer.personId, route, key, request: null }, async () => {
        const withdrawn = await lockVersion(tx, versionId);
        demand(decide(viewer, 'copy-withdrawn', withdrawn, this.clock.today()));
        const { profileId } = withdrawn;
        return this.begin(tx, viewer, { profileId, versions: await versionsOf(tx, profileId), source: withdrawn });
      });
    });
  }

  private async copy(tx: EntityManager, viewer: Viewer, profileId: string): Promise<VersionOfProfile> {
    await tx.query('select id from role_profile where id = $1 for update', [profileId]);
    const versions = await versionsOf(tx, profileId);
    if (versions.length === 0) throw new Problem('not-found', 'not-found', 'There is no such record.');
    const source = versions.find(({ state }) => state === 'published');
    return this.begin(tx, viewer, { profileId, versions, source });
  }

  private async begin(tx: EntityManager, viewer: Viewer, { profileId, versions, source }: Beginning) {
    const draft = versions.find(({ state }) => state === 'draft');
    if (draft) throw draftAlready(draft.title, draft);
    if (!source)
      throw new Problem('conflict', 'nothing-in-force', 'Nothing of this profile is published to begin with.');
    const begun = { versionId: randomUUID(), profileId, number: nextNumber(versions) };
    const when = [this.clock.now(), viewer.personId];
    const hash = await contentHashOf(tx, source);
    await tx.query(COPY_VERSION, [source.id, begun.versionId, begun.number, ...when, hash]);
    await tx.query(COPY_COMPONENTS, [source.id, begun.versionId]);
    const detail = { from: source.id };
    await recordVersion(this.audit, tx, viewer, { action: 'role-profile.start-draft', ...begun, detail });
    return begun;
  }

  private async save(tx: EntityManager, viewer: Viewer, version: LockedVersion, given: readonly CorrectionInput[]) {
    const { id: versionId, profileId, number } = version;
    const [stored] = await tx.query<StoredContent[]>(CONTENTS, [[versionId]]);
    if (!stored) throw new Problem('not-found', 'not-found', 'There is no such record.');
    const { content, applied } = applyCorrections(stored.content, correctionsOf(given));
    demandTitles(newlyTooLong(stored.content, content), applied, '/corrections');
    await this.write(tx, viewer, versionId, content, applied);
    await replaceComponents(tx, versionId, content.components);
    const filing = await fileProfile(tx, versionId, content, applied);
    const detail = { corrections: applied.length, ...filing };
    await recordVersion(this.audit, tx, viewer, {
      action: 'role-profile.correct',
      versionId,
      profileId,
      number,
      detail,
    });
  }

  private async write(
    tx: EntityManager,
    viewer: Viewer,
    versionId: string,
    content: ProfileContent,
    applied: readonly AppliedCorrection[],
  ): Promise<void> {
    const at = this.clock.now().toISOString();
    const kept = applied.map((one) => ({ ...one, by: viewer.personId, at }));
    await tx.query(SAVE_DRAFT, [
      versionId,
      content.title,
      content.summary,
      content.bulletsIntro,
      content.bullets,
      content.footer,
      JSON.stringify(kept),
      hashOf({ content }),
    ]);
  }
}
