import { toLocalDate as day } from '@app/kernel';
import { freshDatabase } from '../../../test/support/database';
import { aPerson, aTask, FakeFeature, openWorkshop, type Workshop } from '../test/workshop';
import { Notices } from './notices';
import { ReminderPlanner } from './reminder-planner';
import { RemindersQueries } from './reminders.queries';
import { RemindersService } from './reminders.service';

const dueOn = day('2026-11-30');
const page = { page: 1, pageSize: 50 };

describe('planning reminders', () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let shop: Workshop;
  let others: Workshop[];
  const feature = new FakeFeature();
  const viewer = (personId: string) => ({ personId }) as Parameters<RemindersQueries['notices']>[0];

  beforeAll(async () => {
    database = await freshDatabase();
    const open = () => openWorkshop({ databaseUrl: database.url, feature });
    shop = await open();
    others = [await open(), await open()];
  });
  beforeEach(() => {
    feature.tasks = [];
    feature.broken = false;
  });
  afterAll(async () => {
    await Promise.all([shop, ...others].map((one) => one.close()));
    await database.drop();
  });

  const count = async (table: string, personId: string): Promise<number> => {
    const [row] = await shop.db.query<{ n: number }[]>(
      `select count(*)::int as n from ${table} where recipient_id = $1`,
      [personId],
    );
    return row?.n ?? -1;
  };
  const offsets = async (personId: string): Promise<string[]> => {
    const rows = await shop.db.query<{ key: string }[]>(
      'select offset_key as key from reminder_occurrence where recipient_id = $1 order by falls_on',
      [personId],
    );
    return rows.map(({ key }) => key);
  };

  it('by three workers at once, and again, makes one of each and one mail for all of a person', async () => {
    const people = await Promise.all(Array.from({ length: 20 }, (_, n) => aPerson(shop.db, `Person ${n}`)));
    feature.tasks = people.flatMap((id) => [aTask(id, { dueOn }), aTask(id, { dueOn }), aTask(id, { dueOn })]);
    await Promise.all([shop, ...others].map((one) => one.plan(dueOn)));
    expect(await shop.plan(dueOn)).toBe(0);
    for (const id of people) {
      expect(await offsets(id)).toEqual(['0', '0', '0']);
      expect([await count('notice', id), await count('outbox', id)]).toEqual([3, 1]);
    }
    const [mail] = await shop.db.query<{ subject: string; text: string }[]>(
      'select subject, text from outbox where recipient_id = $1',
      [people[0]],
    );
    expect(mail?.subject).toBe('You have 3 actions in Touchstone');
    expect(mail?.text).toContain(
      'You get this because it is due on 30 November 2026.\nhttps://touchstone.example/appraisals/1',
    );
  });

  it('after nights without a worker loses none and writes only the latest', async () => {
    const id = await aPerson(shop.db, 'Sam Okafor');
    feature.tasks = [aTask(id, { dueOn })];
    await shop.plan(day('2026-11-16'));
    await shop.plan(day('2026-12-11'));
    expect(await offsets(id)).toEqual(['-10', '7']);
  });

  it('tells the lead of late work, and says whose it is', async () => {
    const [sam, priya] = [await aPerson(shop.db, 'Sam Okafor'), await aPerson(shop.db, 'Priya Shah')];
    feature.tasks = [aTask(sam, { dueOn, escalateTo: { lead: priya } })];
    await shop.plan(day('2026-12-07'));
    const { items } = await shop.get(RemindersQueries).notices(viewer(priya), page);
    expect(items).toMatchObject([{ why: 'because Sam Okafor’s part is 5 working days late', readAt: null }]);
  });

  it('writes down, and does not send, what was due to somebody who left', async () => {
    const id = await aPerson(shop.db, 'Long Gone', '2026-11-29');
    feature.tasks = [aTask(id, { dueOn })];
    await shop.plan(dueOn);
    const rows = await shop.db.query<unknown[]>('select suppressed from reminder_occurrence where recipient_id = $1', [
      id,
    ]);
    expect(rows).toEqual([{ suppressed: 'recipient-left' }]);
    expect([await count('notice', id), await count('outbox', id)]).toEqual([0, 0]);
  });

  it('goes on with everybody else when one cannot be written, and says so at the end', async () => {
    const [bad, good] = [await aPerson(shop.db, 'Bad Link'), await aPerson(shop.db, 'Good Link')];
    feature.tasks = [aTask(bad, { dueOn, path: 'nowhere' }), aTask(good, { dueOn })];
    await expect(shop.get(ReminderPlanner).plan(dueOn)).rejects.toThrow(AggregateError);
    expect([await offsets(bad), await offsets(good)]).toEqual([[], ['0']]);
  });

  it('by hand reminds once per task and day, whatever is clicked', async () => {
    const [harry, sam, ann] = [
      await aPerson(shop.db, 'Harry'),
      await aPerson(shop.db, 'Sam'),
      await aPerson(shop.db, 'Ann'),
    ];
    const tasks = [aTask(sam), aTask(sam), aTask(ann)];
    const remind = (some: typeof tasks) =>
      shop.db.transaction((tx) => shop.get(RemindersService).remindNow(tx, harry, some));
    expect(await remind(tasks)).toBe(2);
    expect(await remind(tasks)).toBe(0);
    expect(await remind([...tasks, aTask(ann)])).toBe(1);
    expect([await count('outbox', sam), await count('outbox', ann)]).toEqual([1, 2]);
    const { items } = await shop.get(RemindersQueries).notices(viewer(sam), page);
    expect(items[0]?.why).toBe('because Harry asked you to look at it');
  });
});

describe('what a person sees', () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let shop: Workshop;
  let queries: RemindersQueries;
  const viewer = (personId: string) => ({ personId }) as Parameters<RemindersQueries['notices']>[0];

  beforeAll(async () => {
    database = await freshDatabase();
    shop = await openWorkshop({ databaseUrl: database.url });
    queries = shop.get(RemindersQueries);
  });
  afterAll(async () => {
    await shop.close();
    await database.drop();
  });

  it('is their own tasks, the soonest first, and which are overdue', async () => {
    const [sam, ann] = [await aPerson(shop.db, 'Sam'), await aPerson(shop.db, 'Ann')];
    shop.feature.tasks = [
      aTask(sam, { dueOn: day('2999-01-01'), title: 'Later' }),
      aTask(ann),
      aTask(sam, { dueOn: day('2020-01-01'), title: 'Late' }),
      aTask(sam, { title: 'Today' }),
    ];
    const { items, total } = await queries.tasks(viewer(sam), { page: 1, pageSize: 2 });
    expect(items).toMatchObject([
      { title: 'Late', overdue: true },
      { title: 'Today', overdue: false },
    ]);
    expect(total).toBe(3);
    expect((await queries.tasks(viewer(sam), { page: 2, pageSize: 2 })).items).toMatchObject([{ title: 'Later' }]);
  });

  it('is their own notices, which nobody else reads for them', async () => {
    const [sam, ann] = [await aPerson(shop.db, 'Sam'), await aPerson(shop.db, 'Ann')];
    await shop.db.transaction(async (tx) => {
      const about = { recipientId: sam, why: 'Appraisal 2026', path: '/appraisals/1' };
      await shop.get(Notices).tell(tx, { ...about, title: 'Shared with you', mail: true });
      await shop.get(Notices).tell(tx, { ...about, title: 'Closed' });
    });
    const seen = await queries.notices(viewer(sam), page);
    expect([seen.total, seen.unread, (await queries.notices(viewer(ann), page)).total]).toEqual([2, 2, 0]);
    const id = seen.items[0]?.id ?? '';
    await expect(queries.markRead(viewer(ann), id)).rejects.toMatchObject({ kind: 'not-found' });
    await queries.markRead(viewer(sam), id);
    await queries.markRead(viewer(sam), id);
    expect((await queries.notices(viewer(sam), page)).unread).toBe(1);
    const mails = await shop.db.query<unknown[]>('select text from outbox where recipient_id = $1', [sam]);
    expect(mails).toMatchObject([{ text: expect.stringContaining('Shared with you\nAppraisal 2026\nhttps://') }]);
  });
});
