/**
 * How long the import of a framework takes: `npm run build && node bench/import-framework.mjs [profiles]`. It starts a
 * database of its own, imports the sample of the published framework where it lies beside this project, then a generated
 * one of 5,000 profiles, the same again, and an edition in which every tenth profile asks for something else.
 */
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const load = (path) => require(`../dist/${path}.js`);
const { migrate, PlatformModule, Settings, startEmbeddedPostgres } = load('libs/platform/src/index');
const { FrameworkImportAtOnce, RoleProfilesModule } = load('libs/role-profiles/src/index');
const { migrations } = load('migrations/index');
const { NestFactory } = require('@nestjs/core');
const { stringify } = require('csv-stringify/sync');
const { DataSource } = require('typeorm');

const profiles = Number(process.argv[2] ?? 5000);
const sample = fileURLToPath(new URL('../../shared/data/frameworks/', import.meta.url));
const levels = ['Awareness', 'Working', 'Practitioner', 'Expert'];
const SKILLS = 200;
const ASKED = 10;

/** Ten skills for each role level, five levels for each role, fifty roles for each family. */
function rolesFile(edition) {
  const rows = Array.from({ length: profiles * ASKED }, (_, row) => {
    const [profile, place] = [Math.floor(row / ASKED), row % ASKED];
    const [role, family] = [Math.floor(profile / 5), Math.floor(profile / 250)];
    const skill = (profile + place * 7) % SKILLS;
    const asked = (profile + place + (edition > 1 && profile % 10 === 0 && place === 3 ? 1 : 0)) % 4;
    return [
      ...[`Family ${family}`, `Role ${role}`, `Role ${role} looks after the things of number ${role} each day.`],
      `Grade ${profile % 5} of role ${role}`,
      `Grade ${profile % 5} does it with others.\n\nAt this role level, you will:\n- plan the week\n- help ${role} others`,
      ...[`Skill ${skill}`, `Skill ${skill} is about doing things of kind ${skill} well.`, levels[asked]],
      ...[`You can:\n- do ${skill} to step ${asked}\n- say why it was done`, ''],
    ];
  });
  const header =
    'Role Family,Role,Role Description,Role Level,Role Level Description,Skill Name,Skill Description,Skill Level,Skill Level Description,Role Type';
  return stringify([header.split(','), ...rows]);
}

const skillsFile = () =>
  stringify([
    ['Skill Name', 'Skill Description', ...levels, 'Roles that require Skill'],
    ...Array.from({ length: SKILLS }, (_, skill) => [
      ...[`Skill ${skill}`, `Skill ${skill} is about doing things of kind ${skill} well.`],
      ...[0, 1, 2, 3].map((asked) => `You can:\n- do ${skill} to step ${asked}\n- say why it was done`),
      'Role 1',
    ]),
  ]);

const megabytes = (bytes) => `${(bytes / 1024 / 1024).toFixed(1)} MB`;
const folder = await mkdtemp(join(tmpdir(), 'touchstone-bench-'));
await chmod(folder, 0o755);
const postgres = await startEmbeddedPostgres(folder);
try {
  await migrate(postgres.url, migrations);
  const settings = new Settings({ DATABASE_URL: postgres.url, LOG_LEVEL: 'error' });
  const module = { module: class Bench {}, imports: [PlatformModule.using(settings), RoleProfilesModule] };
  const app = await NestFactory.createApplicationContext(module, { logger: ['error'] });
  const frameworks = app.get(FrameworkImportAtOnce, { strict: false });
  const file = (name, text) => ({ name, bytes: Buffer.from(text) });

  const timed = async (what, source) => {
    const begun = performance.now();
    const { user: before } = process.cpuUsage();
    const { state, failure, report } = await frameworks.run(source, '2026-01-01');
    const seconds = ((performance.now() - begun) / 1000).toFixed(2);
    // On a busy machine the first of the two figures grows and the second does not.
    const own = ((process.cpuUsage().user - before) / 1e6).toFixed(2);
    if (state !== 'done') throw new Error(failure);
    const { rows, added, changedCount, unchanged } = report;
    const size = megabytes(source.roles.bytes.length + source.skills.bytes.length);
    const peak = Math.round(process.resourceUsage().maxRSS / 1024);
    console.log(
      `${what}: ${rows} rows (${size}), ${added} new, ${changedCount} changed, ${unchanged} unchanged in ${seconds} s, ${own} s of them in this process; peak ${peak} MB`,
    );
  };

  const read = (name) => readFile(join(sample, name), 'utf8').catch(() => undefined);
  const [roles, skills] = [await read('gdad_pcf_role.sample.csv'), await read('gdad_pcf_skill.sample.csv')];
  if (roles !== undefined && skills !== undefined) {
    const source = { name: 'Sample', roles: file('roles.csv', roles), skills: file('skills.csv', skills) };
    await timed('Sample', source);
    await timed('Sample again', source);
  }
  // As autovacuum does in time: from now on PostgreSQL knows how small the tables are.
  await app.get(DataSource).query('analyze');
  const edition = (number) => ({
    name: `Generated ${number}`,
    roles: file('roles.csv', rolesFile(number)),
    skills: file('skills.csv', skillsFile()),
  });
  await timed(`${profiles} profiles`, edition(1));
  await timed('The same again', edition(1));
  const begun = performance.now();
  const { changedCount } = await frameworks.preview(edition(2));
  console.log(
    `Preview of the next edition: ${changedCount} changed in ${((performance.now() - begun) / 1000).toFixed(2)} s`,
  );
  await timed('The next edition', edition(2));
  const [counts] = await app.get(DataSource).query(`select pg_database_size(current_database())::float as size,
    (select count(*) from role_profile_version) as versions, (select count(*) from role_profile_component) as components`);
  console.log(
    `${counts.versions} versions, ${counts.components} rows of profiles, database of ${megabytes(counts.size)}`,
  );
  await app.close();
} catch (failure) {
  console.error(failure);
  process.exitCode = 1;
} finally {
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}
