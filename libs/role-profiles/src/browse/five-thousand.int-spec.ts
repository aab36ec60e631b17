import { readFile } from 'node:fs/promises';
import { ReadModel } from '@app/platform';
import { Client } from 'pg';
import { freshDatabase } from '../../../../test/support/database';
import { type Bench, openBench } from '../bench';
import { WRITE_SEARCH_ROWS } from './search.sql';

/** Four looks at the 600 pages of the search itself and one page of profiles. Profile by profile it would be 15,000. */
const MOST_PAGES = 6_000;

describe('a search among 5,000 role profiles', () => {
  let bench: Bench;
  let database: Awaited<ReturnType<typeof freshDatabase>>;

  beforeAll(async () => {
    database = await freshDatabase();
    bench = await openBench(database.url);
    // By a connection of its own, on which a statement may take its time.
    const client = new Client(database.url);
    await client.connect();
    const profiles = await readFile('bench/search-profiles.sql', 'utf8');
    await client.query(`set bench.profiles = 5000; set bench.rows = 1; ${profiles}`);
    const { rows } = await client.query<{ id: string }>('select id from role_profile_version');
    await client.query(WRITE_SEARCH_ROWS, [rows.map(({ id }) => id), '2026-11-22']);
    await client.query('vacuum analyze');
    await client.end();
  }, 240_000);
  afterAll(async () => {
    await bench.app.close();
    await database.drop();
  });

  it.each([
    ['a word of titles', { search: 'architect' }, 200],
    ['a word in another form', { search: 'managing' }, undefined],
    ['a word that is being typed', { search: 'infra' }, 200],
    ['a title with slips', { search: 'infrastucture enginer' }, 8],
    ['a rare word', { search: 'hydrology' }, 5],
    ['words that are everywhere', { search: 'service team plan' }, undefined],
    ['the last page of a word that is everywhere', { search: 'somebody', page: 100 }, 5_000],
    ['a word in one family', { search: 'somebody', family: 'Family 3' }, 250],
    ['nothing', { search: 'xylophone' }, 0],
  ])('by %s reads indexes and one page of profiles', async (_what, asked, total) => {
    const query = { page: 1, pageSize: 50, ...asked };
    const page = await bench.browse.list(bench.staff, query);
    expect(page.items).toHaveLength(Math.min(50, page.total));
    if (total !== undefined) expect(page.total).toBe(total);
    const plan = await planOf(query);
    expect(pagesOf(plan)).toBeLessThan(MOST_PAGES);
    for (const index of ['title_words', 'row_words', 'document']) {
      expect(plan).toContain(`Bitmap Index Scan on role_profile_search_${index}_idx`);
    }
    expect(plan).not.toContain('Seq Scan on role_profile_component');
  });

  /** The plan of the very statement that `list` sends. */
  async function planOf(query: Parameters<Bench['browse']['list']>[1]): Promise<string> {
    const sent = jest.spyOn(ReadModel.prototype, 'first');
    await bench.browse.list(bench.staff, query);
    const [statement, ...values] = sent.mock.calls[0] ?? [];
    sent.mockRestore();
    const lines = await bench.db.query<Record<string, string>[]>(
      `explain (analyze, buffers, costs off, timing off) ${statement?.text ?? ''}`,
      values,
    );
    return lines.flatMap((line) => Object.values(line)).join('\n');
  }
});

/** The first line speaks for all below it. */
const pagesOf = (plan: string): number =>
  [...(/Buffers: (.*)/.exec(plan)?.[1] ?? 'read=99999').matchAll(/(?:hit|read)=(\d+)/g)].reduce(
    (sum, [, pages]) => sum + Number(pages),
    0,
  );
