import { demand, type Viewer } from '@app/access';
import { AuditLog } from '@app/audit';
import { Clock, Problem } from '@app/kernel';
import { NewerRoles } from '@app/role-profiles';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AppraisalNotices } from './appraisals.notices';
import { nothingThere } from './appraisals.queries';
import type { AppraisalFacts } from './domain/appraisal';
import { decideToRebase, type ItemFacts, planRebase, type RebasePlan, rowIdsOf, tooFar } from './domain/rebase';
import * as sql from './rebase.sql';

interface Locked extends AppraisalFacts {
  readonly version: number;
  readonly roleVersionId: string;
}

/** Moves an open appraisal to a newer version of its role profile: on purpose, on record, and without losing a word. */
@Injectable()
export class RebaseService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    private readonly roles: NewerRoles,
    private readonly notices: AppraisalNotices,
  ) {}

  /**
   * Pins the newer version that is in force, if nothing has happened to the appraisal since `version`. What is asked for
   * already is answered as done. Throws 404 and 403 as the policy says, 409 `wrong-state` for what is too far, 412 when
   * it was changed, and 409 `other-version` when `versionId` is not the newer one that is in force today.
   */
  async rebase(viewer: Viewer, id: string, version: number, versionId: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const appraisal = await this.locked(tx, viewer, id);
      const decision = decideToRebase(viewer, appraisal);
      if (!decision.allowed && decision.reason !== 'wrong-state') demand(decision);
      if (appraisal.roleVersionId === versionId) return;
      if (!decision.allowed) throw new Problem('conflict', 'wrong-state', tooFar(appraisal.state));
      if (appraisal.version !== version) throw changedElsewhere(appraisal.version);
      const { newer } = await this.roles.of(appraisal.roleVersionId, this.clock.today(), tx);
      if (newer?.versionId !== versionId) throw otherVersion(newer?.number);
      const plan = await this.plan(tx, id, versionId);
      await this.write(tx, viewer, appraisal, versionId, plan);
      await this.record(tx, viewer, appraisal, versionId, plan);
      await this.notices.tellRebased(tx, appraisal, newer.number, viewer.personId);
    });
  }

  private async locked(tx: EntityManager, viewer: Viewer, id: string): Promise<Locked> {
    const [appraisal] = await tx.query<Locked[]>(sql.lockToRebase, [viewer.personId, this.clock.today(), id]);
    if (!appraisal) throw nothingThere();
    return appraisal;
  }

  private async plan(tx: EntityManager, id: string, versionId: string): Promise<RebasePlan> {
    const items = await tx.query<ItemFacts[]>(sql.itemsToMove, [id]);
    const { rows, of } = await this.roles.successors(rowIdsOf(items), versionId, tx);
    return planRebase(items, rows, of);
  }

  private async write(tx: EntityManager, viewer: Viewer, from: Locked, versionId: string, { places }: RebasePlan) {
    const now = this.clock.now();
    const numbered = places.map((place, index) => ({ ...place, position: index + 1 }));
    const there = numbered.filter(({ itemId }) => itemId !== null);
    const fresh = numbered.filter(({ itemId }) => itemId === null);
    await tx.query(sql.pin, [from.id, versionId]);
    await tx.query(sql.clearPlaces, [from.id]);
    await tx.query(sql.movePlaces, [
      from.id,
      there.map(({ itemId }) => itemId),
      there.map(({ componentId }) => componentId),
      there.map(({ position }) => position),
      there.map(({ isNew }) => isNew),
      now,
    ]);
    await tx.query(sql.addPlaces, [
      from.id,
      fresh.map(({ kind }) => kind),
      fresh.map(({ componentId }) => componentId),
      fresh.map(({ position }) => position),
      now,
    ]);
    await tx.query(sql.noteMove, [from.id, from.roleVersionId, versionId, viewer.personId, now]);
  }

  /** Counts of rows, and not of what was written about them: who has begun to write is nobody's to read here (SR-14). */
  private record(tx: EntityManager, viewer: Viewer, from: Locked, versionId: string, plan: RebasePlan): Promise<void> {
    const counts = { kept: plan.kept, added: plan.added, left: plan.left.length };
    return this.audit.record(tx, viewer, {
      action: 'appraisal.rebase',
      entityType: 'appraisal',
      entityId: from.id,
      subjectId: from.appraiseeId,
      detail: { from: from.roleVersionId, to: versionId, ...counts },
    });
  }
}

const changedElsewhere = (version: number): Problem =>
  new Problem('stale', 'changed-elsewhere', 'This appraisal was changed elsewhere. Look at it again.', {
    current: { version },
  });

const otherVersion = (number: number | undefined): Problem =>
  new Problem(
    'conflict',
    'other-version',
    number === undefined
      ? 'No newer version of this role profile is in force.'
      : `Version ${number} of the role profile is in force now. Look at what it changes, and confirm again.`,
  );
