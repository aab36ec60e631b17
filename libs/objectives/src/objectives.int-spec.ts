import { randomUUID } from 'node:crypto';
import { addDays, Clock, type LocalDate } from '@app/kernel';
import { people, type Who } from '../../../seeds/demo-organisation';
import { statementsDuring } from '../../../test/support/database';
import { type House, openHouse } from '../../../test/support/house';
import { type ObjectiveFacts, objectiveStates } from './domain/objective';
import { relationsTo, seesContent } from './domain/objective-policy';
import { ObjectivesReadingService } from './objectives-reading.service';
import { ObjectivesQueries } from './objectives.queries';
import { ObjectivesService } from './objectives.service';
import { FACTS, LINE, PLACES } from './objectives.sql';
import { ObjectiveTasks } from './objectives.tasks';

const everyone = Object.keys(people) as Who[];
const allFacts = `select ${FACTS} from ${PLACES} ${LINE} where $1::uuid is null`;

describe('objectives on a database', () => {
  let house: House;
  let queries: ObjectivesQueries;
  let reading: ObjectivesReadingService;
  let objectives: ObjectivesService;
  let today: LocalDate;

  beforeAll(async () => {
    house = await openHouse();
    queries = house.get(ObjectivesQueries);
    reading = house.get(ObjectivesReadingService);
    objectives = house.get(ObjectivesService);
    today = house.app.get(Clock).today();
  });
  afterAll(() => house.close());

  const facts = () => house.db.query<ObjectiveFacts[]>(allFacts, [null, today]);
  const one = async (who: Who, state: string): Promise<string> => {
    const sql = 'select id from objective where person_id = $1 and state = $2 order by id limit 1';
    const [row] = await house.db.query<{ id: string }[]>(sql, [people[who].id, state]);
    if (!row) throw new Error(`${who} has nothing ${state}`);
    return row.id;
  };
  const listsAsThePolicySays = async () => {
    const all = await facts();
    let seen = 0;
    for (const who of everyone) {
      const viewer = await house.viewer(who);
      const visible = all.filter((objective) => relationsTo(objective, viewer).length > 0);
      const listed = await queries.list(viewer, { page: 1, pageSize: 200 });
      const ids = visible.map(({ id }) => id).sort();
      expect({ who, ids: listed.items.map(({ id }) => id).sort() }).toEqual({ who, ids });
      expect(listed.total).toBe(visible.length);
      for (const objective of all) {
        const view = await reading.one(viewer, objective.id).catch(() => undefined);
        expect({ who, id: objective.id, seen: view !== undefined }).toEqual({
          who,
          id: objective.id,
          seen: visible.includes(objective),
        });
        if (!view) continue;
        const item = listed.items.find(({ id }) => id === objective.id);
        expect(view).toMatchObject({ ...item });
        if (!seesContent(relationsTo(objective, viewer))) {
          expect([view.measure, view.keyResults, view.checkIns, view.dueOn, view.progress]).toEqual([
            '',
            [],
            [],
            null,
            null,
          ]);
        }
      }
      seen += visible.length;
    }
    return seen;
  };

  it('are told in every state by the demo', async () => {
    const states = new Set((await facts()).map(({ state }) => state));
    expect(states).toEqual(new Set(objectiveStates));
    await expect(
      house.db.query(`update objective set state = 'lost' where id = $1`, [await one('sam', 'in_progress')]),
    ).rejects.toThrow('check');
  });

  it('lists for everyone exactly what the policy lets them see, and shows each of these and no other', async () => {
    await objectives.create(await house.viewer('priya'), { personId: people.sam.id, title: 'Not yet said' });
    expect(await listsAsThePolicySays()).toBeGreaterThan(60);
  });

  it('goes on doing so when the lead has changed, a team has none, and somebody has no team', async () => {
    const end = `update leadership set during = daterange(lower(during), $2) where person_id = $1`;
    await house.db.query(end, [people.priya.id, today]);
    const noLead = await facts();
    expect(noLead.find(({ personId }) => personId === people.sam.id)?.currentLeadId).toBe(people.grace.id);
    await listsAsThePolicySays();
    const begin = `insert into leadership (team_id, person_id, during)
      select team_id, $1, daterange($3, null) from leadership where person_id = $2`;
    await house.db.query(begin, [people.lena.id, people.priya.id, today]);
    await house.db.query('update membership set during = daterange(lower(during), $2) where person_id = $1', [
      people.tom.id,
      today,
    ]);
    await listsAsThePolicySays();
    const priya = await house.viewer('priya');
    await expect(reading.one(priya, await one('sam', 'in_progress'))).rejects.toMatchObject({ kind: 'not-found' });
    await house.db.query('delete from leadership where person_id = $1', [people.lena.id]);
    const again = 'update leadership set during = daterange(lower(during), null) where person_id = $1';
    await house.db.query(again, [people.priya.id]);
    await house.db.query('update membership set during = daterange(lower(during), null) where person_id = $1', [
      people.tom.id,
    ]);
  });

  it('lists a page with one statement, and reads one objective with two', async () => {
    const priya = await house.viewer('priya');
    const id = await one('sam', 'in_progress');
    expect(await statementsDuring(() => queries.list(priya, { page: 1, pageSize: 50 }))).toBe(1);
    expect(await statementsDuring(() => reading.one(priya, id))).toBe(2);
  });

  it('filters by person, by state, by what is mine and by whom I lead', async () => {
    const grace = await house.viewer('grace');
    const of = async (who: Who, query: object) => {
      const { items } = await queries.list(await house.viewer(who), { page: 1, pageSize: 200, ...query });
      return [...new Set(items.map(({ person }) => person.name))].sort();
    };
    expect(await of('grace', { team: 'true' })).toEqual(['Priya Shah']);
    expect(await of('priya', { team: 'true' })).toEqual(['Ann Beck', 'Sam Okafor', 'Tom Wylie']);
    expect(await of('priya', { mine: 'true' })).toEqual(['Priya Shah']);
    expect(await of('sam', { team: 'true' })).toEqual([]);
    expect(await of('hari', { personId: people.ann.id })).toEqual(['Ann Beck']);
    const paged = await queries.list(grace, { page: 2, pageSize: 3 });
    expect([paged.items.length, paged.total > 6]).toEqual([3, true]);
    const states = await queries.list(grace, { page: 1, pageSize: 200, state: 'in_progress' });
    expect(new Set(states.items.map(({ state }) => state))).toEqual(new Set(['in_progress']));
  });

  it('has it on record when HR reads what others wrote, and not when they do', async () => {
    const id = await one('sam', 'in_progress');
    const read = 'select actor_id as "actorId" from audit_event where entity_id = $1 and action = $2';
    await reading.one(await house.viewer('una'), id);
    for (const who of ['sam', 'priya', 'grace'] as const) await reading.one(await house.viewer(who), id);
    const readers = await house.db.query<{ actorId: string }[]>(read, [id, 'objective.read-as-hr']);
    expect(readers.map(({ actorId }) => actorId)).toContain(people.una.id);
    for (const who of ['sam', 'priya', 'grace'] as const)
      expect(readers.map(({ actorId }) => actorId)).not.toContain(people[who].id);
  });

  it('shows each person on their home page exactly the tasks that reminders would send them', async () => {
    const tasks = house.get(ObjectiveTasks);
    const open = await tasks.openTasks(today);
    expect(open.length).toBeGreaterThan(5);
    for (const who of everyone) {
      const { id } = people[who];
      const mine = open.filter(({ recipientId }) => recipientId === id);
      const shown = await tasks.tasksOf(id, today);
      // The home page says which one; a reminder goes out by mail and does not.
      const unnamed = shown.map((task) => ({ ...task, title: task.title.replace(/: .*/, '') }));
      expect(unnamed).toEqual(expect.arrayContaining(mine));
      expect(shown).toHaveLength(mine.length);
      expect(shown.every(({ title }) => title.includes(': '))).toBe(true);
    }
    const said = open.map(({ rule, title }) => `${rule}: ${title}`);
    expect(said).toContain('objective-outcome: Record how an objective of Ann Beck ended');
    expect(JSON.stringify(open)).not.toContain('recovery instructions');
  });

  it('counts for a period what has to be settled before it closes, as often as it lists it', async () => {
    const [from, to] = [addDays(today, -365), addDays(today, 30)];
    for (const who of ['sam', 'ann', 'tom', 'priya'] as const) {
      const { id } = people[who];
      const count = await house.db.transaction((tx) => objectives.openCount(tx, id, from, to));
      expect(await queries.openInPeriod(id, from, to)).toHaveLength(count);
    }
    const ofAnn = await queries.openInPeriod(people.ann.id, from, today);
    expect(ofAnn).toMatchObject([{ state: 'in_progress', progress: 6_667, open: true }]);
    const ofTom = await queries.inPeriod(people.tom.id, from, today);
    expect(ofTom.map(({ state, open }) => [state, open])).toEqual([
      ['carried_forward', false],
      ['not_achieved', false],
    ]);
    expect(await house.db.transaction((tx) => objectives.openCount(tx, randomUUID(), from, to))).toBe(0);
  });
});
