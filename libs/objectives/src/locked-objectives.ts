import { demand } from '@app/access';
import { Clock, type Decision, Problem } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ObjectiveFacts, Terms } from './domain/objective';
import type { ObjectiveRefusal } from './domain/objective-policy';
import type { StoodFigure } from './domain/standing';
import { FACTS, KEY_RESULTS, type KeyResultRow, LINE, PLACES } from './objectives.sql';

/** An objective that nobody else can change until the transaction ends. */
export interface LockedObjective extends ObjectiveFacts, Omit<Terms, 'keyResults'> {
  readonly version: number;
  readonly componentId: string | null;
  readonly agreedTerms: Terms | null;
  readonly startedAt: Date | null;
  readonly proposedBy: string | null;
  readonly proposedAt: Date | null;
  readonly agreedBy: string | null;
  readonly agreedAt: Date | null;
  /** The agreement that a change was to replace, while it waits. Times as text. */
  readonly stood: {
    readonly proposedBy: string;
    readonly proposedAt: string;
    readonly agreedBy: string;
    readonly agreedAt: string;
    readonly figures: readonly StoodFigure[];
  } | null;
  readonly personName: string;
  readonly keyResults: readonly KeyResultRow[];
}

const lockRow = 'select 1 from objective where id = $1 for update';

/** After the lock, in a statement of its own: it sees what others committed while this one waited. */
const read = `select ${FACTS}, objective.version, objective.title, objective.measure, objective.weight,
    objective.cycle_id as "cycleId", cycle.name as "cycleName", objective.component_id as "componentId",
    objective.agreed_terms as "agreedTerms", objective.started_at as "startedAt",
    objective.proposed_by as "proposedBy", objective.proposed_at as "proposedAt", objective.agreed_by as "agreedBy",
    objective.agreed_at as "agreedAt", case when objective.stood_agreed_by is not null then json_build_object(
      'proposedBy', objective.stood_proposed_by, 'proposedAt', objective.stood_proposed_at,
      'agreedBy', objective.stood_agreed_by, 'agreedAt', objective.stood_agreed_at,
      'figures', objective.stood_figures) end as stood,
    owner.full_name as "personName",
    ${KEY_RESULTS} as "keyResults"
  from ${PLACES} ${LINE} where objective.id = $1`;

@Injectable()
export class LockedObjectives {
  constructor(private readonly clock: Clock) {}

  /** Throws 404 where there is none; whether the viewer may know of it is the policy's to say. */
  async get(tx: EntityManager, id: string): Promise<LockedObjective> {
    await tx.query(lockRow, [id]);
    const [row] = await tx.query<LockedObjective[]>(read, [id, this.clock.today()]);
    if (!row) throw nothingThere();
    return row;
  }
}

export const nothingThere = (): Problem => new Problem('not-found', 'not-found', 'There is no such record.');

/** What two sides agree to, and nothing of how far it is. */
export const termsOf = ({ title, measure, weight, dueOn, cycleId, cycleName, keyResults }: LockedObjective): Terms => ({
  title,
  measure,
  weight,
  dueOn,
  cycleId,
  cycleName,
  keyResults: keyResults.map(({ id, kind, title, unit, start, target, weight }) => ({
    id,
    kind,
    title,
    unit,
    start,
    target,
    weight,
  })),
});

/** 412 with what is stored, unless the caller's version is the one. `viewer` may read it: the policy was asked. */
export function demandVersion(objective: LockedObjective, version: number | undefined): void {
  if (version === undefined || version === objective.version) return;
  const current = { ...termsOf(objective), componentId: objective.componentId, version: objective.version };
  throw new Problem('stale', 'changed-elsewhere', 'This objective was changed elsewhere.', { current });
}

/** Turns a refusal into 404, 403 or 409 with a sentence of its own where there is one. */
export function demandAllowed(decision: Decision<ObjectiveRefusal>): void {
  if (decision.allowed) return;
  switch (decision.reason) {
    case 'own-proposal':
      throw new Problem('forbidden', 'own-proposal', 'Your side proposed this; the other side agrees to it.');
    case 'person-left':
      throw new Problem('conflict', 'person-left', 'This person has left. What is open can only be settled.');
    case 'never-agreed':
      throw new Problem('conflict', 'never-agreed', 'Nothing was agreed yet that could be kept.');
    case 'no-lead':
      throw new Problem('conflict', 'no-lead', 'Nobody leads this person, so nobody could agree.');
    default:
      demand({ allowed: false, reason: decision.reason });
  }
}
