import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AccessModule, type Viewer } from '@app/access';
import { AuditModule } from '@app/audit';
import { Clock } from '@app/kernel';
import { PlatformModule, Settings } from '@app/platform';
import { ReminderPlanner, RemindersModule } from '@app/reminders';
import { TeamsModule } from '@app/teams';
import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { ProbationModule } from '../src';
import { CommentsService } from '../src/comments.service';
import { OpeningService } from '../src/opening.service';
import { PoliciesService } from '../src/policies.service';
import { ProbationsQueries } from '../src/probations.queries';
import { ProbationsService } from '../src/probations.service';
import { ProbationSweep } from '../src/probations.sweep';
import { ReadingService } from '../src/reading.service';
import { RequirementsService } from '../src/requirements.service';
import { ReviewsService } from '../src/reviews.service';

const FIRST_DAY = '2024-04-01';

/** Probations with all they stand on, in an organisation with one department, and a clock that a test sets. */
export class Department {
  readonly lead = randomUUID();
  readonly boss = randomUUID();
  readonly hr = randomUUID();
  private readonly team = randomUUID();
  private readonly role = randomUUID();
  private clockAt = new Date();

  private constructor(
    readonly app: NestFastifyApplication,
    readonly db: DataSource,
  ) {
    app.get(Clock, { strict: false }).now = () => this.clockAt;
  }

  static async open(databaseUrl: string): Promise<Department> {
    const settings = new Settings({
      DATABASE_URL: databaseUrl,
      PORT: '0',
      LOG_LEVEL: 'silent',
      TOUCHSTONE_FOLDER: join(tmpdir(), `touchstone-probation-${randomUUID()}`),
    });
    const features = [AccessModule, AuditModule, TeamsModule, RemindersModule, ProbationModule];
    const module = { module: class House {}, imports: [PlatformModule.using(settings), ...features] };
    const app = await NestFactory.create<NestFastifyApplication>(module, new FastifyAdapter(), {
      logger: false,
      abortOnError: false,
    });
    await app.init();
    const department = new Department(app, app.get(DataSource));
    await department.fill();
    return department;
  }

  close = (): Promise<void> => this.app.close();
  get = <T>(type: Type<T>): T => this.app.get(type, { strict: false });

  readonly services = () => ({
    opening: this.get(OpeningService),
    steps: this.get(ProbationsService),
    reviews: this.get(ReviewsService),
    comments: this.get(CommentsService),
    requirements: this.get(RequirementsService),
    policies: this.get(PoliciesService),
    reading: this.get(ReadingService),
    queries: this.get(ProbationsQueries),
    sweep: this.get(ProbationSweep),
    planner: this.get(ReminderPlanner),
  });

  /** '2026-11-22' and '08:30', by the clock of Greenwich. */
  setClock(on: string, time: string): void {
    this.clockAt = new Date(`${on}T${time}:00Z`);
  }

  /** Somebody of the department who starts on a day. */
  async starter(name: string, startOn: string): Promise<string> {
    const id = await this.person(name, randomUUID(), [], startOn);
    await this.member(id, this.team, startOn);
    await this.db.query(
      `insert into role_assignment (person_id, version_id, during) values ($1, $2, daterange($3, null))`,
      [id, this.role, startOn],
    );
    return id;
  }

  viewer(personId: string): Viewer {
    const nobody: Viewer = {
      personId,
      name: '',
      roles: [],
      teamId: this.team,
      leadId: this.lead,
      leads: [],
      oversees: [],
    };
    if (personId === this.lead) return { ...nobody, leadId: this.boss, leads: [this.team] };
    if (personId === this.hr) return { ...nobody, roles: ['hr'], teamId: null, leadId: null };
    return nobody;
  }

  private async fill(): Promise<void> {
    const above = randomUUID();
    await this.db.query(`insert into team (id, name, parent_id) values ($1, 'Trust', null), ($2, 'Desk', $1)`, [
      above,
      this.team,
    ]);
    await this.person('Lead', this.lead);
    await this.person('Boss', this.boss);
    await this.person('Hanna', this.hr, ['hr']);
    await this.member(this.lead, this.team, FIRST_DAY);
    for (const [person, team] of [
      [this.lead, this.team],
      [this.boss, above],
    ])
      await this.db.query(`insert into leadership (person_id, team_id, during) values ($1, $2, daterange($3, null))`, [
        person,
        team,
        FIRST_DAY,
      ]);
    await this.publishRole();
  }

  private async publishRole(): Promise<void> {
    const profile = randomUUID();
    await this.db.query(`insert into role_profile (id, slug, title) values ($1, 'analyst', 'Analyst')`, [profile]);
    await this.db.query(
      `insert into role_profile_version (id, profile_id, number, state, title) values ($1, $2, 1, 'draft', 'Analyst')`,
      [this.role, profile],
    );
    await this.db.query(
      `insert into role_profile_component (id, version_id, kind, position, title)
       values (gen_random_uuid(), $1, 'work_activity', 0, 'Answers calls'),
         (gen_random_uuid(), $1, 'organisation_skill', 0, 'Listens')`,
      [this.role],
    );
    await this.db.query(`update role_profile_version set state = 'published', effective_from = $2 where id = $1`, [
      this.role,
      FIRST_DAY,
    ]);
  }

  private async person(name: string, id: string, roles: string[] = [], startedOn: string = FIRST_DAY): Promise<string> {
    await this.db.query(
      'insert into person (id, full_name, work_email, roles, started_on) values ($1, $2, $3, $4, $5)',
      [id, name, `${id}@example.org`, roles, startedOn],
    );
    return id;
  }

  private async member(personId: string, teamId: string, from: string): Promise<void> {
    await this.db.query(`insert into membership (person_id, team_id, during) values ($1, $2, daterange($3, null))`, [
      personId,
      teamId,
      from,
    ]);
  }
}
