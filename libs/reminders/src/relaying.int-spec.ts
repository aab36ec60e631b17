import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freshDatabase } from '../../../test/support/database';
import { MailServer } from '../test/mail-server';
import { aPerson, aTask, FakeFeature, openWorkshop, workingToday, type Workshop } from '../test/workshop';

type Row = Record<'id' | 'state', string> & Record<'attempts' | 'ambiguous', number>;

describe('relaying mails to a real server', () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let mails: MailServer;
  let shop: Workshop;
  let other: Workshop;
  const feature = new FakeFeature();

  beforeAll(async () => {
    database = await freshDatabase();
    mails = await MailServer.open();
    const options = { databaseUrl: database.url, smtpUrl: mails.url, feature };
    shop = await openWorkshop(options);
    other = await openWorkshop(options);
  });
  beforeEach(async () => {
    await shop.db.query('truncate outbox_occurrence, outbox, notice, reminder_occurrence');
    mails.arrived.length = 0;
    mails.refuse = () => undefined;
    mails.locked = mails.vanishing = feature.broken = false;
    mails.beforeAccepting = () => Promise.resolve();
  });
  afterAll(async () => {
    await Promise.all([shop.close(), other.close(), mails.down()]);
    await database.drop();
  });

  /** So many people with a task each, planned and waiting to be sent. */
  const planned = async (count: number): Promise<string[]> => {
    const people = await Promise.all(Array.from({ length: count }, (_, n) => aPerson(shop.db, `Person ${n}`)));
    feature.tasks = people.map((id) => aTask(id));
    await shop.plan(workingToday());
    return people;
  };
  const rows = (): Promise<Row[]> =>
    shop.db.query('select id, state, attempts, ambiguous from outbox order by recipient_id');
  const one = async (): Promise<Row | undefined> => (await rows())[0];
  const later = () => shop.db.query(`update outbox set next_at = now() where state = 'pending'`);

  it('by two workers at once sends each once', async () => {
    await planned(30);
    const sent = await Promise.all([shop.relay(), other.relay()]);
    expect(sent[0] + sent[1]).toBe(30);
    expect(new Set(mails.arrived.map(({ to }) => to)).size).toBe(30);
    expect(mails.arrived).toHaveLength(30);
    expect(await shop.relay()).toBe(0);
    expect((await rows()).every(({ state }) => state === 'sent')).toBe(true);
  });

  it('tries again after a refusal for now, and gives up after one for good', async () => {
    const [first] = await planned(2);
    const refusing = (code: number) => (address: string) => (address.startsWith(first ?? '') ? code : undefined);
    const theirs = async () =>
      (
        await shop.db.query<Row[]>('select *, next_at > now() as waits from outbox where recipient_id = $1', [first])
      )[0];
    mails.refuse = refusing(451);
    expect(await shop.relay()).toBe(1);
    expect(await theirs()).toMatchObject({ state: 'pending', attempts: 1, ambiguous: 0, waits: true });
    expect(await shop.relay()).toBe(0);
    await later();
    mails.refuse = refusing(550);
    expect(await shop.relay()).toBe(0);
    expect(await theirs()).toMatchObject({ state: 'dead', attempts: 2, last_error: 'EENVELOPE RCPT TO 550' });
    expect(mails.arrived).toHaveLength(1);
  });

  it('waits while the server is down, tries no more than a few, and loses none', async () => {
    await planned(12);
    await mails.down();
    expect(await shop.relay()).toBe(0);
    const waiting = await rows();
    expect(waiting.every(({ state, ambiguous }) => state === 'pending' && ambiguous === 0)).toBe(true);
    expect(waiting.reduce((sum, { attempts }) => sum + attempts, 0)).toBe(4);
    await mails.up();
    await later();
    expect(await shop.relay()).toBe(12);
    expect(mails.arrived).toHaveLength(12);
    const ids = new Set(waiting.map(({ id }) => `<${id}@touchstone.example>`));
    expect(mails.arrived.every(({ messageId }) => ids.has(messageId))).toBe(true);
  });

  it('gives up on what could not be sent for three days', async () => {
    await planned(1);
    await shop.db.query(`update outbox set created_at = now() - interval '73 hours'`);
    mails.refuse = () => 451;
    await shop.relay();
    expect(await one()).toMatchObject({ state: 'dead' });
  });

  it('stops when the server does not let us in', async () => {
    await planned(8);
    mails.locked = true;
    expect(await shop.relay()).toBe(0);
    expect((await rows()).reduce((sum, { attempts }) => sum + attempts, 0)).toBe(4);
    mails.locked = false;
    await later();
    expect(await shop.relay()).toBe(8);
  });

  it('drops what has been done since, and what was for somebody who left since', async () => {
    const [done, gone] = await planned(3);
    feature.tasks = feature.tasks.filter(({ recipientId }) => recipientId !== done);
    await shop.db.query(`update person set left_on = '2020-02-01' where id = $1`, [gone]);
    expect(await shop.relay()).toBe(1);
    expect((await rows()).map(({ state }) => state).sort()).toEqual(['dropped', 'dropped', 'sent']);
    await shop.db.query('update person set left_on = null');
  });

  it('names only what is left when some of it has been done', async () => {
    const id = await aPerson(shop.db, 'Sam');
    const [first, second] = [aTask(id, { title: 'First task' }), aTask(id, { title: 'Second task' })];
    feature.tasks = [first, second];
    await shop.plan(workingToday());
    feature.tasks = [second];
    await shop.relay();
    expect(mails.arrived[0]).toMatchObject({ subject: 'You have an action in Touchstone' });
    expect(mails.arrived[0]?.text).toMatch(/^(?!.*First task).*Second task/s);
  });

  it('sends what was planned while it was at work', async () => {
    await planned(1);
    mails.beforeAccepting = async () => {
      mails.beforeAccepting = () => Promise.resolve();
      feature.tasks = [...feature.tasks, aTask(await aPerson(shop.db, 'Latecomer'))];
      await shop.plan(workingToday());
    };
    expect(await shop.relay()).toBe(2);
    expect((await rows()).map(({ state }) => state)).toEqual(['sent', 'sent']);
  });

  it('drops it for who no longer has the task, and sends all while a feature cannot say', async () => {
    const [id = ''] = await planned(1);
    const successor = await aPerson(shop.db, 'Successor');
    feature.tasks = feature.tasks.map((task) => ({ ...task, recipientId: successor }));
    feature.broken = true;
    expect(await shop.relay()).toBe(1);
    await shop.db.query(`update outbox set state = 'pending'`);
    feature.broken = false;
    expect(await shop.relay()).toBe(0);
    expect(await one()).toMatchObject({ state: 'dropped' });
    expect(mails.arrived[0]?.to).toBe(`${id}@example.org`);
  });

  it.each([
    ['nudge', 0, 'sent'],
    ['nudge', 1, 'sent'],
    ['nudge', 2, 'uncertain'],
    ['must-arrive', 5, 'sent'],
  ])('takes over a %s that somebody died with after %i doubtful attempts: %s', async (kind, ambiguous, state) => {
    await planned(1);
    await shop.db.query(
      `update outbox set kind = $1, ambiguous = $2, state = 'sending', claimed_by = gen_random_uuid(), claimed_at = now()`,
      [kind, ambiguous],
    );
    expect(await shop.relay()).toBe(0);
    await shop.db.query(`update outbox set claimed_at = now() - interval '4 minutes'`);
    await shop.relay();
    expect(await one()).toMatchObject({ state });
  });

  it('sends a nudge twice at most when the server vanishes with the text in hand', async () => {
    await planned(1);
    mails.vanishing = true;
    await shop.relay();
    expect(await one()).toMatchObject({ state: 'pending', ambiguous: 1 });
    await later();
    await shop.relay();
    expect(await one()).toMatchObject({ state: 'uncertain', ambiguous: 2, attempts: 2 });
    await later();
    expect(await shop.relay()).toBe(0);
  });

  it('of a worker that woke too late changes nothing that another has taken over', async () => {
    await planned(1);
    const successor = '00000000-0000-4000-8000-000000000001';
    mails.beforeAccepting = () => shop.db.query('update outbox set claimed_by = $1', [successor]);
    await shop.relay();
    const [row] = await shop.db.query<unknown[]>('select state, claimed_by from outbox');
    expect(row).toEqual({ state: 'sending', claimed_by: successor });
  });

  it('without a mail server writes each as a file into the data folder', async () => {
    const trial = await openWorkshop({ databaseUrl: database.url, feature });
    await planned(1);
    expect(await trial.relay()).toBe(1);
    const file = join(trial.settings.folder, 'mail', `${(await one())?.id}.eml`);
    expect(await readFile(file, 'utf8')).toContain('Subject: You have an action in Touchstone');
    await trial.close();
  });
});
