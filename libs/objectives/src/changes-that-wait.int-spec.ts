import { addDays, Clock, type LocalDate } from '@app/kernel';
import { ChangesThatWait1795478418000 } from '../../../migrations/1795478418000-changes-that-wait';
import { people } from '../../../seeds/demo-organisation';
import type { Browser } from '../../../test/support/browser';
import { type House, openHouse } from '../../../test/support/house';
import type { ObjectiveView } from './objective-history.dto';
import { ObjectivesQueries } from './objectives.queries';
import { ObjectivesService } from './objectives.service';
import { ObjectiveTasks } from './objectives.tasks';

const all = '/api/v1/objectives';
const milestone = { kind: 'milestone', unit: '', start: null, target: null, weight: 10_000 };

describe('a change that waits for an answer', () => {
  let house: House;
  let today: LocalDate;
  let sam: Browser, priya: Browser;
  let path = '';
  let id = '';
  let words = { title: 'Move it', measure: 'Seen.', weight: 4_000, dueOn: '', cycleId: null, componentId: null };

  beforeAll(async () => {
    house = await openHouse();
    [sam, priya] = [await house.signedInAs('sam'), await house.signedInAs('priya')];
    today = house.app.get(Clock).today();
  });
  afterAll(() => house.close());

  const match = async () => ({ 'if-match': `"${(await sam.get(path)).body.version}"` });
  const view = async () => (await sam.get(path)).body as ObjectiveView;
  const tasksOf = async (who: 'sam' | 'priya') =>
    (await house.get(ObjectiveTasks).tasksOf(people[who].id, today))
      .filter(({ subjectId }) => subjectId === id)
      .map(({ rule }) => rule);

  /** In progress, with one of two milestones done, and its day a week ago. */
  beforeEach(async () => {
    words = { ...words, dueOn: addDays(today, 10) };
    id = (await sam.post(all, words)).body.id;
    path = `${all}/${id}`;
    for (const title of ['First', 'Second'])
      await sam.post(`${path}/key-results`, { ...milestone, title }, await match());
    await sam.post(`${path}/steps/propose`, {});
    expect((await priya.post(`${path}/steps/agree`, {})).status).toBe(200);
    const [first] = (await view()).keyResults;
    const said = { outlook: 'on_track', comment: '', figures: [{ keyResultId: first?.id, done: true }] };
    expect((await sam.post(`${path}/check-ins`, said)).status).toBe(200);
    words = { ...words, dueOn: addDays(today, -7) };
    await house.db.query(
      `update objective set due_on = $2::date, agreed_terms = jsonb_set(agreed_terms, '{dueOn}', to_jsonb($2::date)) where id = $1`,
      [id, words.dueOn],
    );
  });
  afterEach(async () => {
    await priya.post(`${path}/steps/withdraw`, { reason: 'Done with.' });
  });

  it('moves no due day, hides no task and lightens nothing', async () => {
    const later = { ...words, title: 'Move it later', weight: 1_000, dueOn: addDays(today, 200) };
    expect((await sam.put(path, later, await match())).body.state).toBe('proposed');
    expect(await view()).toMatchObject({
      overdue: true,
      dueOn: later.dueOn,
      agreed: { title: 'Move it', weight: 4_000, dueOn: words.dueOn, started: true },
      turn: 'lead',
      asks: { rule: 'objective-agreement' },
    });
    expect(await tasksOf('priya')).toEqual(['objective-agreement', 'objective-outcome']);
    const listed = await house.get(ObjectivesQueries).inPeriod(people.sam.id, addDays(today, -30), today);
    expect(listed.find((one) => one.id === id)).toMatchObject({ title: 'Move it', weight: 4_000, open: true });
    const count = await house.db.transaction((tx) =>
      house.get(ObjectivesService).openCount(tx, people.sam.id, addDays(today, -30), today),
    );
    expect(count).toBe(listed.filter(({ open }) => open).length);
    const draft = await sam.post(all, { ...words, title: 'Another', dueOn: addDays(today, 5) });
    const other = draft.body as ObjectiveView;
    expect(other.agreedWeights.find(({ cycleId }) => cycleId === null)?.weight).toBeGreaterThanOrEqual(4_000);
    await house.db.query('delete from objective where id = $1', [other.id]);
  });

  it('makes nothing look further on: an unfinished milestone that would go still counts', async () => {
    const [, second] = (await view()).keyResults;
    expect((await view()).progress).toBe(5_000);
    await sam.send('DELETE', `${path}/key-results/${second?.id}`, undefined, await match());
    const waiting = await view();
    expect([waiting.progress, waiting.keyResults.length, waiting.agreed?.keyResults.length]).toEqual([5_000, 1, 2]);
    await priya.post(`${path}/steps/agree`, {});
    expect((await view()).progress).toBe(10_000);
  });

  it('goes on in progress once it is agreed, with its check-ins', async () => {
    await sam.put(path, { ...words, title: 'Move it all' }, await match());
    expect((await priya.post(`${path}/steps/agree`, {})).body).toMatchObject({
      state: 'in_progress',
      title: 'Move it all',
      agreed: null,
    });
  });

  it.each([
    ['taken back by who made it', 'sam'],
    ['declined by the other side', 'priya'],
  ] as const)('%s leaves the agreement as it was, signatures and figures included', async (_how, who) => {
    const before = await view();
    const [first, second] = before.keyResults;
    await sam.put(path, { ...words, title: 'Other words' }, await match());
    await sam.send('DELETE', `${path}/key-results/${first?.id}`, undefined, await match());
    expect(await view()).toMatchObject({ agreedBy: before.agreedBy, agreedAt: before.agreedAt });
    const browser = who === 'sam' ? sam : priya;
    const kept = await browser.put(`${path}/agreed-words`, undefined, await match());
    expect(kept).toMatchObject({ status: 200, body: { state: 'in_progress' } });
    const after = await view();
    const { proposedBy, proposedAt, agreedBy, agreedAt, overdue, progress } = before;
    expect(after).toMatchObject({ title: 'Move it', proposedBy, proposedAt, agreedBy, agreedAt, overdue, progress });
    expect(after.keyResults).toMatchObject([
      { id: first?.id, done: true },
      { id: second?.id, done: false },
    ]);
    expect(after.revisions[0]?.differences).toContainEqual(expect.objectContaining({ after: 'Move it' }));
    expect(await tasksOf('priya')).toEqual(['objective-outcome']);
  });

  it('that is withdrawn with its objective does not become its last words', async () => {
    await sam.put(path, { ...words, title: 'Never agreed', weight: 100 }, await match());
    const { body } = await priya.post(`${path}/steps/withdraw`, { reason: 'No longer wanted.' });
    expect(body).toMatchObject({ state: 'withdrawn', title: 'Move it', weight: 4_000 });
  });

  it('from before it was remembered is found in the audit log, and can be taken back as well', async () => {
    const before = await view();
    const [first] = before.keyResults;
    await sam.send('DELETE', `${path}/key-results/${first?.id}`, undefined, await match());
    const runner = house.db.createQueryRunner();
    const migration = new ChangesThatWait1795478418000();
    await migration.down(runner);
    await migration.up(runner);
    await runner.release();
    expect((await view()).agreed?.keyResults).toMatchObject([{ id: first?.id, done: true }, { done: false }]);
    await sam.put(`${path}/agreed-words`, undefined, await match());
    const { proposedBy, agreedBy, progress } = before;
    expect(await view()).toMatchObject({ state: 'in_progress', proposedBy, agreedBy, progress });
  });

  it('says again what was agreed when every word is written back, and asks nobody', async () => {
    await priya.put(path, { ...words, title: 'Other words' }, await match());
    const saved = await priya.put(path, words, await match());
    expect(saved.body.state).toBe('in_progress');
  });
});

describe('an empty draft', () => {
  it('is begun once and not at each press, until something stands in it', async () => {
    const house = await openHouse();
    const sam = await house.signedInAs('sam');
    const begin = async () => (await sam.post(all, {})).body.id as string;
    const first = await begin();
    expect(await begin()).toBe(first);
    const words = { title: 'Begun', measure: '', weight: null, dueOn: null, cycleId: null, componentId: null };
    await sam.put(`${all}/${first}`, words, { 'if-match': '"1"' });
    expect(await begin()).not.toBe(first);
    await house.close();
  });
});

describe('a proposal that was answered in other words', () => {
  it('can be withdrawn by the person who proposed it first', async () => {
    const house = await openHouse();
    const [sam, priya] = [await house.signedInAs('sam'), await house.signedInAs('priya')];
    const dueOn = addDays(house.app.get(Clock).today(), 50);
    const words = { title: 'Mine', measure: 'Seen.', weight: null, dueOn, cycleId: null, componentId: null };
    const path = `${all}/${(await sam.post(all, words)).body.id}`;
    await sam.post(`${path}/steps/propose`, {});
    const { version } = (await priya.get(path)).body;
    await priya.put(path, { ...words, title: 'Yours' }, { 'if-match': `"${version}"` });
    expect((await sam.get(path)).body).toMatchObject({ author: { name: 'Sam Okafor' }, turn: 'owner' });
    const withdrawn = await sam.post(`${path}/steps/withdraw`, { reason: 'Not like this.' });
    expect(withdrawn.body.state).toBe('withdrawn');
    await house.close();
  });
});
