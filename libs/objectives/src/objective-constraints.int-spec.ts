import { randomUUID } from 'node:crypto';
import { addDays, Clock, type LocalDate } from '@app/kernel';
import { people, type Who } from '../../../seeds/demo-organisation';
import { duringChange } from '../../../test/support/database';
import { type House, openHouse } from '../../../test/support/house';
import { EditingService } from './editing.service';
import { ObjectivesReadingService } from './objectives-reading.service';
import { ObjectivesService } from './objectives.service';

/** Once more what is agreed, with 6,000 basis points of weight already. */
const another = `insert into objective (id, person_id, author_id, state, title, due_on, weight, proposed_by, proposed_side,
    proposed_at, agreed_by, agreed_at, agreed_terms)
  select gen_random_uuid(), person_id, author_id, state, title, due_on, weight, proposed_by, proposed_side, proposed_at,
    agreed_by, agreed_at, agreed_terms from objective where state = 'agreed' and weight = 6000`;

describe('what cannot be, whoever writes to the database and however many at once', () => {
  let house: House;
  let today: LocalDate;

  beforeAll(async () => {
    house = await openHouse();
    today = house.app.get(Clock).today();
  });
  afterAll(() => house.close());

  const one = async (who: Who, state: string): Promise<string> => {
    const sql = 'select id from objective where person_id = $1 and state = $2 order by id limit 1';
    const [row] = await house.db.query<{ id: string }[]>(sql, [people[who].id, state]);
    return row?.id ?? '';
  };
  const sql = (statement: string, ...values: unknown[]) => house.db.query(statement, values);

  it.each([
    ['an own agreement', `update objective set agreed_by = proposed_by, agreed_at = now() where state = 'agreed'`],
    [
      'an agreement of a third',
      `update objective set agreed_by = '${people.una.id}' where state = 'agreed' and proposed_side = 'lead'`,
    ],
    ['a lead’s proposal by the person', `update objective set proposed_by = person_id where proposed_side = 'lead'`],
    ['half a proposal', `update objective set proposed_side = null where state = 'proposed'`],
    ['a proposal without a title', `update objective set title = ' ' where state = 'proposed'`],
    ['a weight over the whole', `update objective set weight = 10001 where state = 'draft'`],
    ['weights that exceed the whole', another],
    [
      'a withdrawal without a reason',
      `update objective set state = 'withdrawn', closed_at = now() where state = 'agreed'`,
    ],
    ['a key result that goes nowhere', `update key_result set target = start where kind = 'numeric'`],
    ['a milestone with a figure', `update key_result set current = 1 where kind = 'milestone'`],
    ['the end of an agreed one', `delete from objective where state = 'agreed'`],
    ['another end of a closed one', `update objective set close_reason = 'x' where state = 'achieved'`],
    [
      'new figures of a closed one',
      `update key_result set current = 1 where objective_id in (select id from objective where closed_at is not null)`,
    ],
    ['another person’s name on it', `update objective set person_id = '${people.una.id}' where state = 'draft'`],
    ['a rewritten check-in', `update objective_check_in set comment = 'better'`],
    ['a forgotten change', `delete from objective_revision`],
  ])('%s is refused by the database', async (_what, statement) => {
    await expect(sql(statement)).rejects.toThrow(/check|weigh|cannot|keeps|append-only/);
  });

  it('of two agreements at once that are too heavy together, one is refused', async () => {
    const ids = [randomUUID(), randomUUID()];
    for (const id of ids) {
      await sql(
        `insert into objective (id, person_id, author_id, state, title, due_on, weight, proposed_by, proposed_side, proposed_at)
         values ($1, $2, $2, 'proposed', 'Heavy', $3, 6000, $2, 'owner', now())`,
        ...[id, people.raj.id, addDays(today, 30)],
      );
    }
    const priya = await house.viewer('priya');
    const agree = (id: string) => house.get(ObjectivesService).take(priya, { action: 'agree', id, said: {} });
    const results = await Promise.allSettled(ids.map(agree));
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'weights-exceed' } });
  });

  it('lets one of many simultaneous changes of one version through', async () => {
    const id = await one('tom', 'agreed');
    const priya = await house.viewer('priya');
    const { version } = await house.get(ObjectivesReadingService).one(priya, id);
    const words = (title: string) => ({
      title,
      measure: 'Seen weekly.',
      weight: null,
      dueOn: addDays(today, 30),
      cycleId: null,
      componentId: null,
    });
    const save = (n: number) => house.get(EditingService).save(priya, id, version, words(`Title ${n}`));
    const results = await Promise.allSettled([1, 2, 3, 4, 5].map(save));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(results.filter(({ status }) => status === 'rejected')).toMatchObject(
      Array(4).fill({ reason: { kind: 'stale' } }),
    );
    expect(await sql('select 1 from objective_revision where objective_id = $1', id)).toHaveLength(1);
  });

  it('decides a step on what the row says once nobody else is changing it', async () => {
    const id = await one('priya', 'proposed');
    const grace = await house.viewer('grace');
    const withdrawn = `update objective set state = 'withdrawn', closed_at = now(), close_reason = 'x' where id = $1`;
    const agree = () => house.get(ObjectivesService).take(grace, { action: 'agree', id, said: {} });
    const outcome = await duringChange(house.db, withdrawn, id, agree);
    expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'wrong-state' } });
  });
});
