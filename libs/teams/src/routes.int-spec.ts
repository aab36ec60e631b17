import { randomUUID } from 'node:crypto';
import { freshDatabase } from '../../../test/support/database';
import { type Digital, openDigital } from '../test/digital';
import { Organisation } from '../test/organisation';

describe('asking for people and teams', () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let house: Organisation;
  let ids: Digital;
  let cookie: string;

  beforeAll(async () => {
    database = await freshDatabase();
    house = await Organisation.open(database.url);
    ids = await openDigital(house);
    cookie = `touchstone=${await house.session(ids.sam)}`;
  });
  afterAll(async () => {
    await house.close();
    await database.drop();
  });

  const get = (url: string, as = cookie) => house.app.inject({ method: 'GET', url, headers: { cookie: as } });

  it('needs a session', async () => {
    for (const url of ['/people', `/people/${ids.sam}`, '/teams', `/teams/${ids.tapes}`]) {
      expect((await get(url, '')).statusCode).toBe(401);
      expect((await get(url)).statusCode).toBe(200);
    }
  });

  it('answers a page of people', async () => {
    const page = await get('/people?q=zo%C3%AB&page=1&pageSize=5');
    expect(page.json()).toMatchObject({ items: [{ id: ids.zoe }], page: 1, pageSize: 5, total: 1 });
  });

  it.each([
    '/people?q=%00',
    '/people?q=a&q=b',
    `/people?q=${'x'.repeat(101)}`,
    '/people?teamId=platform',
    '/people?page=0',
    '/people?pageSize=201',
    '/people?pageSize=1e1',
    '/people?sort=name',
  ])('refuses %s with what is wrong', async (url) => {
    const answer = await get(url);
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({ code: 'invalid', errors: [{ pointer: expect.stringMatching(/^\/\w+$/) }] });
  });

  it.each(['people', 'teams'])('knows no difference between an unknown id and none in /%s', async (where) => {
    for (const id of [randomUUID(), 'nobody', '%00', ids.sam.slice(1)]) {
      expect((await get(`/${where}/${id}`)).statusCode).toBe(404);
    }
  });

  it('hides who has left from all but HR', async () => {
    expect((await get(`/people/${ids.gone}`)).statusCode).toBe(404);
    const hari = `touchstone=${await house.session(ids.hari)}`;
    expect((await get(`/people/${ids.gone}`, hari)).json()).toMatchObject({
      hasLeft: true,
      employment: { startedOn: '2024-04-01', leftOn: '2025-12-31' },
    });
  });
});
