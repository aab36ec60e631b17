import { demand, type Viewer } from '@app/access';
import { AuditLog } from '@app/audit';
import { Clock, Problem } from '@app/kernel';
import { Idempotency } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type ProbationAction, targetOf } from './domain/probation-lifecycle';
import { decide, type StepRefusal } from './domain/probation-policy';
import { faultIn, type Said } from './domain/probation-saying';
import { lockedCase, type LockedCase } from './locked-case';
import { ProbationEntity } from './probation.entity';
import { ProbationNotices } from './probations.notices';
import type { TakeProbationStep } from './probations.dto';
import { StepEffects } from './step-effects';

type Actor = Viewer | 'system';

const note = 'insert into probation_step (case_id, action, reason, taken_by) values ($1, $2, $3, $4)';

const sentences: Partial<Record<StepRefusal, string>> = {
  'person-left': 'This person has left. HR closes the probation.',
  'too-early': 'This step is not open yet: its day has not come.',
  'too-late': 'It is too late for that: the last day of the probation is reached or has passed.',
  'no-such-proposal': 'There is no such proposal to answer.',
  'already-proposed': 'An outcome is proposed already. Withdraw it first.',
  'own-proposal': 'Nobody confirms what they proposed themselves.',
  'already-decided': 'Something is decided in this probation already. Close it by what became of the person.',
  'already-agreed': 'The requirements are agreed already.',
  'no-review-yet': 'A probation is confirmed early only after a review was shared.',
  'not-in-the-policy': 'The policy of this probation does not allow that.',
};

/** Throws the refusal with its reason: 404, 403 or 409. */
export function demandStep(decision: ReturnType<typeof decide>): void {
  if (!decision.allowed && sentences[decision.reason]) {
    throw new Problem('conflict', decision.reason, sentences[decision.reason] ?? '');
  }
  demand(decision as Parameters<typeof demand>[0]);
}

@Injectable()
export class ProbationsService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    private readonly idempotency: Idempotency,
    private readonly effects: StepEffects,
    private readonly notices: ProbationNotices,
  ) {}

  /**
   * The one way a probation moves: lock, decide, change, audit, all in one transaction. Throws 404, 403 or 409 as the
   * policy says, 400 for what does not belong to the step, and 422 with the rule it breaks. Source: docs/domain.md.
   */
  async take(
    action: ProbationAction,
    viewer: Viewer,
    id: string,
    said: TakeProbationStep = {},
    key?: string,
  ): Promise<void> {
    const route = `POST /probations/${id}/steps/${action}`;
    const request = { actorId: viewer.personId, route, key, request: said };
    await this.db.transaction((tx) =>
      this.idempotency.once(tx, request, async () => {
        await this.move(tx, action, viewer, id, said as Said);
        return { id };
      }),
    );
  }

  /** The scheduler's steps: only when their day has come. Answers whether it was taken. */
  async takeAsSystem(action: ProbationAction, id: string): Promise<boolean> {
    return this.db.transaction(async (tx) => {
      const probation = await lockedCase(tx, 'system', id, this.clock.today());
      if (!decide('system', probation, action, this.clock.today()).allowed) return false;
      await this.change(tx, action, 'system', probation, {});
      return true;
    });
  }

  private async move(tx: EntityManager, action: ProbationAction, viewer: Viewer, id: string, said: Said) {
    const today = this.clock.today();
    const probation = await lockedCase(tx, viewer, id, today);
    demandStep(decide(viewer, probation, action, today));
    const fault = faultIn(action, said, today);
    if (fault) throw new Problem('invalid', fault.code, fault.message, { errors: [fault] });
    if (said.proposalId !== undefined && said.proposalId !== probation.proposalId) {
      throw new Problem('conflict', 'other-proposal', 'Another proposal stands now. Load the probation again.');
    }
    await this.change(tx, action, viewer, probation, said);
  }

  private async change(tx: EntityManager, action: ProbationAction, actor: Actor, from: LockedCase, said: Said) {
    const { id, personId, version } = from;
    const to = targetOf(action, from.state);
    const actorId = actor === 'system' ? null : actor.personId;
    const marks = await this.effects.of(tx, action, from, said, actorId);
    await tx.update(ProbationEntity, { id }, { ...marks, state: to, version: version + 1 });
    const reason = action === 'return-proposal' || !action.includes('propos') ? said.reason?.trim() || null : null;
    await tx.query(note, [id, action, reason, actorId]);
    await this.audit.record(tx, actor, {
      action: `probation.${action}`,
      entityType: 'probation',
      entityId: id,
      subjectId: personId,
      detail: { from: from.state, to },
    });
    await this.notices.tell(tx, action, id, actorId);
  }
}
