/**
 * `npm run openapi` writes the API document and the types of the web client, both made from the controllers and DTOs.
 * With `--check` it writes nothing and fails when the committed ones are not what the sources say.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './build.mjs';

const made = { document: 'openapi.json', types: 'apps/web/src/api/schema.d.ts' };
const folder = mkdtempSync(join(tmpdir(), 'touchstone-openapi-'));

function run(program, ...args) {
  const { status } = spawnSync(process.execPath, [join(root, program), ...args], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) {
    console.error(`${program} failed.`);
    process.exit(1);
  }
}

try {
  run('node_modules/@nestjs/cli/bin/nest.js', 'build', '--builder', 'tsc', '--path', 'tsconfig.openapi.json');
  const document = join(folder, 'openapi.json');
  const types = join(folder, 'schema.d.ts');
  run('dist/openapi/apps/api/src/openapi.js', document);
  run('node_modules/openapi-typescript/bin/cli.js', document, '-o', types);
  if (!process.argv.includes('--check')) {
    writeFileSync(join(root, made.document), readFileSync(document));
    writeFileSync(join(root, made.types), readFileSync(types));
  } else if (differs(document, made.document) || differs(types, made.types)) {
    console.error(
      `${made.document} or ${made.types} is not what the sources say. Run npm run openapi and commit both.`,
    );
    process.exitCode = 1;
  } else {
    console.log('The API document is what the sources say.');
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function differs(file, committed) {
  return readFileSync(file, 'utf8') !== readFileSync(join(root, committed), 'utf8');
}
