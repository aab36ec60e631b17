/**
 * `npm test`: every test there is, with nothing installed beforehand but Node and what `npm ci` brought. The last line
 * is the count. `npm test -- unit`, `database`, `system` or `browser` runs a part.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, root } from '../../apps/cli/build.mjs';
import { findChromium } from './chromium.mjs';

const MINUTE = 60_000;
const runs = [
  { name: 'unit', minutes: 5, flags: [] },
  { name: 'database', minutes: 10, flags: ['--maxWorkers=50%'] },
  { name: 'system', minutes: 12, flags: ['--runInBand'], built: true },
  { name: 'browser', minutes: 20, flags: ['--runInBand'], built: true, chromium: true },
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !runs.some((run) => run.name === name));
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}: choose from ${runs.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), 'touchstone-counts-'));
const total = { passed: 0, failed: 0, skipped: 0 };
try {
  for (const run of runs.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
    const { passed, failed, skipped } = await one(run);
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);

async function one({ name, minutes, flags, built, chromium }) {
  console.log(`\n— ${name} —`);
  try {
    if (built) build();
  } catch (error) {
    console.error(error.message);
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const browser = chromium ? findChromium() : undefined;
  // Without a browser these tests are listed, so that they are counted, and none of them is run.
  const none = chromium && !browser ? ['--testNamePattern', 'no browser, no test$^'] : [];
  const file = join(folder, `${name}.json`);
  const args = ['--selectProjects', name, '--forceExit', '--json', '--outputFile', file, ...flags, ...none];
  await jest(args, minutes, browser);
  return counted(name, file);
}

/** Jest that hangs is killed: a run without an end tells nobody anything. */
function jest(args, minutes, browser) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, 'node_modules/jest/bin/jest.js'), ...args], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, ...(browser && { CHROMIUM: browser }), FORCE_COLOR: '0' },
    });
    const patience = setTimeout(() => {
      console.error(`Not through after ${minutes} minutes: ended.`);
      child.kill('SIGKILL');
    }, minutes * MINUTE);
    child.once('exit', () => {
      clearTimeout(patience);
      resolve();
    });
  });
}

function counted(name, file) {
  try {
    const result = JSON.parse(readFileSync(file, 'utf8'));
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites } = result;
    return {
      passed: numPassedTests,
      failed: numFailedTests + numRuntimeErrorTestSuites,
      skipped: numPendingTests + numTodoTests,
    };
  } catch {
    console.error(`The ${name} tests came to no result.`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
