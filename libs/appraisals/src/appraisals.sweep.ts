import { Clock } from '@app/kernel';
import { ReadModel, statement } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { AppraisalsService } from './appraisals.service';
import type { AppraisalAction } from './domain/appraisal-lifecycle';

/** Commits that go to disk together cost hardly more than one; half the pool is left for whoever else is here. */
const AT_ONCE = 5;

interface Due {
  readonly id: string;
  readonly action: AppraisalAction;
}

/** Looks back and never at the very day only, so that a lost night is made good by the next run. */
const due = statement<Due>(
  'appraisals.due-for-the-system',
  `select id, case state when 'planned' then 'open' when 'shared' then 'record-not-acknowledged' else 'close' end as action
     from appraisal
    where (state = 'planned' and opens_on <= $1) or (state = 'shared' and acknowledge_due_on < $1)
      or state = 'countersigned'
    order by id limit 5000`,
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
    const rows = await this.reads.all(due, this.clock.today());
    let moved = 0;
    const failures: unknown[] = [];
    for (let at = 0; at < rows.length; at += AT_ONCE) {
      const steps = rows.slice(at, at + AT_ONCE).map(({ action, id }) => this.appraisals.takeAsSystem(action, id));
      for (const step of await Promise.allSettled(steps)) {
        if (step.status === 'rejected') failures.push(step.reason);
        else if (step.value) moved++;
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, `${failures.length} appraisals could not move on`);
    return moved;
  }
}
