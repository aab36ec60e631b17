import { AuditLog } from '@app/audit';
import { Clock } from '@app/kernel';
import { ReadModel, statement } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ProbationAction } from './domain/probation-lifecycle';
import { ProbationNotices } from './probations.notices';
import { ProbationsService } from './probations.service';

interface Due {
  readonly id: string;
  readonly action: ProbationAction;
}

/** Looks back and never at the very day only, so that a lost night is made good by the next run. */
const due = statement<Due>(
  'probations.due-for-the-system',
  `select id, case when state = 'not_started' then 'begin' when state = 'not_confirmed' then 'end'
      when last_day < $1::date then case on_lapse when 'flag' then 'lapse' else 'deem-confirmed' end
      else 'call-for-decision' end as action
     from probation_case
    where (state = 'not_started' and start_on <= $1::date) or (state = 'not_confirmed' and ends_on <= $1::date)
      or (state in ('in_progress', 'decision_due') and last_day < $1::date)
      or (state = 'in_progress' and decide_by <= $1::date)
    order by id limit 5000`,
);

const moved = statement<{ id: string }>(
  'probations.with-another-lead',
  `select probation.id from probation_case probation
     cross join lateral reporting_line(probation.person_id, $1::date) line
    where probation.state in ('not_started', 'in_progress', 'decision_due', 'suspended', 'lapsed', 'not_confirmed')
      and (line.lead_id <> probation.lead_id
        or (line.lead_id is not null and line.countersigner_id is distinct from probation.countersigner_id))
    order by probation.id limit 5000`,
);

interface HandedOver {
  readonly personId: string;
  readonly leadId: string;
  readonly anotherLead: boolean;
}

const handOver = `update probation_case probation
    set lead_id = line.lead_id, countersigner_id = line.countersigner_id,
      version = version + (line.lead_id <> probation.lead_id)::integer
   from (select id, lead_id from probation_case where id = $1 for update) before
     cross join reporting_line((select person_id from probation_case where id = $1), $2::date) line
  where probation.id = before.id and (line.lead_id <> probation.lead_id
    or (line.lead_id is not null and line.countersigner_id is distinct from probation.countersigner_id))
  returning probation.person_id as "personId", line.lead_id as "leadId", line.lead_id <> before.lead_id as "anotherLead"`;

/** Begin, call for a decision, flag a lapse, end: as long as one run can take a probation. */
const PASSES = 4;

/** The scheduler's part of a probation, and its hand-over when the person gets another lead (domain.md 1.6). */
@Injectable()
export class ProbationSweep {
  constructor(
    private readonly db: DataSource,
    private readonly reads: ReadModel,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    private readonly probations: ProbationsService,
    private readonly notices: ProbationNotices,
  ) {}

  /** One transaction each; a failure does not stop the rest and is not swallowed. Answers how many moved. */
  async run(): Promise<number> {
    const failures: unknown[] = [];
    let count = 0;
    const attempt = async (work: () => Promise<boolean>): Promise<boolean> => {
      try {
        const did = await work();
        if (did) count++;
        return did;
      } catch (failure) {
        failures.push(failure);
        return false;
      }
    };
    const today = this.clock.today();
    for (const { id } of await this.reads.all(moved, today)) await attempt(() => this.handOver(id));
    for (let pass = 0; pass < PASSES; pass++) {
      let went = false;
      for (const { id, action } of await this.reads.all(due, today)) {
        went = (await attempt(() => this.probations.takeAsSystem(action, id))) || went;
      }
      if (!went) break;
    }
    if (failures.length > 0) throw new AggregateError(failures, `${failures.length} probations could not move on`);
    return count;
  }

  /**
   * The new lead owns it: all that was shared is theirs to read, no draft is, and no day changes. Another lead above takes
   * the place of the one before, who reads no more of it.
   */
  private handOver(id: string): Promise<boolean> {
    return this.db.transaction(async (tx) => {
      const [[row]] = await tx.query<[HandedOver[], number]>(handOver, [id, this.clock.today()]);
      if (!row) return false;
      await this.audit.record(tx, 'system', {
        action: 'probation.hand-over',
        entityType: 'probation',
        entityId: id,
        subjectId: row.personId,
        detail: { leadId: row.leadId },
      });
      if (row.anotherLead) await this.notices.tellHandedOver(tx, id);
      return true;
    });
  }
}
