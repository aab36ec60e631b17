/**
 * How long a search among thousands of role profiles takes: `npm run build && node bench/search.mjs [profiles] [rows]`.
 * It starts a database of its own, fills it with made-up profiles (5,000 unless said otherwise, five times 14 rows each),
 * and asks every question as the application would, first by itself and then by PostgreSQL's own clock. Each figure is
 * the median of eleven, in milliseconds; the limit is 50 at the database.
 */
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const require = createRequire(import.meta.url);
const load = (path) => require(`../dist/${path}.js`);
const { migrate, PlatformModule, ReadModel, Settings, startEmbeddedPostgres } = load('libs/platform/src/index');
const { RoleProfilesModule } = load('libs/role-profiles/src/index');
const { BrowseQueries } = load('libs/role-profiles/src/browse/browse.queries');
const { WRITE_SEARCH_ROWS } = load('libs/role-profiles/src/browse/search.sql');
const { migrations } = load('migrations/index');
const { NestFactory } = require('@nestjs/core');
const { Client } = require('pg');

const [profiles = 5000, rows = 5] = process.argv.slice(2).map(Number);
const times = 11;
const staff = { personId: '00000000-0000-4000-8000-000000000000', roles: [] };
const questions = [
  ['a word of titles', { search: 'architect' }],
  ['a word being typed', { search: 'infra' }],
  ['a title with slips', { search: 'infrastucture enginer' }],
  ['letters in a wrong order', { search: 'anaylst' }],
  ['a word in another form, page 1', { search: 'managing' }],
  ['a word in another form, late page', { search: 'managing', page: Math.floor(profiles / 50) - 1 }],
  ['a rare word of prose', { search: 'hydrology' }],
  ['a common word of rows, page 1', { search: 'identify' }],
  ['a common word of rows, late page', { search: 'identify', page: Math.floor(profiles / 50) - 1 }],
  ['three words that are everywhere', { search: 'service team plan' }],
  ['a phrase', { search: '"manage change"' }],
  ['a word in one family', { search: 'managing', family: 'Family 3' }],
  ['nothing', { search: 'xylophone' }],
  ['no search, page 1', {}],
  ['no search, late page', { page: Math.floor(profiles / 50) - 1 }],
  ['one family and role', { family: 'Family 3', role: 'Role 3' }],
];

const median = (numbers) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)].toFixed(1);
const elapsed = async (work) => {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
};
const again = async (work) => {
  const figures = [];
  for (let time = 0; time < times; time++) figures.push(await work());
  return median(figures);
};

const folder = await mkdtemp(join(tmpdir(), 'touchstone-bench-'));
await chmod(folder, 0o755);
const postgres = await startEmbeddedPostgres(folder);
try {
  await migrate(postgres.url, migrations);
  const db = new Client(postgres.url);
  db.on('error', () => {});
  await db.connect();
  const made = await readFile(new URL('search-profiles.sql', import.meta.url), 'utf8');
  await db.query(`set bench.profiles = ${profiles}; set bench.rows = ${rows}; ${made}`);
  const ids = (await db.query('select id from role_profile_version')).rows.map(({ id }) => id);
  const written = await elapsed(() => db.query(WRITE_SEARCH_ROWS, [ids, '2026-11-22']));
  await db.query('vacuum analyze');
  console.log(`${profiles} profiles of ${rows * 14} rows; made searchable in ${(written / 1000).toFixed(1)} s`);

  const settings = new Settings({ DATABASE_URL: postgres.url, LOG_LEVEL: 'error' });
  const module = { module: class Bench {}, imports: [PlatformModule.using(settings), RoleProfilesModule] };
  const app = await NestFactory.createApplicationContext(module, { logger: ['error'] });
  const browse = app.get(BrowseQueries, { strict: false });
  const reads = app.get(ReadModel, { strict: false });

  const ask = (question) => browse.list(staff, { page: 1, pageSize: 50, ...question });
  const statementOf = async (question) => {
    let sent;
    const { first } = reads;
    reads.first = (...given) => (sent = given) && first.apply(reads, given);
    await ask(question);
    delete reads.first;
    return sent;
  };

  const table = {};
  for (const [name, question] of questions) {
    const { total } = await ask(question);
    const [{ text }, ...values] = await statementOf(question);
    const lines = async () =>
      (await db.query(`explain (analyze, buffers, timing off) ${text}`, values)).rows.map((row) => row['QUERY PLAN']);
    const pages = [...(await lines()).find((line) => /Buffers/.test(line)).matchAll(/(?:hit|read)=(\d+)/g)];
    const figure = (what, plan) => Number(new RegExp(`${what} Time: ([\\d.]+)`).exec(plan)[1]);
    const plans = [];
    const database = await again(async () => {
      const plan = (await lines()).join('\n');
      plans.push(figure('Planning', plan));
      return figure('Execution', plan);
    });
    table[name] = {
      found: total,
      'at the database': Number(database),
      planning: Number(median(plans)),
      'asked and answered': Number(await again(() => elapsed(() => ask(question)))),
      pages: pages.reduce((sum, [, many]) => sum + Number(many), 0),
    };
  }
  console.table(table);
  await app.close();
  await db.end();
} catch (failure) {
  console.error(failure);
  process.exitCode = 1;
} finally {
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}
