import { Clock } from '@app/kernel';
import { ReadModel, statement } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { AppraisalsService } from './appraisals.service';
import type { AppraisalAction } from './domain/appraisal-lifecycle';

/** Commits that go to disk together cost hardly more than one; half the pool is left for whoever else is here. */
const AT_ONCE = 5;
/** So many are looked for at a time. What cannot be closed yet stays due, and must keep nobody behind it waiting. */
export const MOST = 1_000;

interface Due {
  readonly id: string;
  readonly action: AppraisalAction;
}

/** Looks back and never at the very day only, so that a lost night is made good by the next run. */
const due = statement<Due>(
  'appraisals.due-for-the-system',
  `select id, case state when 'planned' then 'open' when 'shared' then 'record-not-acknowledged' else 'close' end as action
     from appraisal
    where ((state = 'planned' and opens_on <= $1) or (state = 'shared' and acknowledge_due_on < $1)
      or state = 'countersigned') and ($2::uuid is null or id > $2)
    order by id limit ${MOST}`,
);

/** The scheduler's part of the lifecycle: opening, going on without an acknowledgement, closing. */
@Injectable()
export class AppraisalsSweep {
  constructor(
    private readonly reads: ReadModel,
    private readonly clock: Clock,
    private readonly appraisals: AppraisalsService,
  ) {}

  /** One transaction each; a failure does not stop the rest and is not swallowed. Answers how many moved. */
  async run(): Promise<number> {
    let moved = 0;
    const failures: unknown[] = [];
    for (let rows = await this.after(null); rows.length > 0; rows = await this.after(rows.at(-1)?.id ?? null)) {
      for (const step of await this.take(rows)) {
        if (step.status === 'rejected') failures.push(step.reason);
        else if (step.value) moved++;
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, `${failures.length} appraisals could not move on`);
    return moved;
  }

  private after(id: string | null): Promise<Due[]> {
    return this.reads.all(due, this.clock.today(), id);
  }

  private async take(rows: readonly Due[]): Promise<PromiseSettledResult<boolean>[]> {
    const taken: PromiseSettledResult<boolean>[] = [];
    for (let at = 0; at < rows.length; at += AT_ONCE) {
      const steps = rows.slice(at, at + AT_ONCE).map(({ action, id }) => this.appraisals.takeAsSystem(action, id));
      taken.push(...(await Promise.allSettled(steps)));
    }
    return taken;
  }
}
