import type { Viewer } from '@app/access';
import { AuditLog } from '@app/audit';
import { Clock, Problem } from '@app/kernel';
import { NewerRoles } from '@app/role-profiles';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type AskedFor, decideToRebase, planRebase, type RebasePlan, rowIdsOf } from './domain/rebase';
import { lockedCase, type LockedCase } from './locked-case';
import { ProbationNotices } from './probations.notices';
import { demandStep } from './probations.service';
import * as sql from './rebase.sql';

/** Moves a probation to a newer version of its role profile: on purpose, on record, and what was agreed stays agreed. */
@Injectable()
export class ProbationRebaseService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    private readonly roles: NewerRoles,
    private readonly notices: ProbationNotices,
  ) {}

  /**
   * Pins the newer version that is in force, if nothing has happened to the probation since `version`. What is asked for
   * already is answered as done. Throws 404, 403 and 409 as the policy says, 412 when it was changed, and 409
   * `other-version` when `versionId` is not the newer one that is in force today.
   */
  async rebase(viewer: Viewer, id: string, version: number, versionId: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const probation = await lockedCase(tx, viewer, id, this.clock.today());
      const decision = decideToRebase(viewer, probation);
      const isTheirs = decision.allowed || !['not-visible', 'not-your-step'].includes(decision.reason);
      const [{ versionId: pinned } = { versionId: '' }] = await tx.query<{ versionId: string }[]>(sql.pinnedVersion, [
        id,
      ]);
      if (isTheirs && pinned === versionId) return;
      demandStep(decision);
      if (probation.version !== version) throw changedElsewhere(probation.version);
      const { newer } = await this.roles.of(pinned, this.clock.today(), tx);
      if (newer?.versionId !== versionId) throw otherVersion(newer?.number);
      const plan = await this.plan(tx, id, pinned, versionId);
      await this.write(tx, viewer, probation, { pinned, versionId }, plan);
      await this.notices.tellRebased(tx, id, viewer.personId);
    });
  }

  private async plan(tx: EntityManager, id: string, pinned: string, versionId: string): Promise<RebasePlan> {
    const requirements = await tx.query<AskedFor[]>(sql.requirementsOf.text, [id]);
    const before = await this.roles.rowIds(pinned, tx);
    const { rows, of } = await this.roles.successors(rowIdsOf(requirements, before), versionId, tx);
    return planRebase(requirements, { pinned: before, newer: rows }, of);
  }

  private async write(
    tx: EntityManager,
    viewer: Viewer,
    { id, personId, agreedOn }: LockedCase,
    { pinned, versionId }: { pinned: string; versionId: string },
    { kept, added, left }: RebasePlan,
  ): Promise<void> {
    await tx.query(sql.pin, [id, versionId]);
    await tx.query(sql.moveRequirements, [
      id,
      kept.map((one) => one.id),
      kept.map(({ componentId }) => componentId),
      agreedOn !== null,
    ]);
    await tx.query(sql.noteMove, [id, pinned, versionId, viewer.personId, this.clock.now()]);
    await this.audit.record(tx, viewer, {
      action: 'probation.rebase',
      entityType: 'probation',
      entityId: id,
      subjectId: personId,
      detail: { from: pinned, to: versionId, kept: kept.length, added, left: left.length },
    });
  }
}

const changedElsewhere = (version: number): Problem =>
  new Problem('stale', 'changed-elsewhere', 'This probation was changed elsewhere. Look at it again.', {
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
