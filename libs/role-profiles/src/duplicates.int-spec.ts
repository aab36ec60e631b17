import { addDays, SystemClock } from '@app/kernel';
import { freshDatabase } from '../../../test/support/database';
import { aTitle, type Bench, openBench } from './bench';
import type { CorrectionInput } from './correction.dto';
import { fixture, laterFixture } from './fixture';

const summary: CorrectionInput = { op: 'set', field: 'summary', value: 'Watches trams.' };

describe('what an import may be a second of', () => {
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

  /** Of this profile, by an import whose source is another but whose words are those of the fixture. */
  const duplicates = async (title: string, profileId: string, text = fixture.replaceAll('\n', '\r\n')) =>
    (await bench.imports.preview(bench.hr, { title, text, slug: 'elsewhere' })).duplicates
      .filter((one) => one.profileId === profileId)
      .map(({ number, standing, by }) => ({ number, standing, by }))
      .toSorted((one, other) => one.number - other.number);

  /** As before hashes were kept; a version that is published does not change any more. */
  const forget = async (versionId: string) => {
    await bench.db.query('update role_profile_version set content_hash = null, source_hash = null where id = $1', [
      versionId,
    ]);
  };

  it('is a version that was taken out of force, if it says the same', async () => {
    const title = aTitle();
    const { profileId } = await bench.aPublished(title);
    const next = await bench.drafts.start(bench.hr, profileId);
    await bench.drafts.correct(bench.hr, next.versionId, 1, [summary]);
    await bench.service.publish(bench.hr, next.versionId);
    expect(await duplicates(title, profileId)).toEqual([
      { number: 1, standing: 'past', by: ['title', 'content'] },
      { number: 2, standing: 'in_force', by: ['title'] },
    ]);
    expect(await duplicates(title, profileId, laterFixture)).toEqual([
      { number: 2, standing: 'in_force', by: ['title'] },
    ]);
  });

  it('is told as it stands today: what counts until another begins is in force', async () => {
    const title = aTitle();
    const { profileId } = await bench.aPublished(title);
    const next = await bench.drafts.start(bench.hr, profileId);
    await bench.drafts.correct(bench.hr, next.versionId, 1, [summary]);
    const today = new SystemClock().today();
    await bench.service.publish(bench.hr, next.versionId, addDays(today, 9));
    const { duplicates: found } = await bench.imports.preview(bench.hr, { title, text: fixture });
    expect(found.filter((one) => one.profileId === profileId)).toMatchObject([
      { number: 2, standing: 'upcoming', effectiveFrom: addDays(today, 9), effectiveTo: null },
      { number: 1, standing: 'in_force', effectiveFrom: '2026-01-01', effectiveTo: addDays(today, 8) },
    ]);
  });

  it('is a version from before hashes were kept, be it a draft, in force or retired', async () => {
    const title = aTitle();
    const { versionId, profileId } = await bench.aDraft(title);
    await forget(versionId);
    expect(await duplicates(title, profileId)).toEqual([{ number: 1, standing: 'draft', by: ['title', 'content'] }]);
    await bench.service.publish(bench.hr, versionId);
    expect(await duplicates(title, profileId)).toEqual([{ number: 1, standing: 'in_force', by: ['title', 'content'] }]);
    const next = await bench.drafts.start(bench.hr, profileId);
    await bench.drafts.correct(bench.hr, next.versionId, 1, [summary]);
    await bench.service.publish(bench.hr, next.versionId);
    expect(await duplicates(title, profileId)).toEqual([
      { number: 1, standing: 'replaced', by: ['title', 'content'] },
      { number: 2, standing: 'in_force', by: ['title'] },
    ]);
    expect(await duplicates(title, profileId, laterFixture)).toEqual([
      { number: 2, standing: 'in_force', by: ['title'] },
    ]);
  });
});
