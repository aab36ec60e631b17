import { freshDatabase } from '../../../../test/support/database';
import { type Bench, openBench } from '../bench';
import { SkillsQueries } from './skills.queries';

describe('searching the skill library', () => {
  let bench: Bench;
  let library: SkillsQueries;
  let database: Awaited<ReturnType<typeof freshDatabase>>;

  beforeAll(async () => {
    database = await freshDatabase();
    bench = await openBench(database.url);
    library = bench.app.get(SkillsQueries, { strict: false });
  });
  afterAll(async () => {
    await bench.app.close();
    await database.drop();
  });

  const listed = (query: object) => library.list(bench.hr, { page: 1, pageSize: 50, ...query });

  it('forgives the order of words, spaces, capitals and slips, the likeliest first, as the search of role profiles does', async () => {
    const names = ['Incident management', 'Capacity management', 'User focus', 'Understanding user needs (data)'];
    for (const name of names) await bench.db.query('insert into skill (name) values ($1)', [name]);
    const found = async (search: string) => (await listed({ search })).items.map(({ name }) => name);
    for (const search of [
      'incident manegment',
      'management incident',
      'Incident  management',
      'INCIDENT man',
      'cident m',
    ])
      expect([search, await found(search)]).toEqual([search, ['Incident management']]);
    expect(await found('capasity')).toEqual(['Capacity management']);
    expect(await found('focus user')).toEqual(['User focus']);
    expect(await found('user needs')).toEqual(['Understanding user needs (data)']);
    expect(await found('xylophone')).toEqual([]);
    expect(await listed({ search: 'incident manegment', disagreeing: 'true' })).toMatchObject({ total: 0 });
  });
});
