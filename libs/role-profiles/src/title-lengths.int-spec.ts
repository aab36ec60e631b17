import { randomUUID } from 'node:crypto';
import { freshDatabase } from '../../../test/support/database';
import { aTitle, type Bench, openBench, refusalOf } from './bench';
import type { CorrectionInput } from './correction.dto';
import { fixture } from './fixture';

const HUGE = 900_000;

/** Words that no compression makes small enough for an index. */
const prose = (length: number): string => {
  let words = '';
  while (words.length < length) words += `${randomUUID().replaceAll('-', ' ')} `;
  return words.slice(0, length - 1) + 'x';
};

const set = (field: 'title' | 'family' | 'role' | 'level', value: string): CorrectionInput => ({
  op: 'set',
  field,
  value,
});
const rowTitle = (value: string): CorrectionInput => ({
  op: 'set',
  kind: 'organisation_skill',
  position: 0,
  field: 'title',
  value,
});

describe('a title that is longer than a title', () => {
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

  it('in a cell of almost 1 MB is shown whole in the preview, is not kept so, and is kept without that row', async () => {
    const cell = prose(HUGE);
    const draft = await bench.aDraft();
    const short = (await bench.queries.componentsOf(draft.versionId)).find((one) => one.kind === 'knowledge')?.title;
    const { content: csv } = await bench.versions.export(bench.hr, draft.versionId, 'csv');
    const file = {
      name: 'desk.csv',
      content: Buffer.from(
        Buffer.from(csv)
          .toString()
          .replace(short ?? '?', cell),
      ),
    };
    const input = { title: aTitle(), file };
    const preview = await bench.imports.preview(bench.hr, input);
    const row = preview.components.find(({ title }) => title.length > 500);
    expect(row?.title === cell).toBe(true);
    const { kind, position = 0, line } = row ?? {};
    expect(preview.warnings).toContainEqual(
      expect.objectContaining({ code: 'no_title_boundary', severity: 'defect', line, row: cell.slice(0, 60) }),
    );
    const refusal = await refusalOf(bench.service.importDraft(bench.hr, input));
    expect(refusal).toMatchObject({
      kind: 'invalid',
      code: 'title-too-long',
      details: { errors: [{ pointer: '/file/content', code: 'title-too-long', kind, position, line }] },
    });
    expect(refusal.message).toContain(`Line ${line}`);
    expect(refusal.message).toContain(cell.slice(0, 60));
    expect(refusal.message.length).toBeLessThan(400);
    const corrections: CorrectionInput[] = kind ? [{ op: 'remove', kind, position }] : [];
    const { versionId } = await bench.service.importDraft(bench.hr, { ...input, corrections });
    await bench.service.publish(bench.hr, versionId);
  });

  it.each(['title', 'family', 'role', 'level'] as const)(
    'is no %s of a profile, neither of an import nor of a draft',
    async (field) => {
      const corrections = [set('family', 'Trams'), set(field, 'w'.repeat(201))];
      const refused = {
        kind: 'invalid',
        code: 'title-too-long',
        details: { errors: [{ pointer: '/corrections/1/value' }] },
      };
      const input = { title: aTitle(), text: fixture, corrections };
      expect(await refusalOf(bench.service.importDraft(bench.hr, input))).toMatchObject(refused);
      const { versionId } = await bench.aDraft();
      expect(await refusalOf(bench.drafts.correct(bench.hr, versionId, 1, corrections))).toMatchObject(refused);
      const fits = [set('family', 'Trams'), set(field, `${prose(200)}`)];
      await bench.drafts.correct(bench.hr, versionId, 1, fits);
      await bench.service.publish(bench.hr, versionId);
    },
  );

  it('is no title of a row that HR puts right; one of 500 characters of any script is published', async () => {
    const { versionId } = await bench.aDraft();
    expect(await refusalOf(bench.drafts.correct(bench.hr, versionId, 1, [rowTitle(prose(501))]))).toMatchObject({
      code: 'title-too-long',
      details: { errors: [{ pointer: '/corrections/0/value', kind: 'organisation_skill', position: 0 }] },
    });
    const ideographs = Array.from({ length: 500 }, (_, at) => String.fromCodePoint(0x4e00 + ((at * 7919) % 20_000)));
    await bench.drafts.correct(bench.hr, versionId, 1, [rowTitle(ideographs.join(''))]);
    await bench.service.publish(bench.hr, versionId);
  });

  it('that a draft has from before keeps nobody from putting the rest right and publishing it', async () => {
    const { versionId } = await bench.aDraft();
    await bench.db.query(
      `update role_profile_component set title = $2, skill_id = null
        where version_id = $1 and kind in ('organisation_skill', 'knowledge') and position = 0`,
      [versionId, prose(20_000)],
    );
    await bench.drafts.correct(bench.hr, versionId, 1, [set('title', aTitle())]);
    await bench.service.publish(bench.hr, versionId);
    const skills = (await bench.queries.componentsOf(versionId)).filter(({ kind }) => kind === 'organisation_skill');
    expect(skills[0]?.skillId).toBeNull();
    expect(skills[1]?.skillId).not.toBeNull();
  });
});
