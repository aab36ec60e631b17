import { randomUUID } from 'node:crypto';
import type { Role, Viewer } from '@app/access';
import { Clock, Problem, toLocalDate } from '@app/kernel';
import { PlatformModule, Settings } from '@app/platform';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { freshDatabase, statementsDuring } from '../../../test/support/database';
import { decideToRead } from './domain/role-profile-policy';
import { fixture } from './domain/import/fixtures/fixture';
import { RoleProfilesModule } from './role-profiles.module';
import { RoleProfilesQueries } from './role-profiles.queries';
import { RoleProfilesService } from './role-profiles.service';
import { RoleProfileVersionEntity } from './role-profile-version.entity';

describe('role profiles on a database', () => {
  let app: INestApplicationContext;
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let db: DataSource;
  let service: RoleProfilesService;
  let queries: RoleProfilesQueries;
  let hr: Viewer;
  let staff: Viewer;

  const someone = async (...roles: Role[]): Promise<Viewer> => {
    const personId = randomUUID();
    await db.query(`insert into person (id, full_name, work_email, roles) values ($1, 'Someone', $2, $3)`, [
      personId,
      `${personId}@example.org`,
      roles,
    ]);
    return { personId, name: 'Someone', roles, teamId: null, leadId: null, leads: [], oversees: [] };
  };
  const aTitle = () => `Desk ${randomUUID()}`;
  const aDraft = (title = aTitle(), text = fixture) => service.importDraft(hr, { title, text });
  const aPublished = async (title = aTitle()) => {
    const draft = await aDraft(title);
    await service.publish(hr, draft.versionId, toLocalDate('2026-01-01'));
    return draft;
  };
  const eventsOf = (id: string) =>
    db.query<{ action: string }[]>('select action, detail from audit_event where entity_id = $1 order by id', [id]);
  const refusal = async (work: Promise<unknown>): Promise<Problem> => {
    const error = await work.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    if (!(error instanceof Problem)) throw error ?? new Error('It was done');
    return error;
  };

  beforeAll(async () => {
    database = await freshDatabase();
    const settings = new Settings({ DATABASE_URL: database.url, TOUCHSTONE_FOLDER: '.touchstone/test' });
    const root = { module: class Root {}, imports: [PlatformModule.using(settings), RoleProfilesModule] };
    app = await NestFactory.createApplicationContext(root, { logger: ['error'], abortOnError: false });
    db = app.get(DataSource);
    service = app.get(RoleProfilesService, { strict: false });
    queries = app.get(RoleProfilesQueries, { strict: false });
    hr = await someone('hr');
    staff = await someone();
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  it('keeps an import as a draft with every row, its source and what was odd in it, and audits it', async () => {
    const title = aTitle();
    const { versionId, number } = await aDraft(title);
    const version = await queries.version(hr, versionId);
    expect(version).toMatchObject({ title, number: 1, isDraft: true, allowedActions: ['publish', 'discard'] });
    expect(version.components).toHaveLength(18);
    expect(version.warnings).toHaveLength(8);
    expect(version.components.find((one) => one.title === 'Tram Radios')).toMatchObject({
      kind: 'knowledge',
      depth: 4,
    });
    expect(await queries.componentsOf(versionId)).toEqual(version.components);
    expect(
      await db.query('select source_text, length(source_hash) from role_profile_version where id = $1', [versionId]),
    ).toEqual([{ source_text: fixture, length: 32 }]);
    expect(await eventsOf(versionId)).toMatchObject([{ action: 'role-profile.import', detail: { number: 1 } }]);
  });

  it('previews without a trace', async () => {
    const before = await db.query('select count(*) from role_profile');
    const title = aTitle();
    const preview = await queries.preview(hr, { title, text: fixture });
    expect(preview).toMatchObject({ profileId: null, draft: null, rendering: 'P1 (pipe, one cell per line)' });
    expect(preview.counts.map(({ count }) => count)).toEqual([1, 4, 2, 4, 2, 1, 1, 3]);
    expect(await db.query('select count(*) from role_profile')).toEqual(before);
    const { profileId, versionId } = await aDraft(title);
    const again = await queries.preview(hr, { title: title.toUpperCase(), text: fixture });
    expect(again).toMatchObject({ profileId, draft: { versionId, number: 1 } });
  });

  it('replaces a draft only when asked to, and says which one stands in the way', async () => {
    const title = aTitle();
    const first = await aDraft(title);
    expect(await refusal(aDraft(title))).toMatchObject({
      kind: 'conflict',
      code: 'draft-already',
      details: { draft: { versionId: first.versionId, number: 1 } },
    });
    const second = await service.importDraft(hr, { title, text: fixture, replaceDraft: true });
    expect(second).toMatchObject({ profileId: first.profileId, number: 1 });
    expect(await queries.componentsOf(first.versionId)).toEqual([]);
    expect(await eventsOf(second.versionId)).toMatchObject([{ detail: { replaced: first.versionId } }]);
  });

  it('writes nothing of a text that is no profile', async () => {
    const title = aTitle();
    expect(await refusal(aDraft(title, 'Minutes of Tuesday'))).toMatchObject({
      kind: 'invalid',
      code: 'not-a-profile',
    });
    expect((await queries.list(hr, { search: title, page: 1, pageSize: 10 })).total).toBe(0);
  });

  it('makes one profile of many simultaneous imports of one title', async () => {
    const title = aTitle();
    const results = await Promise.allSettled([1, 2, 3, 4].map(() => aDraft(title)));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await queries.list(hr, { search: title, page: 1, pageSize: 10 })).total).toBe(1);
  });

  it('retires what was in force on the day before its successor begins', async () => {
    const title = aTitle();
    const first = await aPublished(title);
    const second = await aDraft(title);
    expect(second.number).toBe(2);
    const today = app.get(Clock).today();
    await service.publish(hr, second.versionId);
    const { versions } = await queries.profile(staff, first.profileId);
    expect(versions.map(({ number, state, effectiveFrom }) => [number, state, effectiveFrom])).toEqual([
      [2, 'published', today],
      [1, 'retired', '2026-01-01'],
    ]);
    expect(versions[1]?.effectiveTo).toBe(
      toLocalDate(new Date(Date.parse(today) - 86_400_000).toISOString().slice(0, 10)),
    );
    expect(await eventsOf(second.versionId)).toMatchObject([
      {},
      { action: 'role-profile.publish', detail: { retired: first.versionId } },
    ]);
  });

  it('lets nothing begin before what it replaces, nor be published twice', async () => {
    const title = aTitle();
    await aPublished(title);
    const { versionId } = await aDraft(title);
    expect(await refusal(service.publish(hr, versionId, toLocalDate('2025-12-31')))).toMatchObject({
      code: 'begins-too-early',
    });
    await service.publish(hr, versionId, toLocalDate('2026-01-01'));
    expect(await refusal(service.publish(hr, versionId))).toMatchObject({ kind: 'conflict', code: 'wrong-state' });
    expect(await refusal(service.discard(hr, versionId))).toMatchObject({ code: 'wrong-state' });
  });

  it('does a publication once, however often its key comes', async () => {
    const { versionId } = await aDraft();
    const key = randomUUID();
    await service.publish(hr, versionId, undefined, key);
    await service.publish(hr, versionId, undefined, key);
    expect(await eventsOf(versionId)).toHaveLength(2);
  });

  it('throws a draft away, with its profile when nothing else is left of it', async () => {
    const { versionId, profileId } = await aDraft();
    await service.discard(hr, versionId);
    expect((await refusal(queries.profile(hr, profileId))).kind).toBe('not-found');
    expect(await eventsOf(versionId)).toMatchObject([{}, { action: 'role-profile.discard' }]);
  });

  it.each([
    ['its words', `update role_profile_version set summary = 'other' where id = $1`],
    ['its first day', `update role_profile_version set effective_from = '2025-01-01' where id = $1`],
    ['its state back', `update role_profile_version set state = 'draft', effective_from = null where id = $1`],
    ['itself away', 'delete from role_profile_version where id = $1'],
    ['a row', `update role_profile_component set details = 'other' where version_id = $1`],
    ['a row away', 'delete from role_profile_component where version_id = $1'],
    [
      'a row more',
      `insert into role_profile_component (id, version_id, kind, position, title) values (gen_random_uuid(), $1, 'knowledge', 99, 'More')`,
    ],
  ])('has a database that refuses to change of a published version: %s', async (_what, change) => {
    const { versionId } = await aPublished();
    await expect(db.query(change, [versionId])).rejects.toThrow('a published role profile cannot change');
  });

  it('lists and shows to everybody exactly what the policy lets them see', async () => {
    const title = aTitle();
    await aPublished(`${title} a`);
    await aDraft(`${title} a`);
    await aDraft(`${title} b`);
    const all = (await db.getRepository(RoleProfileVersionEntity).find()).filter((one) => one.title.startsWith(title));
    for (const viewer of [hr, staff, await someone('admin')]) {
      const visible = all.filter((version) => decideToRead(viewer, version).allowed).map(({ id }) => id);
      const { items, total } = await queries.list(viewer, { search: title.toUpperCase(), page: 1, pageSize: 10 });
      const listed = items
        .flatMap(({ published, draft }) => [published, draft])
        .flatMap((one) => (one ? [one.id] : []));
      expect(listed.sort()).toEqual(visible.sort());
      expect(total).toBe(viewer === hr ? 2 : 1);
      for (const { id } of all) {
        const found = await queries.version(viewer, id).then(
          () => true,
          () => false,
        );
        expect(found).toBe(visible.includes(id));
      }
    }
  });

  it('answers pages beyond the last with the total, and takes % for a letter', async () => {
    const title = aTitle();
    for (const letter of ['a', 'b', 'c']) await aDraft(`${title} ${letter}`);
    const page = await queries.list(hr, { search: title, page: 2, pageSize: 2 });
    expect(page).toMatchObject({ items: [{ title: `${title} c` }], total: 3, page: 2, pageSize: 2 });
    expect(await queries.list(hr, { search: title, page: 9, pageSize: 2 })).toMatchObject({ items: [], total: 3 });
    expect((await queries.list(hr, { search: '%', page: 1, pageSize: 2 })).total).toBe(0);
  });

  it('reads with one statement each', async () => {
    const { versionId, profileId } = await aPublished();
    const reads = [
      () => queries.list(hr, { page: 1, pageSize: 50 }),
      () => queries.profile(staff, profileId),
      () => queries.version(staff, versionId),
      () => queries.componentsOf(versionId),
      () => queries.preview(hr, { title: 'Desk', text: fixture }),
    ];
    for (const read of reads) expect(await statementsDuring(read)).toBe(1);
  });

  it('refuses whoever is not HR', async () => {
    const { versionId } = await aDraft();
    expect((await refusal(service.importDraft(staff, { title: 'Desk', text: fixture }))).kind).toBe('forbidden');
    expect((await refusal(queries.preview(staff, { title: 'Desk', text: fixture }))).kind).toBe('forbidden');
    expect((await refusal(service.publish(staff, versionId))).kind).toBe('not-found');
    expect((await refusal(service.discard(staff, versionId))).kind).toBe('not-found');
    const published = await aPublished();
    expect((await refusal(service.publish(staff, published.versionId))).kind).toBe('forbidden');
  });
});
