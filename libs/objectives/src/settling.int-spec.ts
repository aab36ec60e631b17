import { addDays, Clock, type LocalDate } from '@app/kernel';
import { people } from '../../../seeds/demo-organisation';
import type { Browser } from '../../../test/support/browser';
import { type House, openHouse } from '../../../test/support/house';
import { ObjectivesQueries } from './objectives.queries';
import { ObjectivesService } from './objectives.service';

const all = '/api/v1/objectives';

describe('what has to be settled before a period closes', () => {
  let house: House;
  let sam: Browser, priya: Browser;
  let from: LocalDate, to: LocalDate, later: LocalDate;
  let path = '';
  let words: Record<string, unknown> = { title: 'Due in the period', measure: 'Seen.', weight: null };

  beforeAll(async () => {
    house = await openHouse();
    [sam, priya] = [await house.signedInAs('sam'), await house.signedInAs('priya')];
    const today = house.app.get(Clock).today();
    [from, to, later] = [addDays(today, -300), addDays(today, 10), addDays(today, 400)];
    words = { ...words, dueOn: to, cycleId: null, componentId: null };
    path = `${all}/${(await sam.post(all, words)).body.id}`;
    await sam.post(`${path}/steps/propose`, {});
    await priya.post(`${path}/steps/agree`, {});
  });
  afterAll(() => house.close());

  const match = async () => ({ 'if-match': `"${(await sam.get(path)).body.version}"` });
  const settle = async () => {
    const open = await house.get(ObjectivesQueries).openInPeriod(people.sam.id, from, to);
    const count = await house.db.transaction((tx) =>
      house.get(ObjectivesService).openCount(tx, people.sam.id, from, to),
    );
    expect(open).toHaveLength(count);
    return open.find(({ id }) => path.endsWith(id));
  };

  it('stays there while one side alone would have it due after the period', async () => {
    expect(await settle()).toMatchObject({ state: 'agreed', dueOn: to });
    expect((await sam.put(path, { ...words, dueOn: later }, await match())).body).toMatchObject({ state: 'proposed' });
    expect(await settle()).toMatchObject({ state: 'proposed', dueOn: to, open: true });
  });

  it('is out of it once both have agreed to the later day', async () => {
    await priya.post(`${path}/steps/agree`, {});
    expect(await settle()).toBeUndefined();
  });

  it('does not come into it by a mere proposal either', async () => {
    await priya.put(path, { ...words, dueOn: to }, await match());
    expect(await settle()).toBeUndefined();
    await sam.post(`${path}/steps/agree`, {});
    expect(await settle()).toMatchObject({ state: 'agreed', dueOn: to });
  });
});
