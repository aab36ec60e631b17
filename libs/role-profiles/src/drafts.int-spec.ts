import { randomUUID } from 'node:crypto';
import { contentHash } from '@app/profile-formats';
import { freshDatabase, statementsDuring } from '../../../test/support/database';
import { aTitle, type Bench, openBench, refusalOf } from './bench';
import type { CorrectionInput } from './correction.dto';
import { fixture } from './fixture';

const level = (position: number, value: number | null): CorrectionInput => ({
  op: 'set',
  kind: 'organisation_skill',
  position,
  field: 'level',
  value,
});
const ofProfile = (field: 'title' | 'summary' | 'family' | 'role', value: string): CorrectionInput => ({
  op: 'set',
  field,
  value,
});

describe('a draft that HR puts right', () => {
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

  const correct = (versionId: string, ...corrections: CorrectionInput[]) =>
    bench.drafts.correct(bench.hr, versionId, 1, corrections);

  it('begins as a copy of what is in force: its words, its rows, its source and what was put right in it', async () => {
    const title = aTitle();
    const imported = await bench.aDraft(title);
    await correct(imported.versionId, level(0, 4));
    await bench.service.publish(bench.hr, imported.versionId);
    const begun = await bench.drafts.start(bench.hr, imported.profileId);
    expect(begun).toMatchObject({ profileId: imported.profileId, number: 2 });
    const [former, copy] = [
      await bench.versions.version(bench.hr, imported.versionId),
      await bench.versions.version(bench.hr, begun.versionId),
    ];
    expect(copy).toMatchObject({ isDraft: true, revision: 1, format: 'version', sourceName: 'Version 1' });
    expect(copy.sourceText).toBe(fixture);
    expect(copy.corrections).toEqual(former.corrections);
    const words = ({ id: _id, ...row }: (typeof copy.components)[number]) => row;
    expect(copy.components.map(words)).toEqual(former.components.map(words));
    expect(await bench.eventsOf(begun.versionId)).toMatchObject([
      { action: 'role-profile.start-draft', detail: { from: imported.versionId, number: 2 } },
    ]);
  });

  it('is one at a time, and begins with something in force', async () => {
    const { profileId } = await bench.aPublished();
    const begun = await bench.drafts.start(bench.hr, profileId);
    expect(await refusalOf(bench.drafts.start(bench.hr, profileId))).toMatchObject({
      kind: 'conflict',
      code: 'draft-already',
      details: { draft: { versionId: begun.versionId, number: 2 } },
    });
    const { profileId: onlyDraft, versionId } = await bench.aDraft();
    await bench.drafts.discard(bench.hr, versionId);
    expect(await refusalOf(bench.drafts.start(bench.hr, onlyDraft))).toMatchObject({ kind: 'not-found' });
    const [key, other] = [randomUUID(), await bench.aPublished()];
    const twice = () => bench.drafts.start(bench.hr, other.profileId, key);
    expect(await twice()).toEqual(await twice());
  });

  it('keeps what was put right with what was there before, by whom and when, and never over the source', async () => {
    const { versionId } = await bench.aDraft();
    await correct(
      versionId,
      level(2, 3),
      { op: 'remove', kind: 'training_activity', position: 0 },
      { op: 'add', kind: 'work_activity' },
      { op: 'set', kind: 'work_activity', position: 4, field: 'title', value: 'Sanding the rails' },
    );
    const version = await bench.versions.version(bench.hr, versionId);
    expect(version).toMatchObject({ revision: 2, sourceText: fixture });
    expect(version.corrections).toMatchObject([
      { op: 'set', kind: 'organisation_skill', position: 2, field: 'level', was: 2, value: 3, by: 'Someone' },
      { op: 'remove', kind: 'training_activity', position: 0, was: 'First Aid at Night', value: null },
      { op: 'add', kind: 'work_activity', position: 4, was: null },
      { op: 'set', field: 'title', was: '', value: 'Sanding the rails' },
    ]);
    expect(version.corrections[0]?.at).toMatch(/^20/);
    const titles = (kind: string) => version.components.filter((one) => one.kind === kind).map(({ title }) => title);
    expect(titles('training_activity')).toEqual(['Board Simulator']);
    expect(titles('work_activity').at(-1)).toBe('Sanding the rails');
    expect(await bench.eventsOf(versionId)).toMatchObject([
      {},
      { action: 'role-profile.correct', detail: { corrections: 4 } },
    ]);
  });

  it('has the content hash of what it says now, and its rows keep their ids', async () => {
    const { versionId } = await bench.aDraft();
    const before = await bench.versions.version(bench.hr, versionId);
    await correct(versionId, ofProfile('summary', 'Watches trams.'), level(0, 1));
    const after = await bench.versions.version(bench.hr, versionId);
    expect(after.components.map(({ id }) => id)).toEqual(before.components.map(({ id }) => id));
    const { title, summary, footer, components } = after;
    const said = {
      title,
      family: null,
      role: null,
      level: null,
      ...summary,
      summary: summary.text,
      footer,
      components,
    };
    const [kept] = await bench.db.query<{ hash: string }[]>(
      `select encode(content_hash, 'hex') as hash from role_profile_version where id = $1`,
      [versionId],
    );
    expect(kept?.hash).toBe(contentHash(said));
  });

  it('is changed by whoever saw it last, and tells everybody else what it is now', async () => {
    const { versionId } = await bench.aDraft();
    const both = await Promise.allSettled([correct(versionId, level(0, 3)), correct(versionId, level(0, 4))]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const late = await refusalOf(correct(versionId, level(1, 1)));
    expect(late).toMatchObject({ kind: 'stale', code: 'changed-elsewhere' });
    expect(late.details).toMatchObject({ current: { id: versionId, revision: 2 } });
  });

  it.each([
    ['a level 5', [level(0, 5)], '/corrections/0/value'],
    ['a row that is not there', [level(0, 1), level(99, 1)], '/corrections/1/position'],
    ['a depth of a skill', [{ ...level(0, 1), field: 'depth' }], '/corrections/0/field'],
    ['no value', [{ op: 'set', field: 'title' }], '/corrections/0/value'],
    ['a profile without a title', [ofProfile('title', ' ')], '/corrections/0/value'],
    ['a role outside any family', [ofProfile('role', 'Desk')], '/corrections'],
  ] as [string, CorrectionInput[], string][])(
    'is left as it is by %s, which is told with its place',
    async (_what, given, pointer) => {
      const { versionId } = await bench.aDraft();
      const refusal = await refusalOf(correct(versionId, ...given));
      expect(refusal).toMatchObject({ kind: 'invalid', details: { errors: [{ pointer }] } });
      expect(await bench.versions.version(bench.hr, versionId)).toMatchObject({ revision: 1, corrections: [] });
    },
  );

  it('names its profile while there is nothing else of it, and files it at once', async () => {
    const [title, other] = [aTitle(), aTitle()];
    const { versionId, profileId } = await bench.aDraft(title);
    await correct(versionId, ofProfile('title', other), ofProfile('family', 'Trams'), ofProfile('role', 'Desk'));
    const profile = await bench.queries.profile(bench.hr, profileId);
    expect(profile).toMatchObject({ title: other, family: 'Trams', role: 'Desk', level: null });
    await bench.service.publish(bench.hr, versionId);
    const { versionId: next } = await bench.drafts.start(bench.hr, profileId);
    await correct(next, ofProfile('title', 'Something else'));
    expect((await bench.queries.profile(bench.hr, profileId)).title).toBe(other);
  });

  it('is not published while it says what is in force', async () => {
    const { profileId } = await bench.aPublished();
    const { versionId } = await bench.drafts.start(bench.hr, profileId);
    expect(await refusalOf(bench.service.publish(bench.hr, versionId))).toMatchObject({ code: 'same-as-in-force' });
    await correct(versionId, level(0, 4));
    await bench.service.publish(bench.hr, versionId);
    expect((await bench.queries.profile(bench.hr, profileId)).versions.map(({ state }) => state)).toEqual([
      'published',
      'retired',
    ]);
  });

  it('is HR’s alone, and nobody’s once it is published', async () => {
    const { versionId, profileId } = await bench.aPublished();
    const draft = await bench.aDraft();
    for (const viewer of [bench.staff, await bench.someone('admin')]) {
      expect((await refusalOf(bench.drafts.start(viewer, profileId))).kind).toBe('forbidden');
      expect((await refusalOf(bench.drafts.correct(viewer, draft.versionId, 1, []))).kind).toBe('not-found');
      expect((await refusalOf(bench.drafts.correct(viewer, versionId, 1, []))).kind).toBe('forbidden');
      const published = await bench.versions.version(viewer, versionId);
      expect(published).toMatchObject({ sourceText: null, corrections: [] });
      expect((await refusalOf(bench.versions.export(viewer, draft.versionId, 'json'))).kind).toBe('not-found');
      expect((await refusalOf(bench.versions.changes(viewer, versionId, draft.versionId))).kind).toBe('not-found');
      expect((await refusalOf(bench.versions.changes(viewer, draft.versionId, versionId))).kind).toBe('not-found');
    }
    expect(await refusalOf(bench.drafts.correct(bench.hr, versionId, 1, [level(0, 1)]))).toMatchObject({
      kind: 'conflict',
      code: 'wrong-state',
    });
  });

  it('costs the same number of statements, however many rows it has and corrections come', async () => {
    const { versionId } = await bench.aDraft();
    const small = await bench.aDraft(aTitle(), fixture.replace(/Spare parts[^]*?short\. \|\n/, ''));
    const many = await statementsDuring(() => correct(versionId, ...[0, 1, 2].map((at) => level(at, 1))));
    expect(await statementsDuring(() => correct(small.versionId, level(0, 1)))).toBe(many);
  });
});
