import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LocalDate, rollBack, SystemClock } from '@app/kernel';
import { PlatformModule, Settings } from '@app/platform';
import type { Provider, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { type DueTask, OutboxRelay, ReminderPlanner, RemindersModule, TaskSource } from '../src';

/** A feature of the tests: what is open is what they put into it. */
export class FakeFeature extends TaskSource {
  tasks: DueTask[] = [];
  broken = false;

  openTasks(): Promise<DueTask[]> {
    return this.broken ? Promise.reject(new Error('broken')) : Promise.resolve(this.tasks);
  }

  tasksOf(personId: string): Promise<DueTask[]> {
    return Promise.resolve(this.tasks.filter(({ recipientId }) => recipientId === personId));
  }
}

export interface WorkshopOptions {
  readonly databaseUrl: string;
  readonly smtpUrl?: string;
  readonly redisUrl?: string;
  readonly feature?: FakeFeature;
  readonly providers?: Provider[];
}

/** The reminders alone, as one process has them: several on one database are several workers. */
export async function openWorkshop(options: WorkshopOptions) {
  const { databaseUrl, smtpUrl, redisUrl, feature = new FakeFeature(), providers = [] } = options;
  const settings = new Settings({
    DATABASE_URL: databaseUrl,
    SMTP_URL: smtpUrl,
    REDIS_URL: redisUrl,
    PUBLIC_URL: 'https://touchstone.example',
    LOG_LEVEL: 'silent',
    TOUCHSTONE_FOLDER: join(tmpdir(), `touchstone-workshop-${randomUUID()}`),
  });
  const module = {
    module: class Workshop {},
    imports: [PlatformModule.using(settings), RemindersModule],
    providers: [{ provide: FakeFeature, useValue: feature }, ...providers],
  };
  const app = await NestFactory.createApplicationContext(module, { logger: false, abortOnError: false });
  const get = <T>(type: Type<T>): T => app.get(type, { strict: false });
  return {
    settings,
    feature,
    get,
    db: app.get(DataSource),
    plan: (today: LocalDate) => get(ReminderPlanner).plan(today),
    relay: () => get(OutboxRelay).run(),
    close: () => app.close(),
  };
}

export type Workshop = Awaited<ReturnType<typeof openWorkshop>>;

export async function aPerson(db: DataSource, name: string, leftOn: string | null = null): Promise<string> {
  const id = randomUUID();
  await db.query('insert into person (id, full_name, work_email, started_on, left_on) values ($1, $2, $3, $4, $5)', [
    id,
    name,
    `${id}@example.org`,
    '2020-01-01',
    leftOn,
  ]);
  return id;
}

/** The latest day on which reminders go out: today, and at a weekend the day of work before it. */
export const workingToday = (): LocalDate => rollBack(new SystemClock().today(), 'england-and-wales');

export const aTask = (recipientId: string, over: Partial<DueTask> = {}): DueTask => ({
  rule: 'test-task',
  subjectType: 'appraisal',
  subjectId: randomUUID(),
  recipientId,
  dueOn: new SystemClock().today(),
  title: 'Finish your self-assessment',
  context: 'Appraisal 2026 · with Priya Shah',
  verb: 'Continue',
  path: '/appraisals/1',
  division: 'england-and-wales',
  schedule: 'standard',
  escalateTo: {},
  ...over,
});
