/** `npm start`: builds what changed, then becomes the server, in this one process so that every signal reaches it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build, root } from './build.mjs';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Node 20.19 or newer is needed; this is ${process.versions.node}.`);
  process.exit(1);
}
const launcher = launchedBy();
try {
  build();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
// npm that is killed takes nobody with it: without this the server would stay, and keep its port from the next one.
if (launcher !== undefined) {
  if (launchedBy() !== launcher) process.exit(1);
  setInterval(() => launchedBy() === launcher || process.kill(process.pid, 'SIGTERM'), 500).unref();
}
if (process.argv.includes('--demo')) process.env.SEED_DEMO = '1';
process.env.INIT_CWD ??= process.cwd();
process.chdir(root);
process.setSourceMapsEnabled(true);
createRequire(import.meta.url)(join(root, 'dist/apps/api/src/main.js'));

/** Who stands between us and npm, npm itself included; undefined where npm did not start us. It changes when one ends. */
function launchedBy() {
  if (process.env.npm_lifecycle_event === undefined) return undefined;
  const { ppid } = process;
  try {
    const [, name, rest] = /^\d+ \((.*)\) \S (\d+)/s.exec(readFileSync(`/proc/${ppid}/stat`, 'utf8')) ?? [];
    // npm calls a shell, and some shells stay between.
    return /^(npm|node)/.test(name ?? '') ? `${ppid}` : `${ppid} ${rest}`;
  } catch {
    return `${ppid}`;
  }
}
