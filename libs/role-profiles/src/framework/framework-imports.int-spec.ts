import { Clock, toLocalDate } from '@app/kernel';
import { freshDatabase } from '../../../../test/support/database';
import { refusalOf } from '../bench';
import { aFramework } from './framework.fixture';
import { type FrameworkBench, newerEdition, openFrameworkBench } from './framework-bench.fixture';

describe('a framework on a database', () => {
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

  it('is previewed without a word being written', async () => {
    const preview = await bench.imports.preview(bench.hr, aFramework());
    expect(preview).toMatchObject({
      name: 'Night trams 2026',
      families: 2,
      roles: 3,
      levels: 5,
      added: 5,
      unchanged: 0,
    });
    for (const table of ['role_profile', 'role_profile_version', 'skill', 'framework_import']) {
      expect(await bench.counted(table)).toBe(0);
    }
  });

  it('becomes profiles in force, filed in the tree, with their rows, their words and what was doubted', async () => {
    const { report, state, total, done } = await bench.imported();
    expect({ state, total, done }).toEqual({ state: 'done', total: 5, done: 5 });
    expect(report).toMatchObject({ added: 5, changedCount: 0, unchanged: 0, notInUse: 2, notDefined: 2 });
    const rows = await bench.versionsOf();
    expect(rows.map(({ slug, state: of, number }) => [slug, of, number])).toEqual([
      ['chief-track-carer', 'published', 1],
      ['junior-night-desk-operator', 'published', 1],
      ['night-desk-operator-lead-operator', 'published', 1],
      ['night-driver-coach-lead-operator', 'published', 1],
      ['track-carer', 'published', 1],
    ]);
    expect(rows[2]).toMatchObject({
      family: 'Night services',
      role: 'Night desk operator',
      level: 'Lead operator',
      title: 'Lead operator',
      source_format: 'framework',
      source_name: 'Night trams 2026',
      effective_from: '2026-03-01',
      published_by: bench.hr.personId,
      bullets: ['hand the desk over in writing', 'decide when a line waits'],
    });
    expect(rows[0]?.['warnings']).toMatchObject([{ code: 'cell_missing', line: 2 }, { code: 'level_not_defined' }]);
    const components = await bench.db.query(
      `select kind, position, component.title, component.level, line, skill.name as skill
         from role_profile_component component join skill on skill.id = skill_id where version_id = $1 order by position`,
      [rows[2]?.['id']],
    );
    expect(components).toEqual([
      { kind: 'organisation_skill', position: 0, title: 'Board watching', level: 3, line: 2, skill: 'Board watching' },
      { kind: 'organisation_skill', position: 1, title: 'Shared rosters', level: 2, line: 8, skill: 'Shared rosters' },
      { kind: 'organisation_skill', position: 2, title: '=Depot sums', level: 2, line: 14, skill: '=Depot sums' },
    ]);
  });

  it('fills the skill library with what the skills file defines', async () => {
    const { report } = await bench.imported();
    expect(report.definitions).toBe(3 + 13);
    const levels = await bench.db.query(
      `select name, framework, description is not null as described, array_agg(level order by level) as levels
         from skill join skill_level on skill_id = skill.id group by skill.id order by name`,
    );
    expect(levels).toEqual([
      { name: '=Depot sums', framework: 'Night trams 2026', described: true, levels: [1, 2, 3, 4] },
      { name: 'Board watching', framework: 'Night trams 2026', described: true, levels: [1, 2, 3] },
      { name: 'Points and crossings', framework: 'Night trams 2026', described: false, levels: [1, 3, 4] },
      { name: 'Shared rosters', framework: 'Night trams 2026', described: true, levels: [1, 2, 3] },
    ]);
  });

  it('can be searched as soon as it is in force', async () => {
    await bench.imported();
    const found = await bench.db.query(
      `select lower(title) as title from role_profile_search where document @@ plainto_tsquery('english', 'crossing') order by 1`,
    );
    expect(found).toEqual([{ title: 'chief track carer' }, { title: 'track carer' }]);
  });

  it('changes nothing when the same files come again', async () => {
    await bench.imported();
    const before = await bench.db.query('select * from role_profile_version order by id');
    const { report } = await bench.imported(aFramework(), '2026-09-01');
    expect(report).toMatchObject({
      added: 0,
      changedCount: 0,
      unchanged: 5,
      heldCount: 0,
      goneCount: 0,
      definitions: 0,
    });
    expect(await bench.db.query('select * from role_profile_version order by id')).toEqual(before);
  });

  it('changes nothing when only rows and columns stand in another order, or capitals of a family', async () => {
    await bench.imported();
    const turned = (text: string) => {
      const [header = '', ...rows] = text.split(/\n(?=Night services|Track care)/);
      return text.startsWith('Role Family') ? [header, ...rows.map((row) => row.trimEnd()).reverse()].join('\n') : text;
    };
    const { report } = await bench.imported(
      aFramework((text) => turned(text).replaceAll('Track care,', 'TRACK CARE,')),
    );
    expect(report).toMatchObject({ added: 0, changedCount: 0, unchanged: 5 });
  });

  it('makes a new version only where a newer edition says something else, and says what', async () => {
    await bench.imported();
    const newer = aFramework(newerEdition);
    expect((await bench.imports.preview(bench.hr, newer)).changed).toEqual([
      {
        slug: 'night-desk-operator-lead-operator',
        title: 'Lead operator',
        sentences: expect.arrayContaining([expect.stringMatching(/^Board watching moved from level 3 to 1/)]),
      },
    ]);
    const { report } = await bench.imported(newer, '2026-09-01');
    expect(report).toMatchObject({ added: 0, changedCount: 1, unchanged: 4 });
    expect(
      (await bench.versionsOf('Lead operator')).map((row) => [row['slug'], row['state'], row['effective_to']]),
    ).toEqual([
      ['night-desk-operator-lead-operator', 'retired', '2026-08-31'],
      ['night-desk-operator-lead-operator', 'published', null],
      ['night-driver-coach-lead-operator', 'published', null],
    ]);
    expect(await bench.counted('role_profile_search')).toBe(5);
  });

  it('keeps drafts when no day was given, and puts the same drafts in force when one is given later', async () => {
    await bench.imported(aFramework(), null);
    expect((await bench.versionsOf()).map(({ state }) => state)).toEqual(Array(5).fill('draft'));
    expect((await bench.imported(aFramework(), null)).report).toMatchObject({ unchanged: 5 });
    expect((await bench.imported(aFramework(newerEdition), null)).report).toMatchObject({
      unchanged: 4,
      changedCount: 1,
    });
    expect(await bench.counted('role_profile_version')).toBe(5);
    const { report } = await bench.imported(aFramework(newerEdition), '2026-03-01');
    expect(report).toMatchObject({ published: 5, unchanged: 0, changedCount: 0 });
    expect((await bench.versionsOf()).map(({ state, number }) => [state, number])).toEqual(
      Array(5).fill(['published', 1]),
    );
  });

  it('takes today when the day was left out', async () => {
    const id = await bench.imports.begin(bench.hr, aFramework());
    expect((await bench.reports.one(bench.hr, id)).publishFrom).toBe(bench.app.get(Clock).today());
  });

  it('is HR’s to preview, to import and to look at', async () => {
    const id = await bench.imports.begin(bench.hr, aFramework());
    for (const viewer of [bench.staff, await bench.someone('admin')]) {
      const tried = [
        () => bench.imports.preview(viewer, aFramework()),
        () => bench.imports.begin(viewer, aFramework()),
        () => bench.reports.one(viewer, id),
        () => bench.reports.list(viewer, { page: 1, pageSize: 10 }),
      ];
      for (const attempt of tried) expect((await refusalOf(attempt())).kind).toBe('forbidden');
    }
    expect((await bench.reports.list(bench.hr, { page: 1, pageSize: 10 })).items).toMatchObject([
      { id, state: 'waiting', report: null },
    ]);
  });

  it('is asked for once however often it is clicked, and not under a key that meant another', async () => {
    const ids = await Promise.all(
      Array.from({ length: 5 }, () => bench.imports.begin(bench.hr, aFramework(), null, 'a-click')),
    );
    expect(new Set(ids).size).toBe(1);
    const other = bench.imports.begin(bench.hr, aFramework(), toLocalDate('2026-03-01'), 'a-click');
    expect((await refusalOf(other)).code).toBe('idempotency-key-reused');
  });

  it('is told in the audit log by who asked for it, with the versions it made', async () => {
    const { id } = await bench.imported();
    const events = (await bench.eventsOf(id)) as { action: string; detail: Record<string, unknown> }[];
    expect(events.map(({ action }) => action)).toEqual(['framework.import', 'framework.imported']);
    expect(events[1]?.detail).toMatchObject({ added: 5, changed: 0, publishFrom: '2026-03-01' });
    expect(events[1]?.detail['versions']).toHaveLength(5);
  });
});
