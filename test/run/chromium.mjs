import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const HOW = 'Install Chromium, or set CHROMIUM to the path of one';

/** The path of a Chromium that runs, or undefined with one line on the terminal that says how to get one. */
export function findChromium() {
  const found = candidates().find(runs);
  if (found) return found;
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    console.log('There is no Chromium here: installing it with apt-get …');
    const quiet = {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    };
    spawnSync('apt-get', ['update', '-qq'], quiet);
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], quiet);
    const installed = candidates().find(runs);
    if (installed) return installed;
  }
  console.log(`${HOW}: without it the tests in a browser are skipped.`);
  return undefined;
}

function candidates() {
  if (process.env.CHROMIUM) return [process.env.CHROMIUM];
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const mac = [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ];
  const folders = (process.env.PATH ?? '').split(':').concat('/usr/bin', '/snap/bin');
  return [...names.flatMap((name) => folders.map((folder) => `${folder}/${name}`)), ...mac].filter((path) =>
    existsSync(path),
  );
}

/** Some systems have a program of that name that only says where to get the real one. */
function runs(path) {
  return spawnSync(path, ['--version'], { timeout: 20_000, stdio: 'ignore' }).status === 0;
}
