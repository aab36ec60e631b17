import { addWorkingDays, Clock, SystemClock, toLocalDate as day } from '@app/kernel';
import { freshDatabase } from '../../../test/support/database';
import { aPerson, aTask, FakeFeature, openWorkshop, type Workshop, workingToday } from '../test/workshop';
import { Notices } from './notices';
import { ReminderPlanner } from './reminder-planner';
import { RemindersQueries } from './reminders.queries';
import { RemindersService } from './reminders.service';

const dueOn = day('2026-11-30');
const page = { page: 1, pageSize: 50 };
const about = 'Appraisal 2026 · with Priya Shah';

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

  it('at a weekend writes nothing, and on the Monday what fell due before it', async () => {
    const id = await aPerson(shop.db, 'Sam Okafor');
    feature.tasks = [aTask(id, { dueOn })];
    expect([await shop.plan(day('2026-11-22')), await offsets(id)]).toEqual([0, []]);
    const at = (instant: string) => {
      const clock = jest.spyOn(SystemClock.prototype, 'now').mockReturnValue(new Date(instant));
      return shop
        .get(ReminderPlanner)
        .run()
        .finally(() => clock.mockRestore());
    };
    // Before 08:30 on the Saturday the Friday's are not made up for; on the Monday they are, from 08:30.
    expect(await at('2026-11-21T07:00:00Z')).toBe(0);
    expect(await at('2026-11-22T17:03:00Z')).toBe(0);
    expect(await at('2026-11-23T08:29:00Z')).toBe(0);
    expect(await at('2026-11-23T08:30:00Z')).toBe(1);
    expect(await offsets(id)).toEqual(['-5']);
  });

  it('tells the lead of late work, and says whose it is and about what', async () => {
    const [sam, priya] = [await aPerson(shop.db, 'Sam Okafor'), await aPerson(shop.db, 'Priya Shah')];
    feature.tasks = [aTask(sam, { dueOn, escalateTo: { lead: priya } })];
    await shop.plan(day('2026-12-07'));
    const { items } = await shop.get(RemindersQueries).notices(viewer(priya), page);
    expect(items).toMatchObject([{ why: `${about} · because Sam Okafor’s part is 5 working days late`, readAt: null }]);
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
    expect(await remind(tasks)).toEqual({ people: 2, already: 0 });
    expect(await remind(tasks)).toEqual({ people: 0, already: 2 });
    expect(await remind([...tasks, aTask(ann)])).toEqual({ people: 1, already: 1 });
    expect([await count('outbox', sam), await count('outbox', ann)]).toEqual([1, 2]);
    const { items } = await shop.get(RemindersQueries).notices(viewer(sam), page);
    expect(items[0]?.why).toBe(`${about} · because Harry asked you to look at it`);
  });

  it('holds a reminder back that falls on the day on which a mail asked for the task, and the next one goes out', async () => {
    const [sam, ann] = [await aPerson(shop.db, 'Sam'), await aPerson(shop.db, 'Ann')];
    const due = addWorkingDays(workingToday(), 10, 'england-and-wales');
    feature.tasks = [aTask(sam, { dueOn: due }), aTask(ann, { dueOn: due })];
    for (const task of feature.tasks)
      await shop.db.transaction((tx) =>
        shop.get(Notices).tell(tx, { ...task, title: 'Read it', why: '', task, mail: task.recipientId === sam }),
      );
    expect(await shop.plan(workingToday())).toBe(1);
    expect([await count('outbox', sam), await count('outbox', ann)]).toEqual([1, 1]);
    const rows = await shop.db.query('select suppressed from reminder_occurrence where recipient_id = $1', [sam]);
    expect(rows).toEqual([{ suppressed: 'told-already' }]);
    await shop.plan(addWorkingDays(due, -5, 'england-and-wales'));
    expect([await count('outbox', sam), await offsets(sam)]).toEqual([2, ['-10', '-5']]);
  });

  it('and reminding by hand on one day make one mail, whichever comes first', async () => {
    const [hari, sam, ann] = [
      await aPerson(shop.db, 'Hari'),
      await aPerson(shop.db, 'Sam'),
      await aPerson(shop.db, 'Ann'),
    ];
    const tasks = [aTask(sam, { dueOn }), aTask(ann, { dueOn })] as const;
    const byHand = (task: (typeof tasks)[number]) =>
      shop.db.transaction((tx) => shop.get(RemindersService).remindNow(tx, hari, [task]));
    const clock = jest.spyOn(Clock.prototype, 'today').mockReturnValue(dueOn);
    expect(await byHand(tasks[0])).toEqual({ people: 1, already: 0 });
    clock.mockRestore();
    feature.tasks = [...tasks];
    await shop.plan(dueOn);
    expect(await byHand(tasks[1])).toEqual({ people: 0, already: 1 });
    expect([await count('outbox', sam), await count('outbox', ann)]).toEqual([1, 1]);
  });
});
