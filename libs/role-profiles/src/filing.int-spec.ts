import { freshDatabase } from '../../../test/support/database';
import { aTitle, type Bench, openBench, refusalOf } from './bench';
import type { CorrectionInput } from './correction.dto';
import { fixture, laterFixture } from './fixture';

const place = (field: 'family' | 'role' | 'level', value: string | null): CorrectionInput => ({
  op: 'set',
  field,
  value,
});

describe('where a profile stands in the tree', () => {
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

  const placed = async (title: string, text: string, ...corrections: CorrectionInput[]) => {
    const input = { title, text, corrections, replaceDraft: true };
    const { profileId } = await bench.service.importDraft(bench.hr, input);
    const { family, role, level } = await bench.queries.profile(bench.hr, profileId);
    return [family, role, level];
  };

  it('is nowhere until somebody says so, stays when a source does not say, and moves only where HR says so', async () => {
    const title = aTitle();
    expect(await placed(title, fixture)).toEqual([null, null, null]);
    expect(await placed(title, fixture, place('family', 'Trams'), place('role', 'Desk'))).toEqual([
      'Trams',
      'Desk',
      null,
    ]);
    expect(await placed(title, laterFixture)).toEqual(['Trams', 'Desk', null]);
    expect(await placed(title, fixture, place('family', 'Buses'))).toEqual(['Buses', 'Desk', null]);
    expect(await placed(title, fixture, place('family', null))).toEqual(['Buses', 'Desk', null]);
  });

  it('is in no role outside a family, whatever names them: the request, what is there already, the database', async () => {
    const refusal = await refusalOf(placed(aTitle(), fixture, place('role', 'Desk')));
    expect(refusal).toMatchObject({ kind: 'invalid', code: 'role-without-family' });
    const title = aTitle();
    await placed(title, fixture, place('family', 'Trams'));
    expect(await placed(title, fixture, place('role', 'Desk'))).toEqual(['Trams', 'Desk', null]);
    await expect(bench.db.query('update role_profile set family = null where title = $1', [title])).rejects.toThrow(
      'role_within_a_family',
    );
  });

  it('stays while a draft says otherwise, and moves with all that was published when the draft is', async () => {
    const { profileId } = await bench.aPublished();
    const stands = async () => {
      const { family, role, level } = await bench.queries.profile(bench.staff, profileId);
      return [family, role, level];
    };
    const { versionId } = await bench.drafts.start(bench.hr, profileId);
    await bench.drafts.correct(bench.hr, versionId, 1, [place('family', 'Trams'), place('role', 'Desk')]);
    await bench.drafts.correct(bench.hr, versionId, 2, [place('level', 'Lead')]);
    const alone = bench.drafts.correct(bench.hr, versionId, 3, [place('family', null)]);
    expect(await refusalOf(alone)).toMatchObject({ code: 'role-without-family' });
    expect(await stands()).toEqual([null, null, null]);
    const after = { family: 'Trams', role: 'Desk', level: 'Lead' };
    expect((await bench.versions.version(bench.hr, versionId)).place).toEqual(after);
    const words: CorrectionInput = { op: 'set', field: 'summary', value: 'Watches trams.' };
    await bench.drafts.correct(bench.hr, versionId, 3, [words]);
    await bench.service.publish(bench.hr, versionId);
    expect(await stands()).toEqual(['Trams', 'Desk', 'Lead']);
    const nowhere = { family: null, role: null, level: null };
    const half = { ...after, level: null };
    expect((await bench.eventsOf(versionId)).slice(1)).toMatchObject([
      { action: 'role-profile.correct', detail: { toBeFiled: { before: nowhere, after: half } } },
      { action: 'role-profile.correct', detail: { toBeFiled: { before: half, after } } },
      { action: 'role-profile.correct', detail: { corrections: 1 } },
      { action: 'role-profile.publish', detail: { filed: { before: nowhere, after } } },
    ]);
  });

  it('stays where a draft was thrown away, and where an import into a published profile is only a draft', async () => {
    const title = aTitle();
    const { profileId } = await bench.aPublished(title);
    const { versionId } = await bench.drafts.start(bench.hr, profileId);
    await bench.drafts.correct(bench.hr, versionId, 1, [place('family', 'Trams')]);
    await bench.drafts.discard(bench.hr, versionId);
    const inDraft = await placed(title, laterFixture, place('family', 'Buses'));
    expect(inDraft).toEqual([null, null, null]);
    const { versions } = await bench.queries.profile(bench.hr, profileId);
    await bench.service.publish(bench.hr, versions.find(({ state }) => state === 'draft')?.id ?? '');
    expect((await bench.queries.profile(bench.hr, profileId)).family).toBe('Buses');
  });
});
