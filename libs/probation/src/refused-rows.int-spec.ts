import { people, type Who } from '../../../seeds/demo-organisation';
import { type House, openHouse } from '../../../test/support/house';

/** Whatever writes to the database: what may never be is refused there too. */
describe('the database refuses', () => {
  let house: House;

  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());

  const of = async (who: Who): Promise<string> => {
    const sql = 'select id from probation_case where person_id = $1';
    const [row] = await house.db.query<{ id: string }[]>(sql, [people[who].id]);
    return row?.id ?? '';
  };
  const copyOf = (over: Record<string, unknown>) => `
    insert into probation_case select (jsonb_populate_record(probation, jsonb_build_object('id', gen_random_uuid())
      || '${JSON.stringify(over)}'::jsonb)).* from probation_case probation where id = $1`;

  it('a second open probation, and not one after it is finished', async () => {
    await expect(house.db.query(copyOf({}), [await of('ivy')])).rejects.toThrow('one_open_probation_each');
    await house.db.query(copyOf({ state: 'confirmed' }), [await of('ivy')]);
  });

  it.each([
    ['a contract that ends before the start', { contract_end_on: '2020-01-01' }],
    ['a probation longer than the contract', { contract_end_on: '2026-11-30', last_day: '2026-12-01' }],
    ['employment that begins after the start', { employment_started_on: '2099-01-01' }],
    ['a last day before the start', { last_day: '2020-01-01' }],
    ['somebody as their own lead', { lead_id: people.ivy.id }],
    ['somebody as their own HR', { hr_id: people.ivy.id }],
    ['more extension than the policy has', { extension_months: 4 }],
    ['a pause without its day', { state: 'suspended' }],
    ['an end without its day', { state: 'ended' }],
  ])('%s', async (_what, over) => {
    await expect(house.db.query(copyOf({ state: 'closed_moved', ...over }), [await of('ivy')])).rejects.toThrow(
      'check',
    );
  });

  it('a day that is none', async () => {
    const sql = `update probation_case set contract_end_on = '2027-02-31' where id = $1`;
    await expect(house.db.query(sql, [await of('ivy')])).rejects.toThrow('date/time');
  });

  const decide = `insert into probation_decision (case_id, person_id, kind, state, proposed_by, answered_by, answered_at, hearing)
    values ($1, $2, $3, $4, $5, $6, now(), $7)`;
  const decided = async (kind: string, proposer: Who, confirmer: Who, hearing: string | null = null) =>
    house.db.query<unknown[]>(decide, [
      await of('ivy'),
      people.ivy.id,
      kind,
      'confirmed',
      people[proposer].id,
      people[confirmer].id,
      hearing,
    ]);

  it('an outcome that one person proposed and confirmed, and one by the person themselves', async () => {
    await expect(decided('confirmed', 'priya', 'priya')).rejects.toThrow('check');
    await expect(decided('confirmed', 'ivy', 'hari')).rejects.toThrow('check');
    await expect(decided('confirmed', 'priya', 'ivy')).rejects.toThrow('check');
  });

  it('somebody not confirmed without a hearing', async () => {
    await expect(decided('not_confirmed', 'priya', 'hari')).rejects.toThrow('check');
    await decided('not_confirmed', 'priya', 'hari', '{"notes": "held"}');
  });

  const extend = `insert into probation_extension (case_id, decision_id, months, proposed_on, approved_on, old_last_day,
      new_last_day, statutory_acknowledged)
    select case_id, id, 1, $2, $3, $4, $5, false from probation_decision where case_id = $1 limit 1`;

  it('an extension asked for on the last day, approved after it, or that makes nothing longer', async () => {
    const id = await of('dai');
    await house.db.query('delete from probation_extension where case_id = $1', [id]);
    const add = (...days: string[]) => house.db.query(extend, [id, ...days]);
    await expect(add('2027-03-14', '2027-03-14', '2027-03-14', '2027-04-14')).rejects.toThrow('check');
    await expect(add('2027-03-01', '2027-03-15', '2027-03-14', '2027-04-14')).rejects.toThrow('check');
    await expect(add('2027-03-01', '2027-03-02', '2027-03-14', '2027-03-14')).rejects.toThrow('check');
    await add('2027-03-13', '2027-03-14', '2027-03-14', '2027-04-14');
  });

  it('to change a review that was shared, or a comment that was sent', async () => {
    const shared = `review_id in (select id from probation_review where case_id = $1 and state = 'shared')`;
    for (const change of [
      `update probation_note set text = 'kinder' where ${shared}`,
      `delete from probation_judgement where ${shared}`,
      `update probation_comment set text = 'kinder' where ${shared}`,
    ])
      await expect(house.db.query(change, [await of('mei')])).rejects.toThrow('cannot change');
  });

  it('two proposals at a time', async () => {
    const propose = `insert into probation_decision (case_id, person_id, kind, proposed_by) values ($1, $2, 'confirmed', $3)`;
    const values = [await of('finn'), people.finn.id, people.ruth.id];
    await house.db.query(propose, values);
    await expect(house.db.query(propose, values)).rejects.toThrow('one_proposal_at_a_time');
  });
});
