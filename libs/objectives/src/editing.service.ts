import type { Viewer } from '@app/access';
import { AuditLog } from '@app/audit';
import { Clock, type Decision, type LocalDate, Problem } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AgreedWords, remembered } from './agreed-words';
import { type Difference, differences } from './domain/differences';
import { decideToDiscard, decideToEdit, type ObjectiveRefusal, sideOf } from './domain/objective-policy';
import type { Terms } from './domain/objective';
import { faultsIn } from './domain/objective-saying';
import { demandAllowed, demandVersion, type LockedObjective, LockedObjectives, termsOf } from './locked-objectives';
import { ObjectiveEntity } from './objective.entity';
import type { SavedObjective } from './objective-view.dto';
import { ObjectiveReferences } from './objective-references';
import type { SaveObjective } from './objectives.dto';
import { ObjectiveNotices } from './objectives.notices';

/** A change of what an objective says, and how to tell that a retry of it has already arrived. */
export interface Edit {
  readonly apply: (tx: EntityManager, objective: LockedObjective) => Promise<void>;
  readonly isThere?: (objective: LockedObjective) => boolean;
  /** Who may, where it is not whoever may change it. */
  readonly decide?: (viewer: Viewer, objective: LockedObjective) => Decision<ObjectiveRefusal>;
}

const keep = `insert into objective_revision (objective_id, version, changed_by, changed_at, differences)
  values ($1, $2, $3, $4, $5)`;

@Injectable()
export class EditingService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    private readonly locked: LockedObjectives,
    private readonly references: ObjectiveReferences,
    private readonly notices: ObjectiveNotices,
    private readonly agreed: AgreedWords,
  ) {}

  /** Saves the words whole if nobody changed the objective since `version`; a draft may be as unfinished as it likes. */
  save(viewer: Viewer, id: string, version: number, words: SaveObjective): Promise<SavedObjective> {
    const dueOn = words.dueOn as LocalDate | null;
    return this.edit(viewer, id, version, {
      apply: async (tx, objective) => {
        const { personId, cycleId, componentId } = objective;
        if (objective.state !== 'draft') this.demandWhole({ ...termsOf(objective), ...words, dueOn }, objective);
        if (words.cycleId !== cycleId) await this.references.demandCycle(tx, words.cycleId);
        // A link to an earlier version of the role stays when the person has moved on to a later one.
        if (words.componentId !== componentId) {
          await this.references.demandComponent(tx, words.componentId, personId);
        }
        const { title, measure, weight } = words;
        const links = { cycleId: words.cycleId, componentId: words.componentId };
        await tx.update(ObjectiveEntity, { id }, { title, measure, weight, dueOn, ...links });
      },
      isThere: (now) =>
        (['title', 'measure', 'weight', 'dueOn', 'cycleId', 'componentId'] as const).every(
          (field) => now[field] === words[field],
        ),
    });
  }

  /**
   * One change under a lock and a version. What was proposed or agreed goes back to proposed by the side that changed
   * it, with the difference on record, and the other side is asked; what was agreed counts until it answers. A change of
   * nothing changes nothing, and one back to what was agreed needs no answer.
   */
  edit(
    viewer: Viewer,
    id: string,
    version: number,
    { apply, isThere, decide = decideToEdit }: Edit,
  ): Promise<SavedObjective> {
    return this.db.transaction(async (tx) => {
      const before = await this.locked.get(tx, id);
      demandAllowed(decide(viewer, before));
      if (before.version === version + 1 && isThere?.(before)) return { version: before.version, state: before.state };
      demandVersion(before, version);
      await apply(tx, before);
      const after = await this.locked.get(tx, id);
      if (before.state === 'draft') return this.keepDraft(tx, id, version);
      return this.keepChange(tx, viewer, before, after);
    });
  }

  /** A draft goes without a trace. Throws 409 for anything that was proposed. */
  async discard(viewer: Viewer, id: string, version: number): Promise<void> {
    await this.db.transaction(async (tx) => {
      const objective = await this.locked.get(tx, id);
      demandAllowed(decideToDiscard(viewer, objective));
      demandVersion(objective, version);
      await tx.query('delete from key_result where objective_id = $1', [id]);
      await tx.query('delete from objective where id = $1', [id]);
    });
  }

  private async keepDraft(tx: EntityManager, id: string, version: number): Promise<SavedObjective> {
    await tx.update(ObjectiveEntity, { id, version }, { version: version + 1 });
    return { version: version + 1, state: 'draft' };
  }

  private async keepChange(tx: EntityManager, viewer: Viewer, before: LockedObjective, after: LockedObjective) {
    const found = differences(termsOf(before), termsOf(after));
    const relinked = before.componentId !== after.componentId;
    if (waitsForNothing(before, after)) return this.agreed.restore(tx, viewer, before, found);
    if (found.length === 0 && !relinked) return { version: before.version, state: before.state };
    const version = before.version + 1;
    await tx.update(ObjectiveEntity, { id: before.id }, { version });
    if (found.length === 0) {
      await this.record(tx, viewer, before, 'objective.link', { version });
      return { version, state: before.state };
    }
    this.demandWhole(termsOf(after), after);
    await this.proposeAgain(tx, viewer, before, found);
    return { version, state: 'proposed' as const };
  }

  private async proposeAgain(tx: EntityManager, viewer: Viewer, before: LockedObjective, found: Difference[]) {
    const { id, version } = before;
    const side = sideOf(before, viewer) ?? 'owner';
    const now = this.clock.now();
    // Whoever goes on changing their own proposal does not win time by it.
    const isNew = before.state !== 'proposed' || before.proposedSide !== side;
    await tx.update(
      ObjectiveEntity,
      { id },
      {
        state: 'proposed',
        proposedBy: viewer.personId,
        proposedSide: side,
        agreedBy: null,
        agreedAt: null,
        ...(isNew ? { proposedAt: now } : {}),
        ...(before.state === 'proposed' ? {} : remembered(before)),
      },
    );
    await tx.query(keep, [id, version + 1, viewer.personId, now, JSON.stringify(found)]);
    const fields = [...new Set(found.map(({ field }) => field))].join(' ');
    await this.record(tx, viewer, before, 'objective.change', { from: before.state, to: 'proposed', fields });
    if (isNew) await this.notices.tell(tx, 'change', side, before);
  }

  private demandWhole(terms: Terms, { agreedTerms }: LockedObjective): void {
    const errors = faultsIn(terms, this.clock.today(), agreedTerms?.dueOn ?? null);
    if (errors.length === 0) return;
    throw new Problem('unprocessable', 'incomplete', errors.map(({ message }) => message).join(' '), { errors });
  }

  private record(
    tx: EntityManager,
    viewer: Viewer,
    { id, personId }: LockedObjective,
    action: string,
    detail: Record<string, string | number>,
  ): Promise<void> {
    return this.audit.record(tx, viewer, {
      action,
      entityType: 'objective',
      entityId: id,
      subjectId: personId,
      detail,
    });
  }
}

/** What waited says again what both sides agreed to. */
const waitsForNothing = ({ stood, agreedTerms }: LockedObjective, after: LockedObjective): boolean =>
  stood !== null && agreedTerms !== null && differences(agreedTerms, termsOf(after)).length === 0;
