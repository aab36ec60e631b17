import { randomUUID } from 'node:crypto';
import type { Viewer } from '@app/access';
import { AuditLog } from '@app/audit';
import { Clock, type LocalDate, Problem } from '@app/kernel';
import { Idempotency } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AgreedWords, forgotten, marksBefore } from './agreed-words';
import { demandWeightsFit } from './agreed-weights';
import { CarryingForward } from './carrying-forward';
import { changeWaits, type ObjectiveSide } from './domain/objective';
import { type ObjectiveAction, stateAfter } from './domain/objective-lifecycle';
import { decide, sideOf } from './domain/objective-policy';
import { faultIn, faultsIn } from './domain/objective-saying';
import { demandAllowed, demandVersion, type LockedObjective, LockedObjectives, termsOf } from './locked-objectives';
import { ObjectiveEntity } from './objective.entity';
import type { CreateObjective, TakeObjectiveStep } from './objectives.dto';
import { ObjectiveNotices } from './objectives.notices';
import { ObjectiveReferences } from './objective-references';
import { DUE_DAY } from './objectives.sql';

export interface ObjectiveStepRequest {
  readonly action: ObjectiveAction;
  readonly id: string;
  readonly said: TakeObjectiveStep;
  readonly key?: string;
  /** The version the words were read in: nobody agrees to what they have not seen. */
  readonly version?: number;
}

/** Open: agreed once and not closed. What was due before the period and is open still has to be settled as well. */
const openIn = `select count(*)::integer as open from objective
  where person_id = $1 and agreed_terms is not null and closed_at is null and ${DUE_DAY} <= $2`;

/** A draft of the author for that person in which nothing stands yet: one is enough. */
const untouched = `select id from objective
  where person_id = $1 and author_id = $2 and state = 'draft' and title = '' and measure = ''
    and num_nonnulls(weight, due_on, cycle_id, component_id, carried_from) = 0
    and not exists (select from key_result where objective_id = objective.id)
  order by created_at, id limit 1`;

@Injectable()
export class ObjectivesService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    private readonly idempotency: Idempotency,
    private readonly locked: LockedObjectives,
    private readonly references: ObjectiveReferences,
    private readonly carrying: CarryingForward,
    private readonly notices: ObjectiveNotices,
    private readonly agreed: AgreedWords,
  ) {}

  /** A new draft, the author's alone until it is proposed, or the empty one that is there already. Answers its id. */
  async create(viewer: Viewer, draft: CreateObjective, key?: string): Promise<{ id: string }> {
    const request = { actorId: viewer.personId, route: 'POST /objectives', key, request: draft };
    return this.db.transaction((tx) => this.idempotency.once(tx, request, () => this.write(tx, viewer, draft)));
  }

  /**
   * The one way an objective moves by name: lock, decide, change, audit, tell, all in one transaction. Throws 404, 403
   * or 409 as the policy says, 412 when the words are not those the viewer read, and 422 with what is missing.
   */
  async take(viewer: Viewer, { action, id, said, key, version }: ObjectiveStepRequest): Promise<void> {
    const route = `POST /objectives/${id}/steps/${action}`;
    await this.db.transaction((tx) =>
      this.idempotency.once(tx, { actorId: viewer.personId, route, key, request: said }, async () => {
        const objective = await this.locked.get(tx, id);
        demandAllowed(decide(viewer, objective, action));
        demandVersion(objective, version);
        const fault = faultIn(action, said, this.clock.today());
        if (fault) throw new Problem('invalid', 'invalid', fault.message, { errors: [fault] });
        await this.move(tx, viewer, objective, action, said);
        return { id };
      }),
    );
  }

  /** How many objectives have to be settled before a period can be closed: due by its end and still open. */
  async openCount(tx: EntityManager, personId: string, _from: LocalDate, to: LocalDate): Promise<number> {
    const [row] = await tx.query<{ open: number }[]>(openIn, [personId, to]);
    return row?.open ?? 0;
  }

  private async write(tx: EntityManager, viewer: Viewer, draft: CreateObjective): Promise<{ id: string }> {
    const { personId = viewer.personId, title = '', measure = '', weight = null } = draft;
    const { dueOn = null, cycleId = null, componentId = null } = draft;
    await this.references.demandPerson(tx, viewer, personId);
    await this.references.demandCycle(tx, cycleId);
    await this.references.demandComponent(tx, componentId, personId);
    if (title === '' && measure === '' && [weight, dueOn, cycleId, componentId].every((said) => said === null)) {
      const [there] = await tx.query<{ id: string }[]>(untouched, [personId, viewer.personId]);
      if (there) return there;
    }
    const id = randomUUID();
    await tx.insert(ObjectiveEntity, {
      id,
      personId,
      authorId: viewer.personId,
      state: 'draft',
      title,
      measure,
      weight,
      dueOn: dueOn as LocalDate | null,
      cycleId,
      componentId,
    });
    return { id };
  }

  private async move(
    tx: EntityManager,
    viewer: Viewer,
    objective: LockedObjective,
    action: ObjectiveAction,
    said: TakeObjectiveStep,
  ): Promise<void> {
    const { id, personId, state: from } = objective;
    const side = sideOf(objective, viewer) ?? 'owner';
    if (action === 'propose') this.demandWhole(objective);
    if (action === 'agree') await demandWeightsFit(tx, objective);
    if (said.cycleId !== undefined) await this.references.demandCycle(tx, said.cycleId);
    const to = stateAfter(action, objective);
    const { agreedTerms } = objective;
    const waited = agreedTerms !== null && changeWaits(objective);
    if (action === 'withdraw' && waited) await this.agreed.putBackBeforeClosing(tx, viewer, objective, agreedTerms);
    const marks = marksOf(action, { viewer, side, objective, now: this.clock.now(), reason: said.reason });
    await tx.update(ObjectiveEntity, { id }, { state: to, version: () => 'version + 1', ...marks });
    const detail: Record<string, string> = { from, to };
    if (action === 'carry-forward') {
      const dueOn = said.dueOn as LocalDate;
      detail['carriedTo'] = await this.carrying.goOn(tx, viewer, objective, { dueOn, cycleId: said.cycleId ?? null });
    }
    const entry = { action: `objective.${action}`, entityType: 'objective', entityId: id, subjectId: personId };
    await this.audit.record(tx, viewer, { ...entry, detail });
    await this.notices.tell(tx, action, side, objective);
  }

  private demandWhole(objective: LockedObjective): void {
    const errors = faultsIn(termsOf(objective), this.clock.today(), null);
    if (errors.length === 0) return;
    throw new Problem('unprocessable', 'incomplete', errors.map(({ message }) => message).join(' '), { errors });
  }
}

interface Step {
  readonly viewer: Viewer;
  readonly side: ObjectiveSide;
  readonly objective: LockedObjective;
  readonly now: Date;
  readonly reason?: string;
}

/** The marks a step leaves on the objective beside its state. */
function marksOf(action: ObjectiveAction, { viewer, side, objective, now, reason }: Step) {
  switch (action) {
    case 'propose':
      return { proposedBy: viewer.personId, proposedSide: side, proposedAt: now };
    case 'agree':
      return { agreedBy: viewer.personId, agreedAt: now, agreedTerms: termsOf(objective), ...forgotten };
    case 'start':
      return { startedAt: objective.startedAt ?? now };
    default:
      return { ...marksBefore(objective), closedAt: now, closeReason: reason?.trim() || null };
  }
}
