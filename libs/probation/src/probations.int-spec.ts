import { addDays, Clock, type LocalDate } from '@app/kernel';
import { people, type Who } from '../../../seeds/demo-organisation';
import { statementsDuring } from '../../../test/support/database';
import { type House, openHouse } from '../../../test/support/house';
import type { CaseTerms, ProbationFacts } from './domain/probation';
import { probationStates } from './domain/probation';
import { datesOf } from './domain/probation-dates';
import { readsPlan, relationsTo } from './domain/probation-policy';
import { ProbationsQueries } from './probations.queries';
import { FACTS, FROM, TERMS } from './probations.sql';
import { ProbationSweep } from './probations.sweep';
import { ProbationTasks } from './probations.tasks';
import { ReadingService } from './reading.service';

const everyone = Object.keys(people) as Who[];
const page = { page: 1, pageSize: 200 };

describe('probations on a database', () => {
  let house: House;
  let queries: ProbationsQueries;
  let reading: ReadingService;
  let today: LocalDate;

  beforeAll(async () => {
    house = await openHouse();
    queries = house.get(ProbationsQueries);
    reading = house.get(ReadingService);
    today = house.app.get(Clock).today();
  });
  afterAll(() => house.close());

  const of = async (who: Who): Promise<string> => {
    const sql = 'select id from probation_case where person_id = $1';
    const [row] = await house.db.query<{ id: string }[]>(sql, [people[who].id]);
    return row?.id ?? '';
  };
  const factsFor = (personId: string | null) =>
    house.db.query<(ProbationFacts & CaseTerms)[]>(
      `select ${FACTS}, ${TERMS} from ${FROM}`,
      [personId, today].slice(0, 2),
    );
  const agree = async () => {
    let seen = 0;
    for (const who of everyone) {
      const viewer = await house.viewer(who);
      const all = await factsFor(viewer.personId);
      const visible = all.filter((facts) => relationsTo(facts, viewer).length > 0).map(({ id }) => id);
      const listed = await queries.list(viewer, page);
      expect({ who, ids: listed.items.map(({ id }) => id).sort() }).toEqual({ who, ids: visible.sort() });
      expect(listed.total).toBe(visible.length);
      for (const facts of all) {
        const view = await reading.one(viewer, facts.id).catch(() => undefined);
        expect(view !== undefined).toBe(visible.includes(facts.id));
        const item = listed.items.find(({ id }) => id === facts.id);
        if (view && item) expect(view).toMatchObject({ ...item });
        if (view && !readsPlan(relationsTo(facts, viewer))) expect([view.reviews, view.timeline]).toEqual([[], []]);
      }
      seen += visible.length;
    }
    return seen;
  };

  it('lists for everyone exactly what the policy lets them see, and shows each of these and no other', async () => {
    expect(await agree()).toBeGreaterThan(20);
  });

  it('does so in every state, before the first team, after the last one, and for HR in a line', async () => {
    const id = await of('ivy');
    await house.db.transaction(async (tx) => {
      await tx.query(`update person set roles = '{hr}' where id = any($1)`, [[people.grace.id, people.sam.id]]);
      await tx.query('update probation_case set state = $2, ends_on = $3 where id = $1', [id, 'not_confirmed', today]);
    });
    expect(await agree()).toBeGreaterThan(20);
    await house.db.query(`update probation_case set state = 'closed_left' where id = $1`, [id]);
    await house.db.query('delete from membership where person_id = $1', [people.ivy.id]);
    expect(await agree()).toBeGreaterThan(20);
    await house.db.query(`update person set roles = '{}' where id = any($1)`, [[people.grace.id, people.sam.id]]);
  });

  it('accepts in the table every state that the rules know, and no other', async () => {
    const id = await of('mei');
    for (const state of probationStates) {
      const suspended = state === 'suspended' ? today : null;
      const sql = 'update probation_case set state = $2, suspended_on = $3, ends_on = $4 where id = $1';
      await house.db.query(sql, [id, state, suspended, today]);
    }
    await house.db.query(`update probation_case set state = 'confirmed_early', ends_on = null where id = $1`, [id]);
    await expect(house.db.query(`update probation_case set state = 'lost' where id = $1`, [id])).rejects.toThrow(
      'check',
    );
  });

  it('keeps the days that follow from the terms, in the seed as well', async () => {
    for (const facts of await factsFor(null)) {
      const { lastDay, decision } = datesOf(facts);
      expect([facts.lastDay, facts.decideBy]).toEqual([lastDay, decision.decideBy]);
    }
  });

  it('never shows a draft to anybody but its author', async () => {
    const [draft] = await house.db.query<{ text: string; id: string }[]>(
      `select note.text, review.case_id as id from probation_note note
         join probation_review review on review.id = note.review_id where review.state = 'draft'`,
    );
    expect(draft).toBeDefined();
    for (const who of everyone.filter((one) => one !== 'priya')) {
      const view = await reading.one(await house.viewer(who), draft?.id ?? '').catch(() => undefined);
      expect(JSON.stringify(view ?? {})).not.toContain(draft?.text);
    }
  });

  it('sends one statement for a list, however many are on it', async () => {
    const hari = await house.viewer('hari');
    expect(await statementsDuring(() => queries.list(hari, page))).toBe(1);
  });

  it('hands a probation over when the person gets another lead, and the former lead finds nothing at once', async () => {
    const id = await of('dai');
    const [omar, sian] = [await house.viewer('omar'), people.sian.id];
    const swap = `update leadership set person_id = $2 where person_id = $1 and upper_inf(during)`;
    await house.db.query(swap, [people.omar.id, sian]);
    await expect(reading.one(omar, id)).rejects.toMatchObject({ kind: 'not-found' });
    await house.get(ProbationSweep).run();
    const view = await reading.one(await house.viewer('sian'), id);
    expect(view).toMatchObject({ lead: { name: 'Siân Llŵyd' }, countersigner: { name: 'Grace Lin' } });
    expect(view.reviews.some(({ note }) => note !== null)).toBe(true);
    await house.db.query(swap, [sian, people.omar.id]);
    await house.get(ProbationSweep).run();
  });

  it('goes to another lead above as well: the one before reads no more of it, and nobody is told anew', async () => {
    const id = await of('dai');
    const [grace, told] = [people.grace.id, 'select count(*)::integer as n from notice where path like $1'];
    const notices = async () => (await house.db.query<{ n: number }[]>(told, [`%${id}%`]))[0]?.n;
    const before = await notices();
    const swap = `update leadership set person_id = $2 where person_id = $1 and upper_inf(during)`;
    await house.db.query(swap, [grace, people.una.id]);
    await house.get(ProbationSweep).run();
    const view = await reading.one(await house.viewer('omar'), id);
    expect(view).toMatchObject({ lead: { name: 'Omar Haddad' }, countersigner: { name: 'Una Doyle' } });
    await expect(reading.one(await house.viewer('grace'), id)).rejects.toMatchObject({ kind: 'not-found' });
    expect(await notices()).toBe(before);
    expect(await house.get(ProbationSweep).run()).toBe(0);
    await house.db.query(swap, [people.una.id, grace]);
    await house.get(ProbationSweep).run();
  });

  it('takes the steps of time once, after lost nights and by two sweeps at once', async () => {
    const id = await of('finn');
    await house.db.query('update probation_case set decide_by = $2 where id = $1', [id, addDays(today, -3)]);
    await Promise.all([1, 2].map(() => house.get(ProbationSweep).run()));
    const backdate = 'update probation_case set last_day = $2, decide_by = $2 where id = $1';
    await house.db.query(backdate, [id, addDays(today, -1)]);
    await Promise.all([1, 2].map(() => house.get(ProbationSweep).run()));
    const steps = await house.db.query<{ action: string }[]>(
      `select action from probation_step where case_id = $1 and taken_by is null order by id`,
      [id],
    );
    expect(steps.map(({ action }) => action)).toEqual(['begin', 'call-for-decision', 'lapse']);
    const ruth = await house.get(ProbationTasks).tasksOf(people.ruth.id, today);
    expect(ruth).toMatchObject([{ rule: 'probation-decision', schedule: 'probation-decision' }]);
    expect((await queries.list(await house.viewer('ruth'), page)).items.find((one) => one.id === id)).toMatchObject({
      overdue: true,
    });
  });

  it('gives each task to somebody who may see the probation', async () => {
    const names = new Map(everyone.map((who) => [people[who].id, who]));
    for (const task of await house.get(ProbationTasks).openTasks(today)) {
      const who = names.get(task.recipientId);
      expect(who).toBeDefined();
      if (who) await reading.one(await house.viewer(who), task.path.split('/')[2] ?? '');
      const own = await house.get(ProbationTasks).tasksOf(task.recipientId, today);
      expect(own).toContainEqual(task);
    }
  });
});
