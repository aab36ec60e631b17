import { randomUUID } from 'node:crypto';
import type { Viewer } from '@app/access';
import { AuditLog } from '@app/audit';
import { Clock, Problem } from '@app/kernel';
import { Idempotency } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { decide } from './domain/objective-policy';
import { KeyResultEntity } from './key-result.entity';
import type { CheckIn, GivenFigure } from './key-results.dto';
import { demandAllowed, type LockedObjective, LockedObjectives } from './locked-objectives';
import { ObjectiveEntity } from './objective.entity';
import type { KeyResultRow } from './objectives.sql';

const write = `insert into objective_check_in (id, objective_id, outlook, comment, figures, made_by, made_at)
  values ($1, $2, $3, $4, $5, $6, $7)`;

@Injectable()
export class CheckInsService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    private readonly idempotency: Idempotency,
    private readonly locked: LockedObjectives,
  ) {}

  /**
   * Says how it goes, with the figures that are new; the first one starts an agreed objective. A check-in is never
   * changed: a later one says what is so now.
   */
  async make(viewer: Viewer, id: string, said: CheckIn, key?: string): Promise<void> {
    const route = `POST /objectives/${id}/check-ins`;
    await this.db.transaction((tx) =>
      this.idempotency.once(tx, { actorId: viewer.personId, route, key, request: said }, async () => {
        const objective = await this.locked.get(tx, id);
        demandAllowed(decide(viewer, objective, 'check-in'));
        await this.keep(tx, viewer, objective, said);
        return { id };
      }),
    );
  }

  private async keep(tx: EntityManager, viewer: Viewer, objective: LockedObjective, said: CheckIn): Promise<void> {
    const { id, personId, state, startedAt, keyResults } = objective;
    const now = this.clock.now();
    const figures = said.figures.map((figure, place) => ({ figure, of: keyResultOf(keyResults, figure, place) }));
    for (const { figure } of figures) {
      const { keyResultId, current, done } = figure;
      await tx.update(
        KeyResultEntity,
        { id: keyResultId, objectiveId: id },
        done === undefined ? { current } : { done },
      );
    }
    const kept = figures.map(({ figure: { keyResultId, current = null, done = null }, of: { title } }) => ({
      keyResultId,
      title,
      current,
      done,
    }));
    const values = [randomUUID(), id, said.outlook, said.comment, JSON.stringify(kept), viewer.personId, now];
    await tx.query(write, values);
    const marks = { state: 'in_progress', startedAt: startedAt ?? now } as const;
    await tx.update(ObjectiveEntity, { id }, { ...marks, version: () => 'version + 1' });
    const entry = { action: 'objective.check-in', entityType: 'objective', entityId: id, subjectId: personId };
    await this.audit.record(tx, viewer, { ...entry, detail: { from: state, to: 'in_progress' } });
  }
}

/** The key result a figure is given for; 400 where there is none, or the figure is of the other kind. */
function keyResultOf(keyResults: readonly KeyResultRow[], figure: GivenFigure, place: number): KeyResultRow {
  const found = keyResults.find(({ id }) => id === figure.keyResultId);
  if (!found) throw refused(`/figures/${place}/keyResultId`, 'no-such-key-result', 'The objective has no such one.');
  const [mine, foreign] = found.kind === 'numeric' ? (['current', 'done'] as const) : (['done', 'current'] as const);
  if (figure[foreign] !== undefined) {
    throw refused(`/figures/${place}/${foreign}`, 'foreign-field', 'This is a figure of the other kind of key result.');
  }
  if (figure[mine] === undefined) throw refused(`/figures/${place}/${mine}`, 'figure-missing', 'Say where it stands.');
  return found;
}

const refused = (pointer: string, code: string, message: string) =>
  new Problem('invalid', code, message, { errors: [{ pointer, code, message }] });
