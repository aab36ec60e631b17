import { setTimeout as pause } from 'node:timers/promises';
import { Clock } from '@app/kernel';
import { Bell, Queues } from '@app/platform';
import { Jobs } from '../../../apps/worker/src/jobs';
import { RemindersProcessor } from '../../../apps/worker/src/reminders.processor';
import { freshDatabase } from '../../../test/support/database';
import { MailServer } from '../test/mail-server';
import { redisIsInstalled, RedisServer } from '../test/redis-server';
import { aPerson, aTask, FakeFeature, openWorkshop, type Workshop, workingToday } from '../test/workshop';

const there = redisIsInstalled();
if (!there) process.stderr.write('redis-server is not installed: the reminders are tried on PostgreSQL only.\n');
const onRedis = there ? describe : describe.skip;

jest.setTimeout(60_000);

// Reminders go out on working days, and these tests run on any.
const workday = workingToday();
beforeAll(() => {
  jest.spyOn(Clock.prototype, 'businessDay').mockReturnValue(workday);
  jest.spyOn(Clock.prototype, 'today').mockReturnValue(workday);
});

/** A database, a mail server and perhaps a Redis, and as many workers and other processes as a test wants. */
class Town {
  readonly feature = new FakeFeature();
  readonly open: Workshop[] = [];

  private constructor(
    private readonly database: Awaited<ReturnType<typeof freshDatabase>>,
    readonly mails: MailServer,
    readonly redis: RedisServer | undefined,
  ) {}

  static async found(withRedis: boolean): Promise<Town> {
    return new Town(await freshDatabase(), await MailServer.open(), withRedis ? await RedisServer.open() : undefined);
  }

  async process(...providers: NonNullable<Parameters<typeof openWorkshop>[0]['providers']>): Promise<Workshop> {
    const shop = await openWorkshop({
      databaseUrl: this.database.url,
      smtpUrl: this.mails.url,
      redisUrl: this.redis?.url,
      feature: this.feature,
      providers,
    });
    this.open.push(shop);
    return shop;
  }

  worker = (): Promise<Workshop> => this.process(Jobs, RemindersProcessor);

  async newTasks(count: number): Promise<void> {
    const [shop] = this.open;
    if (!shop) throw new Error('Nothing is open');
    const people = await Promise.all(Array.from({ length: count }, (_, n) => aPerson(shop.db, `Person ${n}`)));
    this.feature.tasks = [...this.feature.tasks, ...people.map((id) => aTask(id))];
  }

  /** Milliseconds until so many mails have arrived, or the time is over. */
  async until(count: number, patience: number): Promise<number> {
    const start = performance.now();
    while (this.mails.arrived.length < count && performance.now() - start < patience) await pause(50);
    return performance.now() - start;
  }

  async close(): Promise<void> {
    await Promise.all(this.open.map((shop) => shop.close()));
    await this.mails.down();
    await this.redis?.down();
    await this.database.drop();
  }
}

const recipients = ({ mails }: Town) => new Set(mails.arrived.map(({ to }) => to)).size;

const suite = (withRedis: boolean) => () => {
  let town: Town;
  beforeEach(async () => {
    town = await Town.found(withRedis);
    await town.redis?.up();
  });
  afterEach(() => town.close());

  it('a bell rung in another process brings two workers to send each mail once', async () => {
    await town.worker();
    await town.worker();
    const api = await town.process();
    await pause(1_000);
    await town.newTasks(30);
    for (let ring = 0; ring < 50; ring++) api.get(Bell).ring('reminders', 'plan');
    expect(await town.until(30, 10_000)).toBeLessThan(10_000);
    await pause(500);
    expect([town.mails.arrived.length, recipients(town)]).toEqual([30, 30]);
    expect(api.get(Bell).missed).toBe(0);
  });

  it('a schedule that is said again and again keeps its rhythm', async () => {
    const shop = await town.process();
    const queues = shop.get(Queues);
    await queues.prepare();
    let runs = 0;
    queues.work('rhythm', () => Promise.resolve(void runs++));
    for (let said = 0; said < 18; said++) {
      await queues.open('rhythm').upsertJobScheduler('beat', { every: 1_000 }, { name: 'beat' });
      await pause(200);
    }
    expect(runs).toBeGreaterThanOrEqual(2);
    expect(runs).toBeLessThanOrEqual(6);
  });

  it('a job that does not end keeps the process no longer than seven seconds', async () => {
    const hanging = {
      queue: 'hanging',
      name: 'hang',
      every: 60_000,
      run: () => pause(60_000, undefined, { ref: false }),
    };
    const shop = await town.process(Jobs, {
      provide: 'hanging',
      useFactory: (jobs: Jobs) => jobs.add(hanging),
      inject: [Jobs],
    });
    await pause(500);
    const start = performance.now();
    await shop.close();
    town.open.length = 0;
    expect(performance.now() - start).toBeLessThan(7_000);
  });
};

describe('waking the worker on PostgreSQL', suite(false));
onRedis('waking the worker on Redis', suite(true));

onRedis('a Redis that fails', () => {
  let town: Town;
  beforeEach(async () => {
    town = await Town.found(true);
  });
  afterEach(() => town.close());

  it('emptied again and again in the middle loses no reminder and doubles none', async () => {
    await town.redis?.up();
    await town.worker();
    const api = await town.process();
    for (let batch = 1; batch <= 5; batch++) {
      await town.newTasks(10);
      api.get(Bell).ring('reminders', 'plan');
      await town.redis?.flush();
      await pause(100 * batch);
      await town.redis?.flush();
    }
    api.get(Bell).ring('reminders', 'plan');
    await town.until(50, 20_000);
    await pause(500);
    expect([town.mails.arrived.length, recipients(town)]).toEqual([50, 50]);
  });

  it('away at the start, keeps neither worker nor API waiting, and the mails still go out', async () => {
    const api = await town.process();
    await town.newTasks(5);
    const start = performance.now();
    await town.worker();
    expect(performance.now() - start).toBeLessThan(3_000);
    const ring = performance.now();
    api.get(Bell).ring('reminders', 'plan');
    expect(performance.now() - ring).toBeLessThan(50);
    expect(await town.until(5, 20_000)).toBeLessThan(20_000);
    expect(api.get(Bell).missed).toBeGreaterThan(0);
    const end = performance.now();
    await Promise.all(town.open.splice(0).map((shop) => shop.close()));
    expect(performance.now() - end).toBeLessThan(7_000);
  });

  it('gone in the middle and back again, is heard again', async () => {
    await town.redis?.up();
    await town.worker();
    const api = await town.process();
    await town.redis?.down();
    api.get(Bell).ring('reminders', 'plan');
    await pause(1_000);
    await town.redis?.up();
    await town.newTasks(3);
    const start = performance.now();
    while (town.mails.arrived.length < 3 && performance.now() - start < 30_000) {
      api.get(Bell).ring('reminders', 'plan');
      await pause(500);
    }
    expect([town.mails.arrived.length, recipients(town)]).toEqual([3, 3]);
  });

  it('that would throw jobs away is refused in one sentence', async () => {
    await town.redis?.up('allkeys-lru');
    const shop = await town.worker();
    await town.newTasks(1);
    expect(shop.get(Jobs).refusal).toMatch(/^Redis would throw jobs away .* noeviction \(it is allkeys-lru\)\.$/);
    await pause(1_500);
    expect(town.mails.arrived).toEqual([]);
  });
});
