import { freshDatabase } from '../../../../test/support/database';
import { type FrameworkBench, newerEdition, openFrameworkBench } from './framework-bench.fixture';
import { aFramework } from './framework.fixture';

describe('what an import of a framework leaves in the log', () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let bench: FrameworkBench;

  beforeEach(async () => {
    database = await freshDatabase();
    bench = await openFrameworkBench(database.url);
  });
  afterEach(async () => {
    await bench.app.close();
    await database.drop();
  });

  const eventsOfImport = (id: string) =>
    bench.db.query<{ action: string; entity_id: string; actor_id: string; detail: object }[]>(
      `select action, entity_id, actor_id, detail from audit_event where detail ->> 'importId' = $1 order by id`,
      [id],
    );
  const lead = async () =>
    (await bench.versionsOf('Lead operator')).filter(({ slug }) => slug === 'night-desk-operator-lead-operator');

  it('is of every version that it makes and puts in force, as if it had come alone, and who it was', async () => {
    const { id } = await bench.imported();
    const events = await eventsOfImport(id);
    expect(events.map(({ action }) => action).toSorted()).toEqual([
      ...Array<string>(5).fill('role-profile.import'),
      ...Array<string>(5).fill('role-profile.publish'),
    ]);
    expect(new Set(events.map(({ actor_id: actor }) => actor))).toEqual(new Set([bench.hr.personId]));
    const [first] = await lead();
    const about = { profileId: first?.['profile_id'], number: 1 };
    expect(await bench.eventsOf(String(first?.['id']))).toEqual([
      { action: 'role-profile.import', detail: { ...about, format: 'framework', filed: true, importId: id } },
      { action: 'role-profile.publish', detail: { ...about, from: '2026-03-01', importId: id } },
    ]);
    const again = await bench.imported();
    expect(await eventsOfImport(again.id)).toEqual([]);
  });

  it('says what was retired, and what of the library was written over', async () => {
    await bench.imported();
    const newer = aFramework((text) => newerEdition(text).replaceAll('- add two columns', '- add three columns'));
    const { id } = await bench.imported(newer, '2026-05-01');
    const [first, second] = await lead();
    expect(await bench.eventsOf(String(second?.['id']))).toMatchObject([
      { action: 'role-profile.import', detail: { number: 2, importId: id } },
      {
        action: 'role-profile.publish',
        detail: { number: 2, from: '2026-05-01', retired: first?.['id'], importId: id },
      },
    ]);
    const defined = (await eventsOfImport(id)).filter(({ action }) => action === 'skill.define');
    expect(defined).toMatchObject([{ detail: { version: 2, description: false, levels: [1], importId: id } }]);
    expect(await bench.db.query('select name from skill where id = $1', [defined[0]?.entity_id])).toEqual([
      { name: '=Depot sums' },
    ]);
  });

  it('says what was filed elsewhere, and nothing where HR has filed it', async () => {
    await bench.imported();
    await bench.db.query(`update role_profile set family = 'Ours' where slug = 'track-carer'`);
    const { id } = await bench.imported(aFramework((text) => text.replaceAll('Track care,', 'Permanent way,')));
    const filed = (await eventsOfImport(id)).filter(({ action }) => action === 'role-profile.file');
    expect(filed).toMatchObject([{ detail: { changed: ['family'], importId: id } }]);
  });

  it('says when a draft of an earlier import is put in force, and which draft another replaced', async () => {
    await bench.imported(aFramework(), null);
    const [draft] = await lead();
    const { id } = await bench.imported(aFramework(newerEdition), null);
    const [newer] = await lead();
    expect(await bench.eventsOf(String(newer?.['id']))).toMatchObject([
      { action: 'role-profile.import', detail: { number: 1, replaced: draft?.['id'], importId: id } },
    ]);
    const published = await bench.imported(aFramework(newerEdition), '2026-06-01');
    const events = await eventsOfImport(published.id);
    expect(events.map(({ action }) => action)).toEqual(Array<string>(5).fill('role-profile.publish'));
    expect(events.map(({ entity_id: entity }) => entity)).toContain(newer?.['id']);
  });
});
