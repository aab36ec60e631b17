import { demand, type Viewer } from '@app/access';
import { AuditLog } from '@app/audit';
import { Clock } from '@app/kernel';
import { Bell, Idempotency, ReadModel, statement } from '@app/platform';
import { RemindersService } from '@app/reminders';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AppraisalTasks } from './appraisals.tasks';
import { viewerValues, VISIBLE } from './appraisals.sql';
import { cyclesAreHrs, decideOnCycles } from './domain/cycle';

const visibleIds = statement<{ id: string }>(
  'cycles.visible-appraisals',
  `select appraisal.id from appraisal where ${VISIBLE} and appraisal.cycle_id = $8`,
);

@Injectable()
export class CycleRemindingService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly reads: ReadModel,
    private readonly tasks: AppraisalTasks,
    private readonly reminders: RemindersService,
    private readonly audit: AuditLog,
    private readonly idempotency: Idempotency,
    private readonly bell: Bell,
  ) {}

  /** Reminds everybody whose part in this cycle is due today or late; once a day each, however often it is asked. */
  async remind(viewer: Viewer, cycleId: string, key?: string): Promise<{ people: number; already: number }> {
    demand(decideOnCycles(viewer), cyclesAreHrs);
    const today = this.clock.today();
    const ids = await this.reads.all(visibleIds, ...viewerValues(viewer, today), cycleId);
    const visible = new Set(ids.map(({ id }) => id));
    const open = await this.tasks.openTasks(today);
    const due = open.filter(({ subjectId, dueOn }) => dueOn <= today && visible.has(subjectId));
    const request = { actorId: viewer.personId, route: `POST /cycles/${cycleId}/remind`, key, request: null };
    const reminded = await this.db.transaction((tx) =>
      this.idempotency.once(tx, request, async () => {
        const reminded = await this.reminders.remindNow(tx, viewer.personId, due);
        const detail = { people: reminded.people };
        await this.audit.record(tx, viewer, { action: 'cycle.remind', entityType: 'cycle', entityId: cycleId, detail });
        return reminded;
      }),
    );
    this.bell.ring('mail', 'relay');
    return reminded;
  }
}
