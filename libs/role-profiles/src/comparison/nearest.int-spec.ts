import fc from 'fast-check';
import { freshDatabase, statementsDuring } from '../../../../test/support/database';
import { type Bench, openBench } from '../bench';
import { ComparisonQueries } from './comparison.queries';
import type { ComparisonView } from './comparison.dto';
import { anyProfiles, makeFamily } from './generated-profiles.fixture';
import { makeProfiles } from './made-profiles.fixture';
import type { NearGap, NearRole } from './nearest.dto';
import { NearestQueries } from './nearest.queries';
import { NEAREST } from './nearest.sql';

const whole = { page: 1, pageSize: 200 };

describe('the nearest roles', () => {
  let bench: Bench;
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let nearest: NearestQueries;
  let ids: Map<string, string>;

  beforeAll(async () => {
    database = await freshDatabase();
    bench = await openBench(database.url);
    nearest = bench.app.get(NearestQueries, { strict: false });
    await makeProfiles(bench.db, { profiles: 80, skills: 18, withDirt: true });
    const versions = await bench.db.query<{ id: string; title: string }[]>(
      'select id, title from role_profile_version',
    );
    ids = new Map(versions.map(({ id, title }) => [title, id]));
  });
  afterAll(async () => {
    await bench.app.close();
    await database.drop();
  });

  const made = (number: number) => ids.get(`Made ${String(number).padStart(5, '0')}`) ?? '';
  const of = (number: number, query = {}) => nearest.of(bench.staff, made(number), { ...whole, ...query });

  /** The oracle compares with each role for itself, and sorts. */
  async function comparedOneByOne(from: string, roles: Iterable<string>): Promise<Near[]> {
    const comparisons = bench.app.get(ComparisonQueries, { strict: false });
    const all = await Promise.all(
      [...roles].filter((to) => to !== from).map((to) => comparisons.compare(bench.hr, { from, to })),
    );
    return all
      .map(asNear)
      .filter(({ shared }) => shared > 0)
      .sort(
        (a, b) =>
          Number(b.enough) - Number(a.enough) ||
          (a.enough ? a.summedGap - b.summedGap : 0) ||
          Number(b.coverage) - Number(a.coverage) ||
          (a.title < b.title ? -1 : 1),
      );
  }

  it('are what comparing with each of them by itself says, in that order, whatever their sources lack', async () => {
    for (const number of [1, 2, 3, 5, 8, 13, 21, 34, 55]) {
      const { items, total } = await of(number);
      const expected = await comparedOneByOne(made(number), ids.values());
      expect(total).toBe(expected.length);
      expect(items.map(compared)).toEqual(expected);
    }
  });

  it('say what is missing as the rules do, skill by skill, and that is their sum, whatever is asked for how often', async () => {
    let families = 0;
    const seen = { gaps: 0, depths: 0 };
    await fc.assert(
      fc.asyncProperty(anyProfiles, async (profiles) => {
        const family = `Generated ${families++}`;
        const [from = '', ...others] = await makeFamily(bench.db, family, profiles);
        const { items } = await nearest.of(bench.hr, from, { ...whole, family });
        expect(items.map(compared)).toEqual(await comparedOneByOne(from, others));
        for (const { gaps, summedGap, knowledge } of items) {
          expect(sumOf(gaps)).toBe(summedGap);
          expect(sumOf(knowledge.gaps)).toBe(knowledge.summedGap);
          expect([...gaps, ...knowledge.gaps].filter(({ gap }) => gap < 1)).toEqual([]);
          seen.gaps += gaps.length;
          seen.depths += knowledge.gaps.length;
        }
      }),
      { numRuns: 60 },
    );
    expect(Math.min(seen.gaps, seen.depths)).toBeGreaterThan(20);
  });

  it('come with too little in common last, and say so', async () => {
    const { items, floor } = await of(1);
    expect(floor).toBe('0.60');
    expect(items.map(({ enough }) => enough)).toEqual(items.map(({ coverage }) => coverage >= '0.60'));
    expect(new Set(items.map(({ enough }) => enough))).toEqual(new Set([true, false]));
    expect(items.findIndex(({ enough }) => !enough)).toBe(items.filter(({ enough }) => enough).length);
  });

  it('come in pages, and of one family where it is said', async () => {
    const all = (await of(4)).items;
    const pages = await Promise.all([1, 2, 3].map((page) => of(4, { page, pageSize: 30 })));
    expect(pages.flatMap(({ items }) => items)).toEqual(all);
    const { items, total } = await of(4, { family: 'Family 2' });
    expect(items).toEqual(all.filter(({ family }) => family === 'Family 2'));
    expect(total).toBe(items.length);
    expect(await of(4, { page: 9 })).toMatchObject({ items: [], total: all.length });
  });

  it('are published ones, and never the role itself', async () => {
    const { profileId, versionId } = await bench.aDraft();
    const { items, from } = await of(7);
    const found = items.map((item) => item.profileId);
    expect(from.versionId).toBe(made(7));
    expect(found).not.toContain(from.profileId);
    expect(found).not.toContain(profileId);
    await expect(nearest.of(bench.staff, versionId, whole)).rejects.toMatchObject({ kind: 'not-found' });
    expect((await nearest.of(bench.hr, versionId, whole)).items).toEqual([]);
    const nobody = '00000000-0000-4000-8000-0000000000ff';
    await expect(nearest.of(bench.hr, nobody, whole)).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('cost two statements, however many there are', async () => {
    expect(await statementsDuring(() => of(1))).toBe(2);
  });
});

describe('the nearest of five thousand roles', () => {
  it('are found in less than 150 ms of the database', async () => {
    const database = await freshDatabase();
    const bench = await openBench(database.url);
    await makeProfiles(bench.db, { profiles: 5_000, skills: 60 });
    await bench.db.query('vacuum analyze');
    const explain = `explain (analyze, timing off, format json) ${NEAREST}`;
    const times: number[] = [];
    for (const place of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const [version] = await bench.db.query<{ id: string }[]>(
        `select id from role_profile_version order by title limit 1 offset $1`,
        [place * 500],
      );
      const [row] = await bench.db.query<{ 'QUERY PLAN': { 'Execution Time': number }[] }[]>(explain, [
        version?.id,
        null,
        50,
        0,
        60,
        100,
        '2026-11-22',
      ]);
      times.push(row?.['QUERY PLAN'][0]?.['Execution Time'] ?? Number.NaN);
    }
    // The best of them: what else the machine was doing is not measured here.
    expect(Math.min(...times)).toBeLessThan(150);
    await bench.app.close();
    await database.drop();
  }, 120_000);
});

type Near = Omit<NearRole, 'profileId' | 'family'>;

/** The two answers in one shape. */
const asNear = ({ to, organisationSkills: skills, knowledge }: ComparisonView): Near => ({
  versionId: to.versionId ?? '',
  title: to.title ?? '',
  ...figuresOf(skills),
  coverage: skills.coverage,
  enough: skills.enough,
  missing: skills.onlyTo.map(({ title, step }) => ({ title, level: step })),
  knowledge: { ...figuresOf(knowledge), missing: knowledge.onlyTo.map(({ title }) => title) },
});

const figuresOf = ({ lines, onlyTo, shared, summedGap }: ComparisonView['knowledge']) => ({
  asked: [...lines.map(({ target }) => target), ...onlyTo.map(({ step }) => step)].filter((step) => step !== null)
    .length,
  shared,
  summedGap,
  gaps: lines.flatMap(({ title, current, target, gap }) =>
    current !== null && target !== null && gap !== null && gap > 0 ? [{ title, current, target, gap }] : [],
  ),
});

const compared = ({ profileId: _, family: __, ...near }: NearRole): Near => near;

const sumOf = (gaps: readonly NearGap[]): number => gaps.reduce((sum, { gap }) => sum + gap, 0);
