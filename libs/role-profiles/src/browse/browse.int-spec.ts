import { freshDatabase, statementsDuring } from '../../../../test/support/database';
import { type Bench, openBench } from '../bench';
import type { ListProfiles } from './browse.dto';
import { made, madeAgain } from './made.fixture';

describe('browsing role profiles', () => {
  let bench: Bench;
  let database: Awaited<ReturnType<typeof freshDatabase>>;

  beforeAll(async () => {
    database = await freshDatabase();
    bench = await openBench(database.url);
    await made(bench, { title: 'Signal engineer', family: 'Trams', role: 'Engineer' });
    await made(bench, { title: 'Senior signal engineer', family: 'Trams', role: 'Engineer' });
    await made(bench, { title: 'Tram driver', family: 'Trams' });
    await made(bench, { title: 'Ferry captain', family: 'Ferries', role: 'Captain' });
    await made(bench, { title: 'Lamplighter' });
    await made(bench, { title: 'Ferry mate', family: 'Ferries', role: 'Mate', from: null });
    await made(bench, { title: 'Lighthouse keeper', from: null });
    const { profileId } = await made(bench, { title: 'Points guard', family: 'Trams', role: 'Guard' });
    await bench.db.query(
      `update role_profile_version set state = 'retired', effective_to = '2026-03-01' where profile_id = $1`,
      [profileId],
    );
  });
  afterAll(async () => {
    await bench.app.close();
    await database.drop();
  });

  const titles = async (query: Partial<ListProfiles>, viewer = bench.staff) =>
    (await bench.browse.list(viewer, { page: 1, pageSize: 50, ...query })).items.map(({ title }) => title);

  it('counts families and roles by name, the profiles without a role last', async () => {
    expect(await bench.browse.tree(bench.staff)).toEqual({
      families: [
        { name: 'Ferries', profiles: 1, roles: [{ name: 'Captain', profiles: 1 }] },
        {
          name: 'Trams',
          profiles: 3,
          roles: [
            { name: 'Engineer', profiles: 2 },
            { name: null, profiles: 1 },
          ],
        },
      ],
      unfiled: 1,
    });
  });

  it('counts for everybody what their list shows, drafts for HR alone', async () => {
    for (const viewer of [bench.staff, bench.hr, await bench.someone('admin')]) {
      const { families, unfiled } = await bench.browse.tree(viewer);
      for (const { name, profiles, roles } of families) {
        expect(await titles({ family: name }, viewer)).toHaveLength(profiles);
        for (const role of roles.filter((one) => one.name !== null)) {
          expect(await titles({ family: name, role: role.name ?? '' }, viewer)).toHaveLength(role.profiles);
        }
      }
      expect(await titles({ unfiled: 'true' }, viewer)).toHaveLength(unfiled);
      expect(families.reduce((sum, one) => sum + one.profiles, unfiled)).toBe((await titles({}, viewer)).length);
    }
  });

  it('shows staff what is in force, and HR also drafts and what nothing is in force of any more', async () => {
    expect(await titles({})).toEqual([
      'Ferry captain',
      'Lamplighter',
      'Senior signal engineer',
      'Signal engineer',
      'Tram driver',
    ]);
    expect(await titles({}, bench.hr)).toEqual(
      expect.arrayContaining(['Ferry mate', 'Lighthouse keeper', 'Points guard']),
    );
    expect(await titles({ unfiled: 'true' })).toEqual(['Lamplighter']);
    expect(await titles({ family: ' ', role: '' })).toHaveLength(5);
  });

  it('pages through a family, also while searching', async () => {
    for (const search of ['', 'engineer']) {
      const query = { family: 'Trams', role: 'Engineer', search, pageSize: 1 };
      const [first, second] = [
        await bench.browse.list(bench.staff, { ...query, page: 1 }),
        await bench.browse.list(bench.staff, { ...query, page: 2 }),
      ];
      expect([first.total, second.total]).toEqual([2, 2]);
      expect([...first.items, ...second.items].map(({ title }) => title).sort()).toEqual([
        'Senior signal engineer',
        'Signal engineer',
      ]);
    }
    expect(await titles({ family: 'Ferries', search: 'engineer' })).toEqual([]);
  });

  it('tells the place of each, and from which day on what was published will be in force', async () => {
    await made(bench, { title: 'Sky pilot', family: 'Airships', role: 'Pilot', from: '2027-05-01' });
    const { items } = await bench.browse.list(bench.staff, { page: 1, pageSize: 50, search: 'sky pilot' });
    expect(items).toMatchObject([
      {
        family: 'Airships',
        role: 'Pilot',
        level: null,
        excerpt: null,
        draft: null,
        published: { state: 'published', effectiveFrom: '2027-05-01' },
      },
    ]);
  });

  it('shows a draft beside what is in force to HR alone', async () => {
    const { profileId } = await made(bench, { title: 'Rope winder' });
    const { versionId } = await madeAgain(bench, profileId, { title: 'Cable winder', from: null });
    const found = async (viewer: Bench['hr']) =>
      (await bench.browse.list(viewer, { page: 1, pageSize: 50, search: 'cable winder' })).items;
    expect(await found(bench.hr)).toMatchObject([{ id: profileId, title: 'Rope winder', draft: { id: versionId } }]);
    expect(await found(bench.staff)).toEqual([]);
  });

  it('asks one statement for a list, a search and the tree', async () => {
    const page = { page: 1, pageSize: 50 };
    const reads = [
      () => bench.browse.list(bench.hr, page),
      () => bench.browse.list(bench.staff, { ...page, search: 'signal' }),
      () => bench.browse.tree(bench.staff),
    ];
    for (const read of reads) expect(await statementsDuring(read)).toBe(1);
  });
});
