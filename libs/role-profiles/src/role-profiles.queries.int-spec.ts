import { freshDatabase, statementsDuring } from '../../../test/support/database';
import { aTitle, type Bench, openBench, refusalOf } from './bench';
import { decideToRead } from './domain/role-profile-policy';
import { fixture, laterFixture } from './fixture';
import { RoleProfileVersionEntity } from './role-profile-version.entity';

describe('role profiles that are kept', () => {
  let bench: Bench;
  let database: Awaited<ReturnType<typeof freshDatabase>>;

  beforeAll(async () => {
    database = await freshDatabase();
    bench = await openBench(database.url);
  });
  afterAll(async () => {
    await bench.app.close();
    await database.drop();
  });

  it.each([
    ['its words', `update role_profile_version set summary = 'other' where id = $1`],
    ['its first day', `update role_profile_version set effective_from = '2025-01-01' where id = $1`],
    ['its state back', `update role_profile_version set state = 'draft', effective_from = null where id = $1`],
    ['itself away', 'delete from role_profile_version where id = $1'],
    ['a row', `update role_profile_component set details = 'other' where version_id = $1`],
    ['its source', `update role_profile_version set source_text = 'other' where id = $1`],
    ['what it was read from', `update role_profile_version set source_format = 'csv', source_name = 'x' where id = $1`],
    ['its corrections', `update role_profile_version set corrections = '[{"op": "add"}]' where id = $1`],
    ['its content hash', `update role_profile_version set content_hash = sha256('x') where id = $1`],
    ['its revision', `update role_profile_version set revision = 2 where id = $1`],
    ['the line of a row', `update role_profile_component set line = 1 where version_id = $1`],
    ['the skill of a row', `update role_profile_component set skill_id = null where version_id = $1`],
    ['a row away', 'delete from role_profile_component where version_id = $1'],
    [
      'a row more',
      `insert into role_profile_component (id, version_id, kind, position, title) values (gen_random_uuid(), $1, 'knowledge', 99, 'More')`,
    ],
  ])('has a database that refuses to change of a published version: %s', async (_what, change) => {
    const { versionId } = await bench.aPublished();
    await expect(bench.db.query(change, [versionId])).rejects.toThrow('a published role profile cannot change');
  });

  it('lists and shows to everybody exactly what the policy lets them see', async () => {
    const title = aTitle();
    await bench.aPublished(`${title} a`);
    await bench.aDraft(`${title} a`, laterFixture);
    await bench.aDraft(`${title} b`);
    const all = (await bench.db.getRepository(RoleProfileVersionEntity).find()).filter((one) =>
      one.title.startsWith(title),
    );
    for (const viewer of [bench.hr, bench.staff, await bench.someone('admin')]) {
      const visible = all.filter((version) => decideToRead(viewer, version).allowed).map(({ id }) => id);
      const { items, total } = await bench.browse.list(viewer, { search: title.toUpperCase(), page: 1, pageSize: 10 });
      const listed = items
        .flatMap(({ published, draft }) => [published, draft])
        .flatMap((one) => (one ? [one.id] : []));
      expect(listed.sort()).toEqual(visible.sort());
      expect(total).toBe(viewer === bench.hr ? 2 : 1);
      for (const { id } of all) {
        const found = await bench.versions.version(viewer, id).then(
          () => true,
          () => false,
        );
        expect(found).toBe(visible.includes(id));
      }
    }
  });

  it('answers pages beyond the last with the total, and takes % for a letter', async () => {
    const title = aTitle();
    for (const letter of ['a', 'b', 'c']) await bench.aDraft(`${title} ${letter}`);
    const page = await bench.browse.list(bench.hr, { search: title, page: 2, pageSize: 2 });
    expect(page).toMatchObject({ items: [{ title: `${title} c` }], total: 3, page: 2, pageSize: 2 });
    expect(await bench.browse.list(bench.hr, { search: title, page: 9, pageSize: 2 })).toMatchObject({
      items: [],
      total: 3,
    });
    expect((await bench.browse.list(bench.hr, { search: '%', page: 1, pageSize: 2 })).total).toBe(0);
  });

  it('reads with one statement each', async () => {
    const { versionId, profileId } = await bench.aPublished();
    const reads = [
      () => bench.browse.list(bench.hr, { page: 1, pageSize: 50 }),
      () => bench.queries.profile(bench.staff, profileId),
      () => bench.versions.version(bench.staff, versionId),
      () => bench.queries.componentsOf(versionId),
      () => bench.versions.changes(bench.staff, versionId, versionId),
      () => bench.versions.export(bench.staff, versionId, 'json'),
    ];
    for (const read of reads) expect(await statementsDuring(read)).toBe(1);
    // The names the library knows, and what the import may be a second of.
    const preview = () => bench.imports.preview(bench.hr, { title: 'Desk', text: fixture });
    expect(await statementsDuring(preview)).toBe(2);
  });

  it('refuses whoever is not HR', async () => {
    const { versionId } = await bench.aDraft();
    expect((await refusalOf(bench.service.importDraft(bench.staff, { title: 'Desk', text: fixture }))).kind).toBe(
      'forbidden',
    );
    expect((await refusalOf(bench.imports.preview(bench.staff, { title: 'Desk', text: fixture }))).kind).toBe(
      'forbidden',
    );
    expect((await refusalOf(bench.service.publish(bench.staff, versionId))).kind).toBe('not-found');
    expect((await refusalOf(bench.drafts.discard(bench.staff, versionId))).kind).toBe('not-found');
    const published = await bench.aPublished();
    expect((await refusalOf(bench.service.publish(bench.staff, published.versionId))).kind).toBe('forbidden');
  });
});
