/** `npm start`: builds what changed, then becomes the server, in this one process so that every signal reaches it. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build, root } from './build.mjs';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Node 20.19 or newer is needed; this is ${process.versions.node}.`);
  process.exit(1);
}
try {
  build();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
if (process.argv.includes('--demo')) process.env.SEED_DEMO = '1';
process.env.INIT_CWD ??= process.cwd();
process.chdir(root);
process.setSourceMapsEnabled(true);
createRequire(import.meta.url)(join(root, 'dist/apps/api/src/main.js'));
