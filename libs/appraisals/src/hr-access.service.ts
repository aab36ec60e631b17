import { Credentials, demand, type Viewer } from '@app/access';
import { AuditLog } from '@app/audit';
import { Clock, Problem } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AppraisalEntity } from './appraisal.entity';
import { AppraisalNotices } from './appraisals.notices';
import { AppraisalsQueries, nothingThere } from './appraisals.queries';
import { FACTS } from './appraisals.sql';
import type { AppraisalFacts } from './domain/appraisal';
import { faultInCountersigner, HR_MINUTES, mayNameCountersigner, mayOpenForHr } from './domain/appraisal-hr';

const lock = `select ${FACTS} from appraisal where appraisal.id = $3 for update of appraisal`;

const open = `insert into appraisal_hr_access (appraisal_id, person_id, reason, opened_at, until)
  values ($1, $2, $3, $4, $5)`;

const stillHere = `select 1 from person where id = $1 and (left_on is null or left_on >= $2)`;

@Injectable()
export class HrAccessService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    private readonly credentials: Credentials,
    private readonly notices: AppraisalNotices,
    private readonly queries: AppraisalsQueries,
  ) {}

  /** Opens the handed-in, unreleased text to this HR viewer for half an hour. The appraisee is told. */
  async open(viewer: Viewer, id: string, reason: string, password: string): Promise<void> {
    if (reason.trim() === '') throw missing('/reason', 'Please give a reason.');
    demand(mayOpenForHr(viewer, await this.queries.header(viewer, id)));
    await this.credentials.confirmPassword(viewer, password);
    await this.db.transaction(async (tx) => {
      const appraisal = await this.locked(tx, viewer, id);
      demand(mayOpenForHr(viewer, appraisal));
      const now = this.clock.now();
      const until = new Date(now.getTime() + HR_MINUTES * 60_000);
      await tx.query(open, [id, viewer.personId, reason.trim(), now, until]);
      await this.record(tx, viewer, appraisal, 'appraisal.open-for-hr', { minutes: HR_MINUTES });
      await this.notices.tellOpened(tx, appraisal.appraiseeId, id, viewer.name);
    });
  }

  /** Names who countersigns where the reporting line ends at the lead. */
  async nameCountersigner(viewer: Viewer, id: string, personId: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const appraisal = await this.locked(tx, viewer, id);
      demand(mayNameCountersigner(viewer, appraisal));
      const fault = faultInCountersigner(viewer, appraisal, personId) ?? (await this.absence(tx, personId));
      if (fault) throw missing('/personId', fault);
      await tx.update(AppraisalEntity, { id }, { countersignerId: personId });
      await this.record(tx, viewer, appraisal, 'appraisal.name-countersigner', { personId });
    });
  }

  /** Who has left signs in no more, and the appraisal would wait for them for ever. */
  private async absence(tx: EntityManager, personId: string): Promise<string | undefined> {
    const [person] = await tx.query<unknown[]>(stillHere, [personId, this.clock.today()]);
    return person ? undefined : 'Nobody of that id works here.';
  }

  private async locked(tx: EntityManager, viewer: Viewer, id: string): Promise<AppraisalFacts> {
    const [appraisal] = await tx.query<AppraisalFacts[]>(lock, [viewer.personId, this.clock.today(), id]);
    if (!appraisal) throw nothingThere();
    return appraisal;
  }

  private record(
    tx: EntityManager,
    viewer: Viewer,
    { id, appraiseeId }: AppraisalFacts,
    action: string,
    detail: Record<string, string | number>,
  ): Promise<void> {
    return this.audit.record(tx, viewer, {
      action,
      entityType: 'appraisal',
      entityId: id,
      subjectId: appraiseeId,
      detail,
    });
  }
}

const missing = (pointer: string, message: string) =>
  new Problem('invalid', 'invalid', message, { errors: [{ pointer, code: 'invalid', message }] });
