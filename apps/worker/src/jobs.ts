import { setTimeout as pause } from 'node:timers/promises';
import { Queues } from '@app/platform';
import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import type { Chore, Job } from './job';
import { Turn } from './turn';

const MINUTE = 60_000;
const SECOND = 1_000;
/** How long a job's bell or schedule may be late before this process looks by itself. */
const GRACE = 2 * SECOND;
const LAST_PATIENCE = 1_500;

/**
 * All jobs of the worker. BullMQ's schedules and bells wake them, and when nothing does, because the queue's server is
 * down or was emptied, a timer here does: PostgreSQL is of record, and a job looks there.
 */
@Injectable()
export class Jobs implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(Jobs.name);
  private readonly jobs: (Job & { turn: Turn })[] = [];
  private readonly chores: (Chore & { turn: Turn })[] = [];
  private readonly timers: NodeJS.Timeout[] = [];
  private ending = false;
  private connected = false;
  private refused: string | undefined;

  constructor(private readonly queues: Queues) {}

  /** To be called by a processor's constructor: jobs that come after the start are never woken. */
  add(...jobs: readonly Job[]): void {
    this.jobs.push(...jobs.map((job) => ({ ...job, turn: new Turn(() => job.run()) })));
  }

  addChore(...chores: readonly Chore[]): void {
    this.chores.push(...chores.map((chore) => ({ ...chore, turn: new Turn(() => chore.run()) })));
  }

  /** Why this worker does nothing, as a sentence for an operator; undefined when it works. */
  get refusal(): string | undefined {
    return this.refused;
  }

  /** Waits for a server of queues no longer than a second: while it is away, the timers do the work. */
  async onApplicationBootstrap(): Promise<void> {
    await this.connect();
    if (this.refused) return;
    this.repeat(SECOND, () => this.lookAfterJobs());
    for (const chore of this.chores) this.repeat(chore.every, () => this.start(chore));
    this.repeat(MINUTE / 6, () => void this.connect());
    this.repeat(MINUTE, () => void this.keepSchedules());
    this.lookAfterJobs();
  }

  /** Before the database is closed: what is under way may end, but nothing new begins. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stop();
    const running = [...this.jobs, ...this.chores].flatMap(({ turn }) => turn.underWay ?? []);
    await Promise.race([Promise.allSettled(running), pause(LAST_PATIENCE, undefined, { ref: false })]);
  }

  /** What came off a queue. A name that no job has is from an older or newer version, and the timers know better. */
  async handle(queue: string, name: string): Promise<void> {
    const job = this.jobs.find((one) => one.queue === queue && one.name === name);
    if (!job) this.log.warn(`Nothing here does ${queue}/${name}`);
    else if (!this.ending) await job.turn.take();
  }

  private async connect(): Promise<void> {
    if (this.connected || this.ending) return;
    try {
      const fault = await this.queues.fault();
      if (fault) return this.refuse(fault);
      await this.queues.prepare();
    } catch (error) {
      this.log.warn(`The queues are away, the worker looks by itself: ${String(error)}`);
      return;
    }
    if (this.connected || this.ending) return;
    this.connected = true;
    const names = new Set(this.jobs.map(({ queue }) => queue));
    for (const queue of names) this.queues.work(queue, (job) => this.handle(queue, job));
    void this.keepSchedules();
  }

  private refuse(fault: string): void {
    this.refused = fault;
    this.stop();
    this.log.error(`The worker does not start: ${fault}`);
  }

  private stop(): void {
    this.ending = true;
    for (const timer of this.timers) clearInterval(timer);
  }

  /** Said again every minute, because a queue that was emptied has forgotten its schedules too. */
  private async keepSchedules(): Promise<void> {
    if (!this.connected || this.ending) return;
    await Promise.allSettled(
      this.jobs.map(({ queue, name, every }) =>
        this.queues.open(queue).upsertJobScheduler(name, { every }, { name, opts: { removeOnFail: 10 } }),
      ),
    );
  }

  private lookAfterJobs(): void {
    for (const job of this.jobs) if (job.turn.age > job.every + GRACE) this.start(job);
  }

  /** A failure is told and tried again next time; a run that takes longer than its interval is not joined by another. */
  private start({ name, turn }: { name: string; turn: Turn }): void {
    if (turn.underWay || this.ending) return;
    turn
      .take()
      .catch((error: unknown) => this.log.error(`${name}: ${error instanceof Error ? error.stack : String(error)}`));
  }

  private repeat(every: number, work: () => void): void {
    this.timers.push(setInterval(work, every));
  }
}
