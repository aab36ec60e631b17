import { randomUUID } from 'node:crypto';
import { addDays, Clock, toLocalDate } from '@app/kernel';
import { freshDatabase } from '../../../test/support/database';
import { aTitle, type Bench, openBench, refusalOf } from './bench';
import { fixture, laterFixture } from './fixture';

describe('role profiles that are imported and published', () => {
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

  it('keeps an import as a draft with every row, its source and what was odd in it, and audits it', async () => {
    const title = aTitle();
    const { versionId } = await bench.aDraft(title);
    const version = await bench.versions.version(bench.hr, versionId);
    expect(version).toMatchObject({
      title,
      number: 1,
      isDraft: true,
      allowedActions: ['correct', 'publish', 'discard'],
    });
    expect(version.components).toHaveLength(18);
    // Eight of the text, and a summary that does not speak of this title.
    expect(version.warnings).toHaveLength(9);
    expect(version.components.find((one) => one.title === 'Tram Radios')).toMatchObject({
      kind: 'knowledge',
      depth: 4,
    });
    expect(await bench.queries.componentsOf(versionId)).toEqual(version.components);
    expect(
      await bench.db.query('select source_text, length(source_hash) from role_profile_version where id = $1', [
        versionId,
      ]),
    ).toEqual([{ source_text: fixture, length: 32 }]);
    expect(await bench.eventsOf(versionId)).toMatchObject([{ action: 'role-profile.import', detail: { number: 1 } }]);
  });

  it('previews without a trace', async () => {
    const before = await bench.db.query('select count(*) from role_profile');
    const title = aTitle();
    const preview = await bench.imports.preview(bench.hr, { title, text: fixture });
    expect(preview).toMatchObject({ profileId: null, draft: null, rendering: 'P1 (pipe, one cell per line)' });
    expect(preview.counts.map(({ count }) => count)).toEqual([1, 4, 2, 4, 2, 1, 1, 3]);
    expect(await bench.db.query('select count(*) from role_profile')).toEqual(before);
    const { profileId, versionId } = await bench.aDraft(title);
    const again = await bench.imports.preview(bench.hr, { title: title.toUpperCase(), text: fixture });
    expect(again).toMatchObject({ profileId, draft: { versionId, number: 1 } });
  });

  it('replaces a draft only when asked to, and says which one stands in the way', async () => {
    const title = aTitle();
    const first = await bench.aDraft(title);
    expect(await refusalOf(bench.aDraft(title))).toMatchObject({
      kind: 'conflict',
      code: 'draft-already',
      details: { draft: { versionId: first.versionId, number: 1 } },
    });
    const second = await bench.service.importDraft(bench.hr, { title, text: fixture, replaceDraft: true });
    expect(second).toMatchObject({ profileId: first.profileId, number: 1 });
    expect(await bench.queries.componentsOf(first.versionId)).toEqual([]);
    expect(await bench.eventsOf(second.versionId)).toMatchObject([{ detail: { replaced: first.versionId } }]);
  });

  it('writes nothing of a text that is no profile', async () => {
    const title = aTitle();
    expect(await refusalOf(bench.aDraft(title, 'Minutes of Tuesday'))).toMatchObject({
      kind: 'invalid',
      code: 'not-a-profile',
    });
    expect((await bench.browse.list(bench.hr, { search: title, page: 1, pageSize: 10 })).total).toBe(0);
  });

  it('makes one profile of many simultaneous imports of one title', async () => {
    const title = aTitle();
    const results = await Promise.allSettled([1, 2, 3, 4].map(() => bench.aDraft(title)));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await bench.browse.list(bench.hr, { search: title, page: 1, pageSize: 10 })).total).toBe(1);
  });

  it('retires what was in force on the day before its successor begins', async () => {
    const title = aTitle();
    const first = await bench.aPublished(title);
    const second = await bench.aDraft(title, laterFixture);
    expect(second.number).toBe(2);
    const today = bench.app.get(Clock).today();
    await bench.service.publish(bench.hr, second.versionId);
    const { versions } = await bench.queries.profile(bench.staff, first.profileId);
    expect(versions.map(({ number, state, effectiveFrom }) => [number, state, effectiveFrom])).toEqual([
      [2, 'published', today],
      [1, 'retired', '2026-01-01'],
    ]);
    expect(versions[1]?.effectiveTo).toBe(addDays(today, -1));
    expect(await bench.eventsOf(second.versionId)).toMatchObject([
      {},
      { action: 'role-profile.publish', detail: { retired: first.versionId } },
    ]);
  });

  it('lets nothing begin before what it replaces, nor be published twice', async () => {
    const title = aTitle();
    await bench.aPublished(title);
    const { versionId } = await bench.aDraft(title, laterFixture);
    expect(await refusalOf(bench.service.publish(bench.hr, versionId, toLocalDate('2025-12-31')))).toMatchObject({
      code: 'begins-too-early',
    });
    await bench.service.publish(bench.hr, versionId, toLocalDate('2026-01-01'));
    expect(await refusalOf(bench.service.publish(bench.hr, versionId))).toMatchObject({
      kind: 'conflict',
      code: 'wrong-state',
    });
    expect(await refusalOf(bench.drafts.discard(bench.hr, versionId))).toMatchObject({ code: 'wrong-state' });
  });

  it('does a publication once, however often its key comes', async () => {
    const { versionId } = await bench.aDraft();
    const key = randomUUID();
    await bench.service.publish(bench.hr, versionId, undefined, { key });
    await bench.service.publish(bench.hr, versionId, undefined, { key });
    expect(await bench.eventsOf(versionId)).toHaveLength(2);
  });

  it('throws a draft away, with its profile when nothing else is left of it', async () => {
    const { versionId, profileId } = await bench.aDraft();
    await bench.drafts.discard(bench.hr, versionId);
    expect((await refusalOf(bench.queries.profile(bench.hr, profileId))).kind).toBe('not-found');
    expect(await bench.eventsOf(versionId)).toMatchObject([{}, { action: 'role-profile.discard' }]);
  });
});
