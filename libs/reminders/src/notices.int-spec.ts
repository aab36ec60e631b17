import { toLocalDate as day } from '@app/kernel';
import { freshDatabase } from '../../../test/support/database';
import { aPerson, aTask, openWorkshop, type Workshop } from '../test/workshop';
import { Notices } from './notices';
import { RemindersQueries } from './reminders.queries';

const dueOn = day('2026-11-30');
const page = { page: 1, pageSize: 50 };

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

  it('shows what was asked for as over once it is done, or was asked again since', async () => {
    const [sam, ann] = [await aPerson(shop.db, 'Sam'), await aPerson(shop.db, 'Ann')];
    const task = aTask(sam, { dueOn, escalateTo: { lead: ann } });
    shop.feature.tasks = [task];
    await shop.db.transaction(async (tx) => {
      const about = { recipientId: sam, why: 'Appraisal 2026', path: '/appraisals/1' };
      await shop.get(Notices).tell(tx, { ...about, title: 'Write it', task });
      await shop.get(Notices).tell(tx, { ...about, title: 'A word of news' });
    });
    await shop.plan(day('2026-12-07'));
    const seen = async (who: string) => {
      const { items, unread } = await queries.notices(viewer(who), page);
      return [items.filter(({ over }) => over).map(({ title }) => title), unread];
    };
    expect(await seen(sam)).toEqual([['Write it'], 2]);
    shop.feature.tasks = [];
    expect(await seen(sam)).toEqual([[task.title, 'Write it'], 1]);
    expect(await seen(ann)).toEqual([[], 1]);
  });

  it('shows them as they were told while a feature cannot say what is open', async () => {
    const sam = await aPerson(shop.db, 'Sam');
    const task = aTask(sam);
    await shop.db.transaction((tx) =>
      shop.get(Notices).tell(tx, { recipientId: sam, title: 'Write it', why: '', path: '/a', task }),
    );
    const asked = jest.spyOn(shop.feature, 'tasksOf').mockRejectedValueOnce(new Error('broken'));
    expect((await queries.notices(viewer(sam), page)).items).toMatchObject([{ over: false }]);
    expect((await queries.notices(viewer(sam), page)).items).toMatchObject([{ over: true }]);
    asked.mockRestore();
  });
});
