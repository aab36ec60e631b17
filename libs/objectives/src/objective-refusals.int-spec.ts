import { randomUUID } from 'node:crypto';
import { addDays, Clock, type LocalDate } from '@app/kernel';
import { people, type Who } from '../../../seeds/demo-organisation';
import type { Browser } from '../../../test/support/browser';
import { type House, openHouse } from '../../../test/support/house';

const all = '/api/v1/objectives';
const numeric = { kind: 'numeric', title: 'Hours', unit: 'h', start: '9', target: '4', weight: 10_000 };

describe('what is asked for amiss', () => {
  let house: House;
  let sam: Browser;
  let today: LocalDate;

  beforeAll(async () => {
    house = await openHouse();
    sam = await house.signedInAs('sam');
    today = house.app.get(Clock).today();
  });
  afterAll(() => house.close());

  const one = async (who: Who, state: string): Promise<string> => {
    const sql = 'select id from objective where person_id = $1 and state = $2 order by id limit 1';
    const [row] = await house.db.query<{ id: string }[]>(sql, [people[who].id, state]);
    return row?.id ?? '';
  };
  const sql = (statement: string, ...values: unknown[]) => house.db.query(statement, values);
  const words = (over: object = {}) => ({
    title: 'Answer sooner',
    measure: 'Seen weekly.',
    weight: null,
    dueOn: addDays(today, 30),
    cycleId: null,
    componentId: null,
    ...over,
  });

  it.each([
    ['/weight', { weight: 10_001 }, 400],
    ['/weight', { weight: -1 }, 400],
    ['/weight', { weight: 12.5 }, 400],
    ['/weight', { weight: '5' }, 400],
    ['/dueOn', { dueOn: '2027-02-31' }, 400],
    ['/dueOn', { dueOn: '2027-02-28T00:00:00Z' }, 400],
    ['/title', { title: 'two\nlines' }, 400],
    ['/title', { title: 'x'.repeat(201) }, 400],
    ['/measure', { measure: 'a\u0000b' }, 400],
    ['/measure', { measure: 'x'.repeat(5_001) }, 400],
    ['/state', { state: 'agreed' }, 400],
    ['/authorId', { authorId: people.priya.id }, 400],
    ['/cycleId', { cycleId: randomUUID() }, 422],
    ['/cycleId', { cycleId: 'not-an-id' }, 400],
    ['/componentId', { componentId: randomUUID() }, 422],
    ['/personId', { personId: randomUUID() }, 422],
    ['/personId', { personId: people.ann.id }, 403],
    ['/personId', { personId: null }, 400],
  ])('%s in %j is refused where it stands, and nothing is written', async (pointer, over, status) => {
    const before = await sql('select count(*) from objective');
    const refused = await sam.post(all, { ...words(), ...over });
    expect(refused).toMatchObject({ status, body: { errors: [{ pointer, message: expect.any(String) as string }] } });
    expect(refused.headers.get('content-type')).toContain('application/problem+json');
    expect(await sql('select count(*) from objective')).toEqual(before);
  });

  it.each([
    ['/target', { target: '9' }],
    ['/target', { target: '9.000' }],
    ['/target', { target: null }],
    ['/start', { start: 9 }],
    ['/start', { start: '1e3' }],
    ['/start', { start: '1234567890123' }],
    ['/start', { kind: 'milestone' }],
    ['/weight', { weight: 10_001 }],
    ['/weight', { weight: 0 }],
    ['/title', { title: ' ' }],
    ['/kind', { kind: 'feeling' }],
    ['/current', { current: '5' }],
  ])('a key result with %s in %j is refused where it stands', async (pointer, over) => {
    const id = await one('sam', 'draft');
    const { body } = await sam.get(`${all}/${id}`);
    const match = { 'if-match': `"${body.version}"` };
    const refused = await sam.post(`${all}/${id}/key-results`, { ...numeric, ...over }, match);
    expect(refused).toMatchObject({ status: 400, body: { errors: [{ pointer }] } });
    expect(await sql('select 1 from key_result where objective_id = $1', id)).toEqual([]);
  });

  it.each([
    ['an unknown key result', [{ keyResultId: randomUUID(), current: '1' }], '/figures/0/keyResultId'],
    ['a figure that is no number', [{ keyResultId: 'numeric', current: 'ten' }], '/figures/0/current'],
    ['done where figures count', [{ keyResultId: 'numeric', done: true }], '/figures/0/done'],
    ['a figure where done counts', [{ keyResultId: 'milestone', current: '1' }], '/figures/0/current'],
    ['no figure at all', [{ keyResultId: 'numeric' }], '/figures/0/current'],
  ])('a check-in with %s is refused where it stands', async (_what, figures, pointer) => {
    const id = await one('sam', 'in_progress');
    const rows = await house.db.query<{ id: string; kind: string }[]>(
      'select id, kind from key_result where objective_id = $1',
      [id],
    );
    const named = figures.map((figure) => ({
      ...figure,
      keyResultId: rows.find(({ kind }) => kind === figure.keyResultId)?.id ?? figure.keyResultId,
    }));
    const said = { outlook: 'on_track', comment: '', figures: named };
    expect(await sam.post(`${all}/${id}/check-ins`, said)).toMatchObject({
      status: 400,
      body: { errors: [{ pointer }] },
    });
    expect((await sam.post(`${all}/${id}/check-ins`, { ...said, figures: [], outlook: 'fine' })).status).toBe(400);
  });

  it('is told in the words of the screen: per cent, and how a figure is written', async () => {
    const id = await one('sam', 'draft');
    const { body } = await sam.get(`${all}/${id}`);
    const match = { 'if-match': `"${body.version}"` };
    const heavy = await sam.put(`${all}/${id}`, words({ weight: 15_000 }), match);
    expect(heavy.body.errors[0].message).toContain('from 0 % to 100 %');
    const pounds = await sam.post(`${all}/${id}/key-results`, { ...numeric, start: '£100' }, match);
    expect(pounds.body.errors[0].message).toContain('digits alone, such as 1500 or 12.5');
    const nothing = await sam.post(`${all}/${id}/key-results`, { ...numeric, weight: 0 }, match);
    expect(nothing.body.errors[0].message).toContain('more than 0 %');
  });

  it('a version is needed to save, and the right one', async () => {
    const id = await one('sam', 'draft');
    expect((await sam.put(`${all}/${id}`, words())).status).toBe(428);
    expect((await sam.put(`${all}/${id}`, words(), { 'if-match': 'W/"1"' })).status).toBe(400);
    expect((await sam.put(`${all}/${id}`, words(), { 'if-match': '"77"' })).status).toBe(412);
    expect((await sam.post(`${all}/${id}/steps/change`, {})).status).toBe(404);
    expect((await sam.get(`${all}?mine=yes`)).status).toBe(400);
  });

  it('words that would leave a proposal incomplete change nothing', async () => {
    const id = await one('sam', 'in_progress');
    const { body } = await sam.get(`${all}/${id}`);
    const match = { 'if-match': `"${body.version}"` };
    const refused = await sam.put(`${all}/${id}`, words({ title: ' ', dueOn: addDays(today, -1) }), match);
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ pointer: '/title' }, { pointer: '/dueOn' }] } });
    expect((await sam.get(`${all}/${id}`)).body).toMatchObject({ state: 'in_progress', version: body.version });
  });

  it('an objective for somebody who left is refused like one for nobody, by the database as well', async () => {
    await sql('update person set left_on = $2 where id = $1', people.lena.id, addDays(today, -2));
    const refused = await (await house.signedInAs('priya')).post(all, { personId: people.lena.id });
    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'no-such-person', errors: [{ pointer: '/personId' }] },
    });
    const insert = `insert into objective (id, person_id, author_id, state) values ($1, $2, $2, 'draft')`;
    await expect(sql(insert, randomUUID(), people.lena.id)).rejects.toThrow('has left');
  });
});
