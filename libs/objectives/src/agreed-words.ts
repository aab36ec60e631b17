import type { Viewer } from '@app/access';
import { AuditLog } from '@app/audit';
import { Clock } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Difference, differences } from './domain/differences';
import { otherSide, type Terms } from './domain/objective';
import { stateAfter } from './domain/objective-lifecycle';
import { sideOf } from './domain/objective-policy';
import { type Standing, standingKeyResults } from './domain/standing';
import { KeyResultEntity } from './key-result.entity';
import { type LockedObjective, termsOf } from './locked-objectives';
import { ObjectiveEntity } from './objective.entity';
import type { SavedObjective } from './objective-view.dto';
import { ObjectiveNotices } from './objectives.notices';

/** Two of them may change places. */
const placesAtTheEnd = 'set constraints key_result_objective_id_position_key deferred';

const keep = `insert into objective_revision (objective_id, version, changed_by, changed_at, differences)
  values ($1, $2, $3, $4, $5)`;

/** Who had proposed and agreed to what counts, and where it stood: remembered while a change of it waits. */
export const remembered = ({ proposedBy, proposedAt, agreedBy, agreedAt, keyResults }: LockedObjective) => ({
  stoodProposedBy: proposedBy,
  stoodProposedAt: proposedAt,
  stoodAgreedBy: agreedBy,
  stoodAgreedAt: agreedAt,
  stoodFigures: keyResults.map(({ id, current, done }) => ({ id, current, done })),
});

export const forgotten = {
  stoodProposedBy: null,
  stoodProposedAt: null,
  stoodAgreedBy: null,
  stoodAgreedAt: null,
  stoodFigures: null,
} as const;

/** The marks of the agreement that a change was to replace. */
export function marksBefore({ personId, stood }: LockedObjective) {
  if (!stood) return forgotten;
  return {
    ...forgotten,
    proposedBy: stood.proposedBy,
    proposedSide: otherSide(stood.agreedBy === personId ? 'owner' : 'lead'),
    proposedAt: new Date(stood.proposedAt),
    agreedBy: stood.agreedBy,
    agreedAt: new Date(stood.agreedAt),
  };
}

@Injectable()
export class AgreedWords {
  constructor(
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    private readonly notices: ObjectiveNotices,
  ) {}

  /** Writes what both sides agreed to last over what is proposed, key results and their figures included. */
  async putBack(tx: EntityManager, { id, keyResults, stood }: LockedObjective, terms: Terms): Promise<void> {
    const { title, measure, weight, dueOn, cycleId } = terms;
    await tx.update(ObjectiveEntity, { id }, { title, measure, weight, dueOn, cycleId });
    await tx.query(placesAtTheEnd);
    for (const { id: keyResultId } of keyResults) {
      const stays = terms.keyResults.some((one) => one.id === keyResultId);
      if (!stays) await tx.delete(KeyResultEntity, { id: keyResultId, objectiveId: id });
    }
    const standing: Standing = { terms, figures: stood?.figures ?? [] };
    for (const [position, { id: keyResultId, kind, ...one }] of standingKeyResults(standing).entries()) {
      const { title, unit, start, target, weight, current, done } = one;
      const words = { title, unit, start, target, weight, position };
      if (keyResults.some((there) => there.id === keyResultId)) {
        await tx.update(KeyResultEntity, { id: keyResultId, objectiveId: id }, words);
      } else {
        await tx.insert(KeyResultEntity, { id: keyResultId, objectiveId: id, kind, ...words, current, done });
      }
    }
  }

  /** Before something that waits is closed: what was never agreed falls, and stays in the history. */
  async putBackBeforeClosing(tx: EntityManager, viewer: Viewer, objective: LockedObjective, terms: Terms) {
    const found = differences(termsOf(objective), terms);
    await this.putBack(tx, objective, terms);
    if (found.length > 0) await this.remember(tx, viewer, objective, found);
  }

  /**
   * The words are those again that both sides agreed to, so there is nothing to agree: the agreement is as it was before
   * the change, in progress when it was, and the other side is told.
   */
  async restore(
    tx: EntityManager,
    viewer: Viewer,
    objective: LockedObjective,
    found: Difference[],
  ): Promise<SavedObjective> {
    const { id, personId, version } = objective;
    const state = stateAfter('keep-agreed', objective);
    await tx.update(ObjectiveEntity, { id }, { state, version: version + 1, ...marksBefore(objective) });
    if (found.length > 0) await this.remember(tx, viewer, objective, found);
    const entry = { action: 'objective.keep-agreed', entityType: 'objective', entityId: id, subjectId: personId };
    await this.audit.record(tx, viewer, { ...entry, detail: { from: objective.state, to: state } });
    await this.notices.tell(tx, 'keep-agreed', sideOf(objective, viewer) ?? 'owner', objective);
    return { version: version + 1, state };
  }

  private remember(tx: EntityManager, viewer: Viewer, { id, version }: LockedObjective, found: Difference[]) {
    return tx.query(keep, [id, version + 1, viewer.personId, this.clock.now(), JSON.stringify(found)]);
  }
}
