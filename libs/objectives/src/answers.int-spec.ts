import { addDays, Clock } from '@app/kernel';
import { people } from '../../../seeds/demo-organisation';
import type { Browser } from '../../../test/support/browser';
import { type House, openHouse } from '../../../test/support/house';

const all = '/api/v1/objectives';

describe('an answer in other words', () => {
  let house: House;
  let sam: Browser, priya: Browser, grace: Browser;
  let path = '';
  let words = {
    title: 'Answer sooner',
    measure: 'Seen weekly.',
    weight: 6_000,
    dueOn: '',
    cycleId: null,
    componentId: null,
  };

  beforeAll(async () => {
    house = await openHouse();
    [sam, priya, grace] = [
      await house.signedInAs('sam'),
      await house.signedInAs('priya'),
      await house.signedInAs('grace'),
    ];
    words = { ...words, dueOn: addDays(house.app.get(Clock).today(), 90) };
    path = `${all}/${(await sam.post(all, words)).body.id}`;
    await addKeyResult(sam, 'Hours');
    await sam.post(`${path}/steps/propose`, {});
  });
  afterAll(() => house.close());

  const match = async () => ({ 'if-match': `"${(await sam.get(path)).body.version}"` });
  const addKeyResult = async (who: Browser, title: string) => {
    const figures = { kind: 'numeric', unit: 'h', start: '9', target: '4', weight: 10_000 };
    return (await who.post(`${path}/key-results`, { ...figures, title }, await match())).body.id as string;
  };

  it('shows both sides what was proposed and what would be, before anything was agreed', async () => {
    expect((await priya.get(path)).body.differences).toEqual([]);
    await priya.put(path, { ...words, weight: 5_000 }, await match());
    await priya.put(path, { ...words, weight: 3_000 }, await match());
    for (const who of [sam, priya]) {
      const { body } = await who.get(path);
      expect(body).toMatchObject({ changed: false, turn: 'owner' });
      expect(body.differences).toMatchObject([{ field: 'weight', before: '6000', after: '3000' }]);
    }
  });

  it('tells the two sides and nobody else what the agreed ones weigh', async () => {
    await sam.post(`${path}/steps/agree`, {});
    const other = `${all}/${(await sam.post(all, words)).body.id}`;
    const { body } = await sam.get(other);
    const sum = 'select agreed_weight($1, null)::integer as weight';
    const [agreed] = await house.db.query<{ weight: number }[]>(sum, [people.sam.id]);
    expect(body.agreedWeights).toContainEqual({ cycleId: null, weight: agreed?.weight });
    // The one that is looked at is not among them.
    const others = (agreed?.weight ?? 0) - 3_000;
    expect((await sam.get(path)).body.agreedWeights).toEqual(
      others === 0 ? [] : expect.arrayContaining([{ cycleId: null, weight: others }]),
    );
    expect((await priya.get(path)).body.agreedWeights).toEqual((await sam.get(path)).body.agreedWeights);
    expect((await grace.get(path)).body.agreedWeights).toEqual([]);
  });

  it('can be answered with what was agreed, key results and their figures included', async () => {
    const before = (await sam.get(path)).body;
    const [hours] = before.keyResults;
    const checkIn = { outlook: 'on_track', comment: '', figures: [{ keyResultId: hours.id, current: '7' }] };
    await sam.post(`${path}/check-ins`, checkIn);
    await priya.put(path, { ...words, title: 'Answer at once' }, await match());
    await priya.send('DELETE', `${path}/key-results/${hours.id}`, undefined, await match());
    const extra = await addKeyResult(priya, 'Days');
    expect((await sam.get(path)).body.differences.length).toBeGreaterThan(3);
    expect((await grace.put(`${path}/agreed-words`, undefined, await match())).status).toBe(403);
    const kept = await sam.put(`${path}/agreed-words`, undefined, await match());
    expect(kept).toMatchObject({ status: 200, body: { state: 'in_progress' } });
    const { body } = await priya.get(path);
    expect(body).toMatchObject({ state: 'in_progress', title: 'Answer sooner', weight: 3_000, agreed: null });
    expect(body.keyResults).toMatchObject([{ id: hours.id, title: 'Hours', current: '7' }]);
    expect(JSON.stringify(body.keyResults)).not.toContain(extra);
    expect(await priya.post(`${path}/steps/agree`, {})).toMatchObject({ status: 409 });
  });

  it('cannot be that where nothing was agreed yet', async () => {
    const draft = (await sam.post(all, words)).body;
    const refused = await sam.put(`${all}/${draft.id}/agreed-words`, undefined, { 'if-match': '"1"' });
    expect(refused).toMatchObject({ status: 409, body: { code: 'never-agreed' } });
  });
});
