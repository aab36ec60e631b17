/**
 * How long a launch for thousands takes: `npm run build && node bench/launch.mjs [people]`. It starts a database of its
 * own, fills it with teams of twelve, launches one cycle for all of them, and opens it, as the worker would.
 */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const require = createRequire(import.meta.url);
const load = (path) => require(`../dist/${path}.js`);
const { migrate, PlatformModule, Settings, startEmbeddedPostgres } = load('libs/platform/src/index');
const { SystemClock } = load('libs/kernel/src/index');
const { AppraisalsModule, AppraisalsSweep, CycleLaunchWork } = load('libs/appraisals/src/index');
const { migrations } = load('migrations/index');
const { seedDemo } = load('seeds/seed-demo');
const { NestFactory } = require('@nestjs/core');
const { Client } = require('pg');

const people = Number(process.argv[2] ?? 5000);
const folder = await mkdtemp(join(tmpdir(), 'touchstone-bench-'));
await chmod(folder, 0o755);
const postgres = await startEmbeddedPostgres(folder);
const today = new SystemClock().today();
try {
  await migrate(postgres.url, migrations);
  await seedDemo(postgres.url, today);
  const db = new Client(postgres.url);
  db.on('error', () => {});
  await db.connect();
  await db.query(`
    create temp table n as select gen_random_uuid() as id, i from generate_series(1, ${people}) i;
    insert into person (id, full_name, work_email) select id, 'Person ' || i, 'person' || i || '@example.org' from n;
    insert into team (id, name, parent_id) select gen_random_uuid(), 'Team ' || i, (select id from team where name = 'Digital')
      from generate_series(0, ${people} / 12) i;
    insert into membership (person_id, team_id, during) select n.id, team.id, '[2024-01-01,)' from n
      join team on team.name = 'Team ' || n.i / 12;
    insert into leadership (team_id, person_id, during) select team.id, n.id, '[2024-01-01,)' from n
      join team on team.name = 'Team ' || n.i / 12 where n.i % 12 = 0;
    insert into role_assignment (person_id, version_id, during) select n.id, version.id, '[2024-01-01,)' from n
      cross join (select id from role_profile_version where title ilike 'lead infra%' limit 1) version;
    insert into cycle (id, name, state, period_from, period_to, opens_on, self_due_on, lead_due_on, meeting_due_on,
      acknowledge_due_on, countersign_due_on)
      select gen_random_uuid(), 'Bench', 'launching', d - 365, d, d, d, d, d, d, d from (select current_date as d) x;
    insert into cycle_launch (id, cycle_id, team_ids, total) select gen_random_uuid(), id, '{}', ${people} from cycle
      where name = 'Bench';
    insert into cycle_launch_person select launch.id, n.id, line.lead_id, line.countersigner_id, assigned.version_id
      from n join role_assignment assigned on assigned.person_id = n.id
      cross join (select launch.id from cycle_launch launch join cycle on cycle.id = launch.cycle_id where name = 'Bench') launch
      cross join lateral reporting_line(n.id, current_date) line where line.lead_id is not null;
    analyze;
  `);
  const settings = new Settings({ DATABASE_URL: postgres.url, LOG_LEVEL: 'error' });
  const module = { module: class Bench {}, imports: [PlatformModule.using(settings), AppraisalsModule] };
  const app = await NestFactory.createApplicationContext(module, { logger: ['error'] });
  const timed = async (what, work) => {
    const begun = performance.now();
    await work();
    return `${what} ${((performance.now() - begun) / 1000).toFixed(1)} s`;
  };
  const launched = await timed('launched in', () => app.get(CycleLaunchWork, { strict: false }).work());
  const opened = await timed('opened in', () => app.get(AppraisalsSweep, { strict: false }).run());
  const { rows } = await db.query(`select count(*)::integer as appraisals,
    (select count(*)::integer from appraisal_item) as items from appraisal join cycle on cycle.id = cycle_id
    where cycle.name = 'Bench' and appraisal.state = 'self_assessment'`);
  const megabytes = Math.round(process.memoryUsage().rss / 1024 / 1024);
  console.log(`${rows[0].appraisals} appraisals, ${rows[0].items} items: ${launched}, ${opened}, ${megabytes} MB`);
  await app.close();
  await db.end();
} catch (failure) {
  console.error(failure);
  process.exitCode = 1;
} finally {
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}
