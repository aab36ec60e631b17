/**
 * Builds the server and the screens, each only when something it is made from changed since: `npm start` is quick the
 * second time. `--force` builds whatever happened.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

const parts = [
  {
    name: 'server',
    sources: [
      'apps/api',
      'apps/worker',
      'apps/cli',
      'libs',
      'migrations',
      'seeds',
      'tsconfig.json',
      'nest-cli.json',
      'package-lock.json',
    ],
    result: 'dist/apps/api/src/main.js',
    stamp: 'dist/.made-from',
    command: ['@nestjs/cli/bin/nest.js', 'build'],
  },
  {
    name: 'screens',
    sources: ['apps/web', 'package-lock.json'],
    result: 'apps/web/dist/index.html',
    stamp: 'apps/web/dist/.made-from',
    command: ['vite/bin/vite.js', 'build', '-c', 'apps/web/vite.config.mts', '--logLevel', 'warn'],
  },
];

/** Throws when a part cannot be built. */
export function build({ force = false, only } = {}) {
  for (const part of parts) {
    if (only !== undefined && part.name !== only) continue;
    const madeFrom = fingerprint(part.sources);
    if (!force && existsSync(join(root, part.result)) && read(part.stamp) === madeFrom) continue;
    console.error(`Building the ${part.name} …`);
    const [program, ...args] = part.command;
    const { status } = spawnSync(process.execPath, [join(root, 'node_modules', program), ...args], {
      cwd: root,
      // Standard output belongs to whoever called: it may be JSON for another program.
      stdio: ['ignore', 2, 2],
    });
    if (status !== 0) throw new Error(`The ${part.name} could not be built.`);
    writeFileSync(join(root, part.stamp), madeFrom);
  }
}

function fingerprint(sources) {
  const hash = createHash('sha256').update(process.version);
  for (const source of sources)
    for (const file of filesIn(join(root, source))) {
      const { size, mtimeMs } = statSync(file);
      hash.update(`${relative(root, file)} ${size} ${mtimeMs}\n`);
    }
  return hash.digest('hex');
}

function filesIn(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  const entries = readdirSync(path, { withFileTypes: true }).filter(
    ({ name }) => name !== 'dist' && !name.endsWith('spec.ts'),
  );
  return entries.flatMap(({ name }) => filesIn(join(path, name))).sort();
}

function read(file) {
  const path = join(root, file);
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    build({ force: process.argv.includes('--force') });
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
