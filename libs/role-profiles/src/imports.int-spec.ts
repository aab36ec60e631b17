import { randomUUID } from 'node:crypto';
import { freshDatabase, statementsDuring } from '../../../test/support/database';
import { aTitle, type Bench, openBench, refusalOf } from './bench';
import type { CorrectionInput } from './correction.dto';
import { fixture, laterFixture } from './fixture';

const inBytes = (text: string, name = 'page.txt') => ({ name, content: Buffer.from(text).toString('base64') });

describe('a role profile that is imported', () => {
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

  const skillsOf = (name: string) =>
    bench.db.query<{ name: string; description: string; levels: Record<string, string> }[]>(
      `select name, description, json_object_agg(level, descriptor) as levels
         from skill join skill_level on skill_id = id where lower(name) = lower($1) group by id`,
      [name],
    );
  const ownSkill = (name: string) => fixture.replaceAll('Night Ops – Calm under alarms', `Night Ops – ${name}`);

  it('is the same from a text and from a file, and knows what it came from', async () => {
    const title = aTitle();
    const fromText = await bench.imports.preview(bench.hr, { title, text: fixture });
    const fromFile = await bench.imports.preview(bench.hr, { title, file: inBytes(fixture) });
    expect(fromFile).toEqual(fromText);
    expect(fromText).toMatchObject({ format: 'text', sourceText: fixture, place: { family: null } });
    expect(fromText.components.every(({ line }) => line !== null && line > 1)).toBe(true);
    const { versionId } = await bench.service.importDraft(bench.hr, { title, file: inBytes(fixture) });
    const kept = await bench.versions.version(bench.hr, versionId);
    expect(kept).toMatchObject({ format: 'text', sourceName: 'page.txt', sourceText: fixture, revision: 1 });
    expect(kept.components.map(({ line }) => line)).toEqual(fromText.components.map(({ line }) => line));
  });

  it('is kept as it was put right in the preview, with what was read beside it', async () => {
    const [title, other] = [aTitle(), aTitle()];
    const corrections: CorrectionInput[] = [
      { op: 'set', field: 'title', value: other },
      { op: 'set', field: 'family', value: 'Trams' },
      { op: 'set', kind: 'knowledge', position: 3, field: 'depth', value: 2 },
    ];
    const preview = await bench.imports.preview(bench.hr, { title, text: fixture, corrections });
    expect(preview).toMatchObject({ title: other, place: { family: 'Trams' } });
    expect(preview.corrections).toMatchObject([
      { was: title, value: other, by: null, at: null },
      { was: null, value: 'Trams' },
      { kind: 'knowledge', position: 3, was: 4, value: 2 },
    ]);
    const { versionId, profileId } = await bench.service.importDraft(bench.hr, { title, text: fixture, corrections });
    const kept = await bench.versions.version(bench.hr, versionId);
    expect(kept).toMatchObject({ title: other, slug: preview.slug, sourceText: fixture, place: { family: 'Trams' } });
    expect(kept.corrections).toEqual(
      preview.corrections.map((one) => ({ ...one, by: 'Someone', at: expect.any(String) as string })),
    );
    expect(await bench.queries.profile(bench.hr, profileId)).toMatchObject({ title: other, family: 'Trams' });
    expect(await bench.eventsOf(versionId)).toMatchObject([
      { detail: { format: 'text', corrections: 3, filed: { before: { family: null }, after: { family: 'Trams' } } } },
    ]);
  });

  it('is told to be a second of another by its address, its title and its content', async () => {
    const title = aTitle();
    const { versionId, profileId } = await bench.aPublished(title);
    const duplicates = async (input: { title: string; text: string }) =>
      (await bench.imports.preview(bench.hr, input)).duplicates.filter((one) => one.profileId === profileId);
    const itself = { profileId, versionId, number: 1, standing: 'in_force', title };
    expect(await duplicates({ title: title.toUpperCase(), text: laterFixture })).toMatchObject([
      { ...itself, by: ['slug', 'title'] },
    ]);
    expect(await duplicates({ title, text: fixture })).toMatchObject([{ by: ['slug', 'title', 'content'] }]);
    expect(await duplicates({ title: aTitle(), text: fixture })).toMatchObject([{ by: ['content'] }]);
    expect(await duplicates({ title: aTitle(), text: laterFixture })).toEqual([]);
  });

  it('changes nothing where it says what is in force, and says so', async () => {
    const title = aTitle();
    const { versionId, profileId } = await bench.aPublished(title);
    await bench.db.query(`update role_profile set family = 'Trams' where id = $1`, [profileId]);
    const inForce = { versionId, number: 1 };
    const reflowed = fixture.replaceAll('\n', '\r\n');
    expect(await bench.imports.preview(bench.hr, { title, text: reflowed })).toMatchObject({
      sameAsInForce: inForce,
      since: { ...inForce, changes: [] },
    });
    expect(await refusalOf(bench.aDraft(title, reflowed))).toMatchObject({
      kind: 'conflict',
      code: 'same-as-in-force',
      details: { inForce },
    });
    expect(await bench.imports.preview(bench.hr, { title, text: laterFixture })).toMatchObject({
      sameAsInForce: null,
      since: { ...inForce, changes: [{ what: 'changed' }, { what: 'changed' }] },
    });
  });

  it('is also compared with a version from before hashes were kept', async () => {
    const title = aTitle();
    const { versionId, profileId } = await bench.aDraft(title);
    await bench.db.query('update role_profile_version set content_hash = null where id = $1', [versionId]);
    await bench.service.publish(bench.hr, versionId);
    const preview = await bench.imports.preview(bench.hr, { title, text: fixture });
    expect(preview.sameAsInForce).toEqual({ versionId, number: 1 });
    expect(await refusalOf(bench.aDraft(title))).toMatchObject({ code: 'same-as-in-force' });
    const begun = await bench.drafts.start(bench.hr, profileId);
    expect(await refusalOf(bench.service.publish(bench.hr, begun.versionId))).toMatchObject({
      code: 'same-as-in-force',
    });
  });

  it('brings its skills into the library when it is published: the first definition seen is the library’s', async () => {
    const name = `Calm ${randomUUID()}`;
    const first = await bench.aDraft(aTitle(), ownSkill(name));
    expect(await skillsOf(name)).toEqual([]);
    await bench.service.publish(bench.hr, first.versionId);
    const [skill, ...more] = await skillsOf(name);
    expect(more).toEqual([]);
    expect(skill).toMatchObject({ name, levels: { 2: 'You can clear a board of thirty alarms without help.' } });
    const other = ownSkill(name.toUpperCase())
      .replace('You can sort alarms', 'You can order alarms')
      .replace('2 – Working You can clear', '3 – Practitioner You can sweep');
    const second = await bench.aDraft(aTitle(), other);
    const [linked] = (await bench.queries.componentsOf(second.versionId)).filter((one) => one.skillId !== null);
    expect(linked?.title).toBe(name.toUpperCase());
    await bench.service.publish(bench.hr, second.versionId);
    expect(await skillsOf(name)).toEqual([
      { ...skill, levels: { ...skill?.levels, 3: 'You can sweep a board of thirty alarms without help.' } },
    ]);
    const [kept] = (await bench.queries.componentsOf(second.versionId)).filter(
      (one) => one.title === name.toUpperCase(),
    );
    expect(kept?.details).toContain('You can order alarms');
  });

  it('makes one skill of one name however many are published at once', async () => {
    const [name, other] = [`Zeal ${randomUUID()}`, `Care ${randomUUID()}`];
    const text = (one: string, two: string) =>
      ownSkill(one).replaceAll('Night Ops – Shared rosters', `Night Ops – ${two}`);
    const drafts = await Promise.all(
      [text(name, other), text(other, name), text(name, other)].map((one) => bench.aDraft(aTitle(), one)),
    );
    await Promise.all(drafts.map(({ versionId }) => bench.service.publish(bench.hr, versionId)));
    for (const one of [name, other]) {
      expect(await bench.db.query('select 1 from skill where lower(name) = lower($1)', [one])).toHaveLength(1);
    }
  });

  it('is searched by what is in force from the moment it is published', async () => {
    const { versionId, profileId } = await bench.aDraft(aTitle());
    const words = `select 1 from role_profile_search where profile_id = $1 and document @@ to_tsquery('english', 'tram')`;
    const searched = () => bench.db.query(words, [profileId]);
    expect(await searched()).toEqual([]);
    await bench.service.publish(bench.hr, versionId);
    expect(await searched()).toHaveLength(1);
  });

  it('names its profile by another address where it is told one, and by none that cannot be', async () => {
    const slug = `desk-${randomUUID()}`;
    const { versionId } = await bench.service.importDraft('system', { title: 'Desk', slug, text: fixture });
    expect((await bench.versions.version(bench.hr, versionId)).slug).toBe(slug);
    for (const bad of ['Desk', 'desk--', '', '../x', 'a b']) {
      const refusal = await refusalOf(bench.service.importDraft('system', { title: 'Desk', slug: bad, text: fixture }));
      expect(refusal).toMatchObject({ code: 'slug-unusable', details: { errors: [{ pointer: '/slug' }] } });
    }
  });

  it('costs the same number of statements, however many rows it has', async () => {
    const importing = (text: string) => statementsDuring(() => bench.aDraft(aTitle(), text));
    const short = await importing(fixture.replace(/Spare parts[^]*?short\. \|\n/, ''));
    expect(await importing(fixture)).toBe(short);
    const { versionId } = await bench.aDraft(aTitle());
    expect(short).toBeLessThanOrEqual(12);
    expect(await statementsDuring(() => bench.service.publish(bench.hr, versionId))).toBeLessThanOrEqual(14);
  });
});
