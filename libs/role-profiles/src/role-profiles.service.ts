import { randomUUID } from 'node:crypto';
import { demand } from '@app/access';
import { AuditLog } from '@app/audit';
import { Clock, type LocalDate, Problem } from '@app/kernel';
import { Idempotency } from '@app/platform';
import type { ProfileReading } from '@app/profile-formats';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { WRITE_SEARCH_ROWS } from './browse/search.sql';
import { beginsTooEarly, demandFirstDay } from './domain/first-day';
import { decideToImport, lastDayOf } from './domain/role-profile-policy';
import { removeDraft, writeComponents } from './draft-rows';
import { fileAtLast, fileProfile } from './filing';
import { demandAsSeen, demandKeepable, ImportReader, type ReadImport } from './import-reader';
import type { ImportInput } from './import-source';
import {
  contentHashOf,
  demandReplaceable,
  type Importer,
  lockDraft,
  type LockedVersion,
  nextNumber,
  personOf,
  recordVersion,
  sameAsInForce,
  type VersionOfProfile,
  versionsOf,
  viewerOf,
} from './locked-versions';
import { RoleProfileVersionEntity } from './role-profile-version.entity';
import { linkSkills } from './skill-links';
import { StaleDrafts } from './stale-drafts';

interface Asked {
  /** Of idempotency. */
  readonly key?: string | undefined;
  /** The revision of the draft that was read before this was asked for. */
  readonly seen?: number | undefined;
}

/** A draft that was kept, with what it was read from and what was odd in it. */
interface ImportedDraft extends VersionOfProfile {
  readonly title: string;
  readonly reading: ProfileReading;
}

@Injectable()
export class RoleProfilesService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    private readonly idempotency: Idempotency,
    private readonly reader: ImportReader,
    private readonly stale: StaleDrafts,
  ) {}

  /**
   * Keeps a text or file as the draft of its profile, which its title names, with what HR put right beside the source.
   * HR only. Throws `Problem` when it is no profile (`invalid`), when there is a draft already and `replaceDraft` was not
   * asked for or was asked of another draft or revision, when it reads otherwise than in the preview whose fingerprint is
   * given, or when what is in force says exactly this (`conflict`).
   */
  async importDraft(importer: Importer, input: ImportInput, key?: string): Promise<ImportedDraft> {
    if (importer !== 'system') demand(decideToImport(importer));
    const read = await this.reader.read(input);
    const kept = await this.db.transaction((tx) => {
      // Within the work: what a repeated request kept already is answered, however it would read by now.
      const work = () => {
        demandAsSeen(read, input);
        demandKeepable(read, input);
        return this.keep(tx, importer, read, input);
      };
      if (importer === 'system') return work();
      const route = 'POST /role-profiles/imports';
      return this.idempotency.once(tx, { actorId: importer.personId, route, key, request: input }, work);
    });
    return { ...kept, title: read.title, reading: read.reading };
  }

  /**
   * Puts a draft in force from a day on, today unless said otherwise, and retires the version before it. HR only. Where
   * the revision `seen` is given and the draft has another, throws `stale` with the draft as it is.
   */
  async publish(importer: Importer, versionId: string, effectiveFrom?: LocalDate, asked: Asked = {}): Promise<void> {
    const { key, seen } = asked;
    const today = this.clock.today();
    const published = this.db.transaction(async (tx) => {
      const work = () => this.putInForce(tx, importer, versionId, effectiveFrom ?? today, seen);
      if (importer === 'system') return work();
      if (effectiveFrom) demandFirstDay(effectiveFrom, today, '/effectiveFrom');
      const route = `POST /role-profile-versions/${versionId}/publish`;
      const request = { effectiveFrom: effectiveFrom ?? null };
      return this.idempotency.once(tx, { actorId: importer.personId, route, key, request }, work);
    });
    await this.stale.told(viewerOf(importer), versionId, published);
  }

  private async keep(tx: EntityManager, importer: Importer, read: ReadImport, input: ImportInput) {
    const profileId = await this.profileOf(tx, read);
    const versions = await versionsOf(tx, profileId);
    const draft = versions.find(({ state }) => state === 'draft');
    const inForce = versions.find(({ state }) => state === 'published');
    if (draft) demandReplaceable(read.title, draft, input);
    if (inForce && read.contentHash.equals(await contentHashOf(tx, inForce))) throw sameAsInForce(inForce);
    if (draft) await removeDraft(tx, draft.id);
    const imported = { versionId: randomUUID(), profileId, number: nextNumber(versions) };
    await this.insert(tx, importer, imported, read);
    await writeComponents(tx, imported.versionId, read.content.components);
    const filing = await fileProfile(tx, imported.versionId, read.content, read.applied);
    const detail = {
      format: read.reading.format,
      ...(read.applied.length > 0 && { corrections: read.applied.length }),
      ...(draft && { replaced: draft.id }),
      ...filing,
    };
    await recordVersion(this.audit, tx, importer, { action: 'role-profile.import', ...imported, detail });
    return imported;
  }

  private async insert(tx: EntityManager, importer: Importer, about: VersionOfProfile, read: ReadImport) {
    const { reading, content, sourceHash, contentHash, sourceName } = read;
    const now = this.clock.now();
    const by = personOf(importer);
    await tx.insert(RoleProfileVersionEntity, {
      id: about.versionId,
      profileId: about.profileId,
      number: about.number,
      state: 'draft',
      title: read.title,
      summary: content.summary,
      bulletsIntro: content.bulletsIntro,
      bullets: [...content.bullets],
      footer: content.footer,
      sourceText: reading.sourceText,
      sourceHash,
      sourceFormat: reading.format,
      sourceName,
      contentHash,
      rendering: reading.rendering,
      warnings: [...reading.warnings],
      corrections: read.applied.map((one) => ({ ...one, by, at: now.toISOString() })),
      createdAt: now,
      createdBy: by,
    });
  }

  /** Two imports of one new title make one profile; the lock lets them take their numbers one after the other. */
  private async profileOf(tx: EntityManager, { slug, title }: ReadImport): Promise<string> {
    await tx.query('insert into role_profile (id, slug, title) values ($1, $2, $3) on conflict (slug) do nothing', [
      randomUUID(),
      slug,
      title,
    ]);
    const [profile] = await tx.query<{ id: string }[]>('select id from role_profile where slug = $1 for update', [
      slug,
    ]);
    if (!profile) throw new Problem('conflict', 'changed-meanwhile', 'This profile was just thrown away. Try again.');
    return profile.id;
  }

  private async putInForce(tx: EntityManager, importer: Importer, versionId: string, from: LocalDate, seen?: number) {
    const version = await lockDraft(tx, importer, versionId, seen);
    const { profileId, number } = version;
    const former = (await versionsOf(tx, profileId)).find(({ state }) => state === 'published');
    if (former) await this.retire(tx, former, version, from);
    await linkSkills(tx, [versionId]);
    const filing = await fileAtLast(tx, versionId);
    await tx.update(
      RoleProfileVersionEntity,
      { id: versionId },
      { state: 'published', effectiveFrom: from, publishedAt: this.clock.now(), publishedBy: personOf(importer) },
    );
    await tx.query('update role_profile set title = $2 where id = $1', [profileId, version.title]);
    await tx.query(WRITE_SEARCH_ROWS, [[versionId], this.clock.today()]);
    const detail = { from, ...(former && { retired: former.id }), ...filing };
    await recordVersion(this.audit, tx, importer, {
      action: 'role-profile.publish',
      versionId,
      profileId,
      number,
      detail,
    });
    return { versionId };
  }

  private async retire(tx: EntityManager, former: LockedVersion, successor: LockedVersion, from: LocalDate) {
    const [before, after] = [await contentHashOf(tx, former), await contentHashOf(tx, successor)];
    if (after.equals(before)) throw sameAsInForce(former);
    const effectiveTo = lastDayOf(former, from);
    if (effectiveTo === undefined) throw beginsTooEarly(former, from, this.clock.today());
    await tx.update(RoleProfileVersionEntity, { id: former.id }, { state: 'retired', effectiveTo });
  }
}
