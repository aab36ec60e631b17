import { randomUUID } from 'node:crypto';
import type { Viewer } from '@app/access';
import { Clock, type LocalDate } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { KeyResultEntity } from './key-result.entity';
import type { LockedObjective } from './locked-objectives';
import { ObjectiveEntity } from './objective.entity';

@Injectable()
export class CarryingForward {
  constructor(private readonly clock: Clock) {}

  /**
   * The same words and figures again, by a later day, as a proposal of the lead: the person agrees to it like to any
   * other. The key results go on from where they stand. Answers the id of the new one.
   */
  async goOn(
    tx: EntityManager,
    lead: Viewer,
    from: LockedObjective,
    to: { dueOn: LocalDate; cycleId: string | null },
  ): Promise<string> {
    const id = randomUUID();
    await tx.insert(ObjectiveEntity, {
      id,
      personId: from.personId,
      authorId: lead.personId,
      state: 'proposed',
      title: from.title,
      measure: from.measure,
      weight: from.weight,
      cycleId: to.cycleId,
      dueOn: to.dueOn,
      componentId: from.componentId,
      carriedFrom: from.id,
      proposedBy: lead.personId,
      proposedSide: 'lead',
      proposedAt: this.clock.now(),
    });
    for (const [position, { kind, title, unit, start, target, current, done, weight }] of from.keyResults.entries()) {
      const figures = { kind, title, unit, start, target, current, done, weight };
      await tx.insert(KeyResultEntity, { id: randomUUID(), objectiveId: id, position, ...figures });
    }
    return id;
  }
}
