import { people, type Who } from '../../../seeds/demo-organisation';
import type { Browser } from '../../../test/support/browser';
import { type House, openHouse } from '../../../test/support/house';

describe('naming a countersigner where the line has none', () => {
  let house: House;
  let hari: Browser;
  let id: string;

  beforeAll(async () => {
    house = await openHouse();
    hari = await house.signedInAs('hari');
    const [[row]] = await house.db.query<[{ id: string }[], number]>(
      `update appraisal set state = 'meeting', countersigner_id = null where appraisee_id = $1 returning id`,
      [people.tom.id],
    );
    id = row?.id ?? '';
  });
  afterAll(() => house.close());

  const name = (personId: string, by = hari) => by.put(`/api/v1/appraisals/${id}/countersigner`, { personId });
  const fault = (message: RegExp) => ({
    status: 400,
    body: { errors: [{ pointer: '/personId', message: expect.stringMatching(message) as unknown }] },
  });

  it.each<Who>(['tom', 'priya'])('refuses %s, who is one of the two parties', async (who) => {
    expect(await name(people[who].id)).toMatchObject(fault(/third person/));
  });

  it('refuses whoever is naming: it would open to HR what is not released, without a reason and on no record', async () => {
    expect(await name(people.hari.id)).toMatchObject(fault(/somebody else/));
    expect((await hari.get(`/api/v1/appraisals/${id}`)).body).toMatchObject({ answers: [], readableSides: [] });
  });

  it('refuses whoever has left, and whoever never was: the appraisal would wait for them for ever', async () => {
    await house.db.query(`update person set left_on = current_date - 1 where id = $1`, [people.finn.id]);
    expect(await name(people.finn.id)).toMatchObject(fault(/works here/));
    expect(await name('00000000-0000-4000-8000-00000000dead')).toMatchObject(fault(/works here/));
  });

  it('is HR’s: for everybody else it is not theirs, or does not exist', async () => {
    const stranger = await house.signedInAs('dai');
    const lead = await house.signedInAs('priya');
    expect(await name(people.omar.id, stranger)).toMatchObject({ status: 404, body: { code: 'not-found' } });
    expect(await name(people.omar.id, lead)).toMatchObject({ status: 403 });
  });

  it('takes a third person, once', async () => {
    expect(await name(people.omar.id)).toMatchObject({ status: 200, body: { countersigner: { name: 'Omar Haddad' } } });
    expect(await name(people.una.id)).toMatchObject({ status: 409, body: { code: 'wrong-state' } });
  });
});

describe('sharing an appraisal', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());

  it('asks for the day of the meeting or a reason, and takes no null for either', async () => {
    const priya = await house.signedInAs('priya');
    const [row] = await house.db.query<{ id: string }[]>(
      `select id from appraisal where appraiser_id = $1 and state = 'meeting' limit 1`,
      [people.priya.id],
    );
    const share = (body?: object) => priya.post(`/api/v1/appraisals/${row?.id}/steps/share`, body);
    expect(await share({ metOn: null })).toMatchObject({ status: 400, body: { errors: [{ pointer: '/metOn' }] } });
    expect(await share({ reason: null })).toMatchObject({ status: 400, body: { errors: [{ pointer: '/reason' }] } });
    expect(await share()).toMatchObject({ status: 400, body: { errors: [{ code: 'meeting-missing' }] } });
    expect((await priya.get(`/api/v1/appraisals/${row?.id}`)).body).toMatchObject({ state: 'meeting' });
  });

  it('is listed with how many there are, also on a page beyond the last', async () => {
    const [priya, hari] = [await house.signedInAs('priya'), await house.signedInAs('hari')];
    for (const [browser, path] of [
      [priya, '/api/v1/appraisals'],
      [hari, '/api/v1/cycles'],
    ] as const) {
      const { total } = (await browser.get(path)).body as { total: number };
      expect(total).toBeGreaterThan(0);
      expect((await browser.get(`${path}?page=40`)).body).toEqual({ items: [], page: 40, pageSize: 50, total });
    }
  });
});
