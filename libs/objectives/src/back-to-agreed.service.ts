import type { Viewer } from '@app/access';
import { Problem } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { KeyResultTerms, Terms } from './domain/objective';
import { EditingService } from './editing.service';
import { KeyResultEntity } from './key-result.entity';
import type { LockedObjective } from './locked-objectives';
import { ObjectiveEntity } from './objective.entity';
import type { SavedObjective } from './objective-view.dto';

/** The figures that were last given for a key result, from the check-ins: they outlive its removal. */
const lastGiven = `
  select figure ->> 'current' as current, (figure ->> 'done')::boolean as done
    from objective_check_in check_in cross join lateral jsonb_array_elements(check_in.figures) figure
   where check_in.objective_id = $1 and figure ->> 'keyResultId' = $2
   order by check_in.made_at desc limit 1`;

/** Two of them may change places. */
const placesAtTheEnd = 'set constraints key_result_objective_id_position_key deferred';

@Injectable()
export class BackToAgreedService {
  constructor(private readonly editing: EditingService) {}

  /**
   * Proposes again, key results included, what both sides agreed to last. It is a change like any other: the other side
   * agrees to it, for no state goes back by itself. Throws 409 where nothing was agreed yet.
   */
  propose(viewer: Viewer, id: string, version: number): Promise<SavedObjective> {
    return this.editing.edit(viewer, id, version, {
      apply: async (tx, objective) => {
        const { agreedTerms } = objective;
        if (!agreedTerms) throw new Problem('conflict', 'never-agreed', 'Nothing was agreed yet that could be kept.');
        const { title, measure, weight, dueOn, cycleId } = agreedTerms;
        await tx.update(ObjectiveEntity, { id }, { title, measure, weight, dueOn, cycleId });
        await this.putBack(tx, objective, agreedTerms);
      },
    });
  }

  private async putBack(tx: EntityManager, { id, keyResults }: LockedObjective, agreed: Terms): Promise<void> {
    await tx.query(placesAtTheEnd);
    for (const { id: keyResultId } of keyResults) {
      const stays = agreed.keyResults.some((one) => one.id === keyResultId);
      if (!stays) await tx.delete(KeyResultEntity, { id: keyResultId, objectiveId: id });
    }
    for (const [
      position,
      { id: keyResultId, kind, title, unit, start, target, weight },
    ] of agreed.keyResults.entries()) {
      const words = { title, unit, start, target, weight, position };
      if (keyResults.some((one) => one.id === keyResultId)) {
        await tx.update(KeyResultEntity, { id: keyResultId, objectiveId: id }, words);
        continue;
      }
      const figures = await this.figuresOf(tx, id, { id: keyResultId, kind });
      await tx.insert(KeyResultEntity, { id: keyResultId, objectiveId: id, kind, ...words, ...figures });
    }
  }

  private async figuresOf(tx: EntityManager, objectiveId: string, { id, kind }: Pick<KeyResultTerms, 'id' | 'kind'>) {
    const rows = await tx.query<{ current: string | null; done: boolean | null }[]>(lastGiven, [objectiveId, id]);
    const [given = { current: null, done: null }] = rows;
    return kind === 'numeric' ? { current: given.current, done: null } : { current: null, done: given.done ?? false };
  }
}
