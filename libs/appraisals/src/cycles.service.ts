import { randomUUID } from 'node:crypto';
import { demand, type Viewer } from '@app/access';
import { AuditLog } from '@app/audit';
import { Problem } from '@app/kernel';
import { Idempotency } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { CycleEntity } from './cycle.entity';
import type { SaveCycle } from './cycles.dto';
import { nothingThere } from './appraisals.queries';
import { cyclesAreHrs, dateFaults, decideOnCycles } from './domain/cycle';

const change = `update cycle set name = $3, period_from = $4, period_to = $5, opens_on = $6, self_due_on = $7,
    lead_due_on = $8, meeting_due_on = $9, acknowledge_due_on = $10, countersign_due_on = $11, version = version + 1
  where id = $1 and version = $2 and state = 'draft' returning version`;

const sameName = `select name from cycle where lower(name) = lower($1) and id <> $2`;

const discard = `delete from cycle where id = $1 and version = $2 and state = 'draft' returning id`;

@Injectable()
export class CyclesService {
  constructor(
    private readonly db: DataSource,
    private readonly audit: AuditLog,
    private readonly idempotency: Idempotency,
  ) {}

  /** A draft of a cycle; nobody but HR sees it until it is launched. */
  async create(viewer: Viewer, input: SaveCycle, key?: string): Promise<string> {
    demand(decideOnCycles(viewer), cyclesAreHrs);
    const values = checked(input);
    const request = { actorId: viewer.personId, route: 'POST /cycles', key, request: input };
    const { id } = await this.db.transaction((tx) =>
      this.idempotency.once(tx, request, async () => {
        const id = randomUUID();
        await this.nameIsFree(tx, values.name, id);
        await tx.insert(CycleEntity, { id, ...values, version: 1, state: 'draft', createdBy: viewer.personId });
        await this.record(tx, viewer, 'cycle.create', id);
        return { id };
      }),
    );
    return id;
  }

  /** Changes a draft if nobody changed it since `version`; a launched cycle keeps the dates people were told. */
  async update(viewer: Viewer, id: string, version: number, input: SaveCycle): Promise<void> {
    demand(decideOnCycles(viewer), cyclesAreHrs);
    const cycle = checked(input);
    const { name, periodFrom, periodTo, opensOn, selfDueOn, leadDueOn, meetingDueOn } = cycle;
    const { acknowledgeDueOn, countersignDueOn } = cycle;
    const dates = [periodFrom, periodTo, opensOn, selfDueOn, leadDueOn, meetingDueOn, acknowledgeDueOn];
    await this.db.transaction(async (tx) => {
      await this.nameIsFree(tx, name, id);
      const [[changed]] = await tx.query<[unknown[], number]>(change, [id, version, name, ...dates, countersignDueOn]);
      if (!changed) throw await this.whyNot(tx, id);
      await this.record(tx, viewer, 'cycle.update', id);
    });
  }

  async discard(viewer: Viewer, id: string, version: number): Promise<void> {
    demand(decideOnCycles(viewer), cyclesAreHrs);
    await this.db.transaction(async (tx) => {
      const [[gone]] = await tx.query<[unknown[], number]>(discard, [id, version]);
      if (!gone) throw await this.whyNot(tx, id);
      await this.record(tx, viewer, 'cycle.discard', id);
    });
  }

  /** Two saved at the very same moment are told apart by the index alone, and the second is then told less. */
  private async nameIsFree(tx: EntityManager, name: string, id: string): Promise<void> {
    const [taken] = await tx.query<{ name: string }[]>(sameName, [name, id]);
    if (!taken) return;
    const message = `There is a cycle “${taken.name}” already. Give this one another name.`;
    throw new Problem('conflict', 'name-taken', message, {
      errors: [{ pointer: '/name', code: 'name-taken', message }],
    });
  }

  private async whyNot(tx: EntityManager, id: string): Promise<Problem> {
    const [cycle] = await tx.query<{ state: string; version: number }[]>(
      'select state, version from cycle where id = $1',
      [id],
    );
    if (!cycle) return nothingThere();
    if (cycle.state !== 'draft') {
      return new Problem(
        'conflict',
        'already-launched',
        'This cycle is launched: its dates are what people were told.',
      );
    }
    return new Problem('stale', 'changed-elsewhere', 'This cycle was changed elsewhere.', {
      current: { version: cycle.version },
    });
  }

  private record(tx: EntityManager, viewer: Viewer, action: string, entityId: string): Promise<void> {
    return this.audit.record(tx, viewer, { action, entityType: 'cycle', entityId });
  }
}

function checked(input: SaveCycle): SaveCycle {
  const errors: object[] = [...dateFaults(input)];
  const name = input.name.trim();
  if (name === '') errors.push({ pointer: '/name', code: 'empty', message: 'Give the cycle a name.' });
  if (errors.length > 0) throw new Problem('invalid', 'invalid', 'The cycle cannot be saved like this.', { errors });
  return { ...input, name };
}
