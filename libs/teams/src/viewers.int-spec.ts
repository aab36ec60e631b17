import { addDays, Clock } from '@app/kernel';
import { freshDatabase, statementsDuring } from '../../../test/support/database';
import { type Digital, openDigital } from '../test/digital';
import { Organisation } from '../test/organisation';
import { TeamsService } from './teams.service';

describe('who is asking', () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let house: Organisation;
  let ids: Digital;

  beforeEach(async () => {
    database = await freshDatabase();
    house = await Organisation.open(database.url);
    ids = await openDigital(house);
  });
  afterEach(async () => {
    await house.close();
    await database.drop();
  });

  const today = () => house.app.get(Clock).today();

  it('is known with team, lead, and the teams led and below, in one statement', async () => {
    const token = await house.session(ids.priya);
    expect(await statementsDuring(() => house.viewerWith(token))).toBe(1);
    const priya = await house.viewerWith(token);
    expect({ ...priya, oversees: new Set(priya?.oversees) }).toEqual({
      personId: ids.priya,
      name: 'Priya Shah',
      roles: [],
      teamId: ids.platform,
      leadId: ids.grace,
      leads: [ids.platform],
      oversees: new Set([ids.storage, ids.tapes]),
    });
  });

  it('answers to the nearest lead above: past teams without one, never to themselves, and at the head to nobody', async () => {
    expect(await house.viewer(ids.sam)).toMatchObject({ leadId: ids.priya, leads: [], oversees: [] });
    expect(await house.viewer(ids.tom)).toMatchObject({ leadId: ids.priya, teamId: ids.tapes });
    expect(await house.viewer(ids.grace)).toMatchObject({ leadId: null, teamId: ids.digital, leads: [ids.digital] });
    expect(await house.viewer(ids.ida)).toMatchObject({ leadId: null, teamId: null, leads: [], roles: ['admin'] });
  });

  it('counts a team once that is led and lies below another led one', async () => {
    await house.lead(ids.storage, ids.grace);
    const { leads, oversees } = await house.viewer(ids.grace);
    expect(new Set(leads)).toEqual(new Set([ids.digital, ids.storage]));
    expect(new Set(oversees)).toEqual(new Set([ids.platform, ids.tapes]));
    expect(oversees).toHaveLength(2);
  });

  it('goes by today: what has ended and what has not begun does not count', async () => {
    await house.lead(ids.storage, ids.sam, { from: '2024-04-01', to: today() });
    await house.lead(ids.tapes, ids.sam, { from: addDays(today(), 1) });
    expect(await house.viewer(ids.sam)).toMatchObject({ leads: [], oversees: [] });
    await house.db.query('update person set left_on = $2 where id = $1', [ids.priya, addDays(today(), -1)]);
    expect(await house.viewer(ids.sam)).toMatchObject({ leadId: ids.grace });
  });

  it('leaves a former lead nothing of the team, at the very next request', async () => {
    const token = await house.session(ids.priya);
    expect(await house.viewerWith(token)).toMatchObject({ leads: [ids.platform] });
    await house.db.transaction((tx) =>
      house.get(TeamsService).appointLead(tx, 'system', ids.platform, ids.sam, today()),
    );
    expect(await house.viewerWith(token)).toMatchObject({ leads: [], oversees: [], leadId: ids.sam });
    expect(await house.viewer(ids.sam)).toMatchObject({ leads: [ids.platform], leadId: ids.grace });
  });

  it.each([
    ['is over after twelve hours', `update session set expires_at = now()`],
    ['is over after an hour of nothing', `update session set seen_at = now() - interval '60 minutes'`],
    ['was closed', 'delete from session'],
    ['is of someone who left yesterday', `update person set left_on = current_date - 2 where full_name = 'Sam Okafor'`],
  ])('is nobody when the session %s', async (_why, change) => {
    const token = await house.session(ids.sam);
    expect(await house.viewerWith(token)).toBeDefined();
    await house.db.query(change);
    expect(await house.viewerWith(token)).toBeUndefined();
  });

  it('is still somebody on the last day', async () => {
    await house.db.query('update person set left_on = $2 where id = $1', [ids.sam, today()]);
    expect(await house.viewer(ids.sam)).toMatchObject({ personId: ids.sam });
  });
});
