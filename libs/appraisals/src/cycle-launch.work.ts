import { AuditLog } from '@app/audit';
import { Bell } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

const CHUNK = 200;

interface Launch {
  readonly id: string;
  readonly cycleId: string;
}

/**
 * A foreign key is checked by a plan that PostgreSQL keeps for the connection. One made while the tables were small
 * reads them from end to end for every row, and a launch makes them large: so plans are made anew here, and a chunk
 * may take longer than a request.
 */
const settings = `set local plan_cache_mode = 'force_custom_plan'; set local statement_timeout = '60s'`;

const claim = `select id, cycle_id as "cycleId" from cycle_launch where finished_at is null
  order by started_at limit 1 for update skip locked`;

/** People move from the list of the launch to appraisals in one statement: each is in one place or the other. */
const create = `with next as (
    delete from cycle_launch_person where (launch_id, person_id) in (
      select launch_id, person_id from cycle_launch_person where launch_id = $1 order by person_id limit ${CHUNK})
    returning *
  )
  insert into appraisal (id, cycle_id, appraisee_id, appraiser_id, countersigner_id, role_profile_version_id, state,
    opens_on, self_due_on, lead_due_on, meeting_due_on, acknowledge_due_on, countersign_due_on)
  select gen_random_uuid(), cycle.id, next.person_id, next.appraiser_id, next.countersigner_id,
    next.role_profile_version_id, 'planned', cycle.opens_on, cycle.self_due_on, cycle.lead_due_on,
    cycle.meeting_due_on, cycle.acknowledge_due_on, cycle.countersign_due_on
  from next join cycle on cycle.id = $2
  on conflict (cycle_id, appraisee_id) do nothing returning id`;

/** The form's own questions first, then what the role asks for, and last the place for what the two parties declare. */
const createItems = `insert into appraisal_item (appraisal_id, position, kind, component_id, question)
  select appraisal.id, row_number() over (partition by appraisal.id order by asked.rank, asked.position),
    asked.kind, asked.component_id, asked.question
  from appraisal cross join lateral (
    select 0 as rank, place as position, 'question' as kind, null::uuid as component_id, question
      from unnest(array['achievements', 'challenges', 'support']) with ordinality questions (question, place)
    union all
    select array_position(array['organisation_skill', 'knowledge', 'work_activity', 'behavioural_skill'], kind),
      position, kind, id, null
      from role_profile_component where version_id = appraisal.role_profile_version_id
        and kind in ('organisation_skill', 'knowledge', 'work_activity', 'behavioural_skill')
    union all
    select 9, 0, 'statement', null, null
  ) asked where appraisal.id = any($1)`;

const left = 'select 1 from cycle_launch_person where launch_id = $1 limit 1';

@Injectable()
export class CycleLaunchWork {
  static readonly queue = 'appraisals';

  constructor(
    private readonly db: DataSource,
    private readonly audit: AuditLog,
    private readonly bell: Bell,
  ) {}

  /** Makes what launches still owe, a transaction per chunk, until nothing is left. Safe to run anywhere, any time. */
  async work(): Promise<void> {
    let worked = false;
    while (await this.nextChunk()) worked = true;
    // What opens today is opened at once, and not when the sweep next comes by.
    if (worked) this.bell.ring('lifecycle', 'sweep');
    this.bell.ring('lifecycle', 'sweep');
  }

  /** Answers whether there was something to do. */
  private nextChunk(): Promise<boolean> {
    return this.db.transaction(async (tx) => {
      await tx.query(settings);
      const [launch] = await tx.query<Launch[]>(claim);
      if (!launch) return false;
      const created = await tx.query<{ id: string }[]>(create, [launch.id, launch.cycleId]);
      await tx.query(createItems, [created.map(({ id }) => id)]);
      await tx.query('update cycle_launch set created = created + $2 where id = $1', [launch.id, created.length]);
      if ((await tx.query<unknown[]>(left, [launch.id])).length === 0) await this.finish(tx, launch);
      return true;
    });
  }

  private async finish(tx: EntityManager, { id, cycleId }: Launch): Promise<void> {
    await tx.query('update cycle_launch set finished_at = now() where id = $1', [id]);
    await tx.query(`update cycle set state = 'open', version = version + 1 where id = $1`, [cycleId]);
    await this.audit.record(tx, 'system', { action: 'cycle.launched', entityType: 'cycle', entityId: cycleId });
  }
}
