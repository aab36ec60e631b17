/** `npm run cli -- <command>`: builds the server when it changed, then runs the command. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build, root } from './build.mjs';

try {
  build({ only: 'server' });
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
process.env.INIT_CWD ??= process.cwd();
process.chdir(root);
process.setSourceMapsEnabled(true);
createRequire(import.meta.url)(join(root, 'dist/apps/cli/src/main.js'));
