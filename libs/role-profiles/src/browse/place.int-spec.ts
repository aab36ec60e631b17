import { randomUUID } from 'node:crypto';
import { freshDatabase, statementsDuring } from '../../../../test/support/database';
import { type Bench, openBench, refusalOf } from '../bench';
import { made } from './made.fixture';
import { PlaceService } from './place.service';

const depot = { family: 'Trams', role: 'Depot engineer', level: 'Lead' };

describe('the place of a role profile in the tree', () => {
  let bench: Bench;
  let places: PlaceService;
  let database: Awaited<ReturnType<typeof freshDatabase>>;

  beforeAll(async () => {
    database = await freshDatabase();
    bench = await openBench(database.url);
    places = bench.app.get(PlaceService, { strict: false });
  });
  afterAll(async () => {
    await bench.app.close();
    await database.drop();
  });

  const placeOf = async (id: string) => {
    const { family, role, level } = await bench.queries.profile(bench.staff, id);
    return { family, role, level };
  };

  it('is given by HR, without spaces around it, and is written down', async () => {
    const { profileId } = await made(bench, { title: 'Depot engineer' });
    await places.place(bench.hr, profileId, { family: ' Trams ', role: 'Depot engineer\u00a0', level: ' Lead' });
    expect(await placeOf(profileId)).toEqual(depot);
    expect(await bench.eventsOf(profileId)).toEqual([
      { action: 'role-profile.file', detail: { changed: ['family', 'role', 'level'] } },
    ]);
  });

  it('changes nothing and writes nothing down when it is given again', async () => {
    const { profileId } = await made(bench, { title: 'Depot engineer' });
    for (let time = 0; time < 2; time++) await places.place(bench.hr, profileId, depot);
    expect(await bench.eventsOf(profileId)).toHaveLength(1);
  });

  it('is cleared by null', async () => {
    const { profileId } = await made(bench, { title: 'Depot engineer', family: 'Trams', role: 'Depot engineer' });
    await places.place(bench.hr, profileId, { family: null, role: null, level: null });
    expect(await placeOf(profileId)).toEqual({ family: null, role: null, level: null });
  });

  it('is no role outside any family', async () => {
    const { profileId } = await made(bench, { title: 'Depot engineer' });
    const refusal = await refusalOf(places.place(bench.hr, profileId, { ...depot, family: null }));
    expect(refusal).toMatchObject({
      kind: 'invalid',
      code: 'role-without-family',
      details: { errors: [{ pointer: '/family' }] },
    });
    expect(await placeOf(profileId)).toEqual({ family: null, role: null, level: null });
  });

  it('may be given to a draft by HR, of which nobody else learns', async () => {
    const { profileId } = await made(bench, { title: 'Draughtsman', from: null });
    expect((await refusalOf(places.place(bench.staff, profileId, depot))).kind).toBe('not-found');
    await places.place(bench.hr, profileId, depot);
    expect((await bench.queries.profile(bench.hr, profileId)).family).toBe('Trams');
  });

  it('is not for staff or administrators to give, nor for anybody where there is no profile', async () => {
    const { profileId } = await made(bench, { title: 'Depot engineer' });
    for (const viewer of [bench.staff, await bench.someone('admin')]) {
      expect((await refusalOf(places.place(viewer, profileId, depot))).kind).toBe('forbidden');
    }
    expect((await refusalOf(places.place(bench.hr, randomUUID(), depot))).kind).toBe('not-found');
  });

  it('takes as many statements for a profile of many versions as for one of one', async () => {
    const { profileId } = await made(bench, { title: 'Depot engineer' });
    const begin = 1;
    const [lock, change, audit, commit] = [1, 1, 1, 1];
    expect(await statementsDuring(() => places.place(bench.hr, profileId, depot))).toBe(
      begin + lock + change + audit + commit,
    );
  });
});
