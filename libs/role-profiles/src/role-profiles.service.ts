import { createHash, randomUUID } from 'node:crypto';
import { demand, type Viewer } from '@app/access';
import { AuditLog } from '@app/audit';
import { Clock, type LocalDate, Problem } from '@app/kernel';
import { Idempotency } from '@app/platform';
import { componentsOf, type ParsedProfile, parseProfile } from '@app/profile-formats';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { decide, decideToImport, lastDayOf } from './domain/role-profile-policy';
import { insertComponents, removeDraft } from './draft-rows';
import { RoleProfileVersionEntity } from './role-profile-version.entity';

/** Who imports: a signed-in person, or an operator at the command line. */
export type Importer = Pick<Viewer, 'personId' | 'roles'> | 'system';

interface ProfileText {
  readonly title: string;
  readonly text: string;
  /** Throw away the draft that this profile may already have. */
  readonly replaceDraft?: boolean | undefined;
}

interface ImportedDraft {
  readonly versionId: string;
  readonly profileId: string;
  readonly number: number;
}

interface Place {
  readonly profileId: string;
  readonly number: number;
  readonly draft: { id: string; number: number } | undefined;
}

@Injectable()
export class RoleProfilesService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    private readonly idempotency: Idempotency,
  ) {}

  /**
   * Keeps a profile text as the draft of its profile, which its title names. HR only. Throws `Problem` when it is no
   * profile (`invalid`), or when there is a draft already and `replaceDraft` was not asked for (`conflict`).
   */
  async importDraft(importer: Importer, input: ProfileText, key?: string): Promise<ImportedDraft> {
    if (importer !== 'system') demand(decideToImport(importer));
    const parsed = parseProfile(input.text, { title: input.title });
    return this.db.transaction((tx) => {
      const work = () => this.keep(tx, importer, input, parsed);
      if (importer === 'system') return work();
      const route = 'POST /role-profiles/imports';
      return this.idempotency.once(tx, { actorId: importer.personId, route, key, request: input }, work);
    });
  }

  /** Puts a draft in force from a day on, today unless said otherwise, and retires the version before it. HR only. */
  async publish(importer: Importer, versionId: string, effectiveFrom?: LocalDate, key?: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const work = () => this.putInForce(tx, importer, versionId, effectiveFrom ?? this.clock.today());
      if (importer === 'system') return work();
      const route = `POST /role-profile-versions/${versionId}/publish`;
      const request = { effectiveFrom: effectiveFrom ?? null };
      return this.idempotency.once(tx, { actorId: importer.personId, route, key, request }, work);
    });
  }

  /** Throws a draft away, and its profile with it when it was the only version. HR only. */
  async discard(viewer: Viewer, versionId: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const version = await this.lock(tx, viewer, versionId);
      const { profileId, number } = version;
      await removeDraft(tx, versionId);
      await tx.query(
        'delete from role_profile where id = $1 and not exists (select from role_profile_version where profile_id = $1)',
        [profileId],
      );
      await this.record(tx, viewer, 'role-profile.discard', { versionId, profileId, number });
    });
  }

  private async keep(tx: EntityManager, importer: Importer, input: ProfileText, parsed: ParsedProfile) {
    const { profileId, number, draft } = await this.placeFor(tx, parsed);
    if (draft && !input.replaceDraft) throw draftAlready(parsed.title ?? '', draft);
    if (draft) await removeDraft(tx, draft.id);
    const versionId = randomUUID();
    await tx.insert(RoleProfileVersionEntity, {
      id: versionId,
      profileId,
      number,
      state: 'draft',
      title: parsed.title ?? input.title,
      summary: parsed.summary.text,
      bulletsIntro: parsed.summary.bulletsIntro,
      bullets: [...parsed.summary.bullets],
      footer: parsed.footer,
      sourceText: input.text,
      sourceHash: createHash('sha256').update(input.text).digest(),
      rendering: parsed.rendering,
      warnings: [...parsed.warnings],
      createdAt: this.clock.now(),
      createdBy: importer === 'system' ? null : importer.personId,
    });
    await insertComponents(tx, versionId, componentsOf(parsed));
    const imported = { versionId, profileId, number };
    await this.record(tx, importer, 'role-profile.import', imported, draft ? { replaced: draft.id } : {});
    return imported;
  }

  /** Two imports of one new title make one profile; the lock lets them take their numbers one after the other. */
  private async placeFor(tx: EntityManager, { slug, title }: ParsedProfile): Promise<Place> {
    await tx.query('insert into role_profile (id, slug, title) values ($1, $2, $3) on conflict (slug) do nothing', [
      randomUUID(),
      slug,
      title,
    ]);
    const [profile] = await tx.query<{ id: string }[]>('select id from role_profile where slug = $1 for update', [
      slug,
    ]);
    if (!profile) throw new Problem('conflict', 'changed-meanwhile', 'This profile was just thrown away. Try again.');
    const versions = await tx.find(RoleProfileVersionEntity, {
      where: { profileId: profile.id },
      select: { id: true, number: true, state: true },
    });
    const kept = versions.filter(({ state }) => state !== 'draft').map(({ number }) => number);
    return {
      profileId: profile.id,
      number: Math.max(0, ...kept) + 1,
      draft: versions.find(({ state }) => state === 'draft'),
    };
  }

  private async putInForce(tx: EntityManager, importer: Importer, versionId: string, from: LocalDate) {
    const version = await this.lock(tx, importer, versionId);
    const { profileId, number } = version;
    const former = await tx.findOne(RoleProfileVersionEntity, { where: { profileId, state: 'published' } });
    if (former) {
      const effectiveTo = lastDayOf(former, from);
      if (effectiveTo === undefined) throw beginsTooEarly(former, from);
      await tx.update(RoleProfileVersionEntity, { id: former.id }, { state: 'retired', effectiveTo });
    }
    await tx.update(
      RoleProfileVersionEntity,
      { id: versionId },
      {
        state: 'published',
        effectiveFrom: from,
        publishedAt: this.clock.now(),
        publishedBy: importer === 'system' ? null : importer.personId,
      },
    );
    await tx.query('update role_profile set title = $2 where id = $1', [profileId, version.title]);
    const retired = former ? { retired: former.id } : {};
    await this.record(tx, importer, 'role-profile.publish', { versionId, profileId, number }, { from, ...retired });
    return { versionId };
  }

  /** The profile first, then its version: the order in which an import locks. */
  private async lock(tx: EntityManager, importer: Importer, id: string): Promise<RoleProfileVersionEntity> {
    await tx.query(
      'select id from role_profile where id = (select profile_id from role_profile_version where id = $1) for update',
      [id],
    );
    const version = await tx.findOne(RoleProfileVersionEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!version) throw new Problem('not-found', 'not-found', 'There is no such record.');
    demand(decide(importer === 'system' ? { roles: ['hr'] } : importer, version));
    return version;
  }

  private record(tx: EntityManager, importer: Importer, action: string, about: ImportedDraft, more: object = {}) {
    const { versionId, profileId, number } = about;
    const detail = { profileId, number, ...more };
    return this.audit.record(tx, importer, { action, entityType: 'role-profile-version', entityId: versionId, detail });
  }
}

const draftAlready = (title: string, { id, number }: { id: string; number: number }): Problem =>
  new Problem(
    'conflict',
    'draft-already',
    `“${title}” has a draft already, version ${number}. Replace it or discard it.`,
    {
      draft: { versionId: id, number },
    },
  );

const beginsTooEarly = ({ number, effectiveFrom }: RoleProfileVersionEntity, from: LocalDate): Problem =>
  new Problem(
    'conflict',
    'begins-too-early',
    `Version ${number} is in force from ${effectiveFrom}. What replaces it cannot begin on ${from}, before that.`,
  );
