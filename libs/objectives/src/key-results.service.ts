import { randomUUID } from 'node:crypto';
import type { Viewer } from '@app/access';
import { compare, decimal, Problem } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { faultInKeyResult } from './domain/objective-saying';
import { EditingService } from './editing.service';
import { KeyResultEntity } from './key-result.entity';
import { type AddKeyResult, MOST_KEY_RESULTS, type SaveKeyResult } from './key-results.dto';
import { type LockedObjective, nothingThere } from './locked-objectives';
import type { SavedKeyResult, SavedObjective } from './objective-view.dto';
import type { KeyResultRow } from './objectives.sql';

const nextPosition = `select coalesce(max(position) + 1, 0)::integer as position from key_result where objective_id = $1`;

/** Key results are words of the objective like the others: to change one is to change what was agreed. */
@Injectable()
export class KeyResultsService {
  constructor(private readonly editing: EditingService) {}

  async add(viewer: Viewer, objectiveId: string, version: number, words: AddKeyResult): Promise<SavedKeyResult> {
    const id = randomUUID();
    const saved = await this.editing.edit(viewer, objectiveId, version, {
      apply: async (tx, { keyResults }) => {
        demandFigures(words);
        if (keyResults.length >= MOST_KEY_RESULTS) {
          throw new Problem('unprocessable', 'too-many', `An objective has at most ${MOST_KEY_RESULTS} key results.`);
        }
        const [next] = await tx.query<{ position: number }[]>(nextPosition, [objectiveId]);
        const { kind, title, unit, start, target, weight } = words;
        await tx.insert(KeyResultEntity, {
          id,
          objectiveId,
          position: next?.position ?? 0,
          kind,
          title,
          unit,
          start,
          target,
          weight,
          done: kind === 'milestone' ? false : null,
        });
      },
    });
    return { ...saved, id };
  }

  /** Throws 404 where the objective has no such key result. What it stands at now comes with a check-in. */
  save(viewer: Viewer, ids: KeyResultIds, version: number, words: SaveKeyResult): Promise<SavedObjective> {
    const { objectiveId, keyResultId } = ids;
    return this.editing.edit(viewer, objectiveId, version, {
      apply: async (tx, objective) => {
        const { kind } = find(objective, keyResultId);
        demandFigures({ kind, ...words });
        const { title, unit, start, target, weight } = words;
        await tx.update(KeyResultEntity, { id: keyResultId }, { title, unit, start, target, weight });
      },
      isThere: ({ keyResults }) => keyResults.some((found) => found.id === keyResultId && says(found, words)),
    });
  }

  remove(viewer: Viewer, { objectiveId, keyResultId }: KeyResultIds, version: number): Promise<SavedObjective> {
    return this.editing.edit(viewer, objectiveId, version, {
      apply: async (tx, objective) => {
        find(objective, keyResultId);
        await tx.delete(KeyResultEntity, { id: keyResultId, objectiveId });
      },
      isThere: ({ keyResults }) => keyResults.every(({ id }) => id !== keyResultId),
    });
  }
}

export interface KeyResultIds {
  readonly objectiveId: string;
  readonly keyResultId: string;
}

function find({ keyResults }: LockedObjective, id: string): KeyResultRow {
  const found = keyResults.find((keyResult) => keyResult.id === id);
  if (!found) throw nothingThere();
  return found;
}

function demandFigures(words: AddKeyResult): void {
  const fault = faultInKeyResult(words);
  if (fault) throw new Problem('invalid', fault.code, fault.message, { errors: [fault] });
}

const says = (there: KeyResultRow, words: SaveKeyResult): boolean =>
  there.title === words.title &&
  there.unit === words.unit &&
  there.weight === words.weight &&
  sameFigure(there.start, words.start) &&
  sameFigure(there.target, words.target);

const sameFigure = (one: string | null, other: string | null): boolean =>
  one === null || other === null ? one === other : compare(decimal(one), decimal(other)) === 0;
