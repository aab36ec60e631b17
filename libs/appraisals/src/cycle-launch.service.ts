import { randomUUID } from 'node:crypto';
import { demand, type Viewer } from '@app/access';
import { AuditLog } from '@app/audit';
import { Clock, Problem } from '@app/kernel';
import { Bell, Idempotency } from '@app/platform';
import { type ReportingLine, TeamsQueries } from '@app/teams';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { ChooseTeams, DryRun, LeftOut } from './cycles.dto';
import { nothingThere } from './appraisals.queries';
import { CycleLaunchWork } from './cycle-launch.work';
import { cyclesAreHrs, decideOnCycles } from './domain/cycle';
import { type LaunchPlan, planLaunch } from './domain/launch';

const store = `insert into cycle_launch (id, cycle_id, team_ids, total, left_out, started_by)
  values ($1, $2, $3, $4, $5, $6)`;

const storePeople = `insert into cycle_launch_person
    (launch_id, person_id, appraiser_id, countersigner_id, role_profile_version_id)
  select $1, person.* from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::uuid[]) person`;

type Plan = LaunchPlan<ReportingLine>;

interface Group {
  readonly teamIds: readonly string[];
  readonly people: ReportingLine[];
}

@Injectable()
export class CycleLaunchService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly teams: TeamsQueries,
    private readonly audit: AuditLog,
    private readonly idempotency: Idempotency,
    private readonly bell: Bell,
  ) {}

  /** What a launch would do now; writes nothing. */
  async dryRun(viewer: Viewer, cycleId: string, chosen: ChooseTeams): Promise<DryRun> {
    demand(decideOnCycles(viewer), cyclesAreHrs);
    const [cycle] = await this.db.query<unknown[]>('select 1 from cycle where id = $1', [cycleId]);
    if (!cycle) throw nothingThere();
    const plan = await this.plan(this.db.manager, cycleId, (await this.chosen(chosen)).people);
    const names = await this.namesOf(plan.ready.map(({ leadId }) => leadId ?? ''));
    return {
      leftOut: leftOutOf(plan),
      alreadyIn: plan.alreadyIn.map(reference),
      withoutCountersigner: plan.withoutCountersigner.map(reference),
      ready: plan.ready.map(({ personId, name, teamName, leadId, roleTitle }) => ({
        person: { id: personId, name },
        teamName,
        lead: { id: leadId ?? '', name: names.get(leadId ?? '') ?? '' },
        roleTitle: roleTitle ?? '',
      })),
    };
  }

  /**
   * Writes down who gets an appraisal and rings for a worker, which makes them in chunks. Launching again, for more
   * teams, adds people; nobody gets two. Answers the id of the launch; its progress is a resource of its own.
   */
  async launch(viewer: Viewer, cycleId: string, chosen: ChooseTeams, key?: string): Promise<string> {
    demand(decideOnCycles(viewer), cyclesAreHrs);
    const route = `POST /cycles/${cycleId}/launch`;
    // Read before the transaction: a second connection inside of one can wait for ever when all of them are taken.
    const group = await this.chosen(chosen);
    const { id } = await this.db.transaction((tx) =>
      this.idempotency.once(tx, { actorId: viewer.personId, route, key, request: chosen }, async () => ({
        id: await this.start(tx, viewer, cycleId, group),
      })),
    );
    this.bell.ring(CycleLaunchWork.queue, 'launch');
    return id;
  }

  private async start(tx: EntityManager, viewer: Viewer, cycleId: string, { teamIds, people }: Group): Promise<string> {
    const [cycle] = await tx.query<{ state: string }[]>('select state from cycle where id = $1 for update', [cycleId]);
    if (!cycle) throw nothingThere();
    if (cycle.state === 'launching') {
      throw new Problem('conflict', 'already-launching', 'This cycle is being launched already.');
    }
    const plan = await this.plan(tx, cycleId, people);
    if (plan.ready.length === 0) {
      const message =
        plan.leftOut.length === 0 && plan.alreadyIn.length > 0
          ? 'Everybody in these teams is in this cycle already.'
          : 'Nobody more in these teams can have an appraisal yet.';
      throw new Problem('conflict', 'nobody-ready', message, { leftOut: leftOutOf(plan) });
    }
    const id = randomUUID();
    const leftOut = JSON.stringify(leftOutOf(plan));
    await tx.query(store, [id, cycleId, teamIds, plan.ready.length, leftOut, viewer.personId]);
    const column = (of: (line: ReportingLine) => string | null) => plan.ready.map(of);
    await tx.query(storePeople, [
      id,
      column(({ personId }) => personId),
      column(({ leadId }) => leadId),
      column(({ countersignerId }) => countersignerId),
      column(({ roleProfileVersionId }) => roleProfileVersionId),
    ]);
    await tx.query(`update cycle set state = 'launching', version = version + 1 where id = $1`, [cycleId]);
    const detail = { people: plan.ready.length, leftOut: plan.leftOut.length };
    await this.audit.record(tx, viewer, { action: 'cycle.launch', entityType: 'cycle', entityId: cycleId, detail });
    return id;
  }

  private async namesOf(ids: readonly string[]): Promise<Map<string, string>> {
    const people = await this.db.query<{ id: string; name: string }[]>(
      'select id, full_name as name from person where id = any($1)',
      [ids],
    );
    return new Map(people.map(({ id, name }) => [id, name]));
  }

  private async chosen({ teamIds, withTeamsBelow }: ChooseTeams): Promise<Group> {
    const known = await this.teams.withTeamsBelow(teamIds);
    const unknown = teamIds.findIndex((id) => !known.includes(id));
    if (unknown >= 0) {
      const message = 'There is no such team.';
      const errors = [{ pointer: `/teamIds/${unknown}`, code: 'unknown-team', message }];
      throw new Problem('invalid', 'unknown-team', message, { errors });
    }
    const meant = withTeamsBelow ? known : teamIds;
    return { teamIds: meant, people: await this.teams.linesOf(meant, this.clock.today()) };
  }

  private async plan(tx: EntityManager, cycleId: string, people: ReportingLine[]): Promise<Plan> {
    const already = await tx.query<{ id: string }[]>('select appraisee_id as id from appraisal where cycle_id = $1', [
      cycleId,
    ]);
    return planLaunch(people, new Set(already.map(({ id }) => id)));
  }
}

const reference = ({ personId, name }: ReportingLine) => ({ id: personId, name });

const leftOutOf = ({ leftOut }: Plan): LeftOut[] =>
  leftOut.map(({ person: { personId, name, teamName }, reasons }) => ({
    person: { id: personId, name },
    teamName,
    reasons,
  }));
