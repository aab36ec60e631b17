import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort, newFolder, RunningApp } from '../support/running-app';
import { sentence } from '../support/sentence';

describe('a start that is refused before anything stands', () => {
  it('names every variable that is wrong, at once', async () => {
    const environment = { ROLE: 'both', REDIS_URL: 'localhost', SMTP_URL: 'x', LOG_LEVEL: 'loud' };
    const app = await RunningApp.prepare({ environment });
    expect(await app.refusal()).toBe(1);
    for (const name of Object.keys(environment)) expect(sentence(app.output)).toContain(name);
    await app.remove();
  });

  it('refuses a data folder that is none', async () => {
    const above = await newFolder();
    await writeFile(join(above, 'file'), '');
    const app = await RunningApp.prepare({ folder: join(above, 'file', 'data') });
    expect(await app.refusal()).toBe(1);
    expect(sentence(app.output)).toMatch(/^The data folder .* cannot be used: a file stands in the way/);
    await rm(above, { recursive: true });
  });

  const onLinux = process.platform === 'linux' ? it : it.skip;
  onLinux(
    'refuses a data folder that nobody can make',
    async () => {
      const app = await RunningApp.prepare({ folder: '/proc/touchstone' });
      expect(await app.refusal()).toBe(1);
      expect(sentence(app.output)).toMatch(/^The data folder .* cannot be used: it is not writable/);
    },
    30_000,
  );

  it('says which database it cannot reach', async () => {
    const port = await freePort();
    const environment = { DATABASE_URL: `postgres://app:hunter2@127.0.0.1:${port}/touchstone` };
    const app = await RunningApp.prepare({ environment });
    expect(await app.refusal()).toBe(1);
    expect(sentence(app.output)).toContain(`touchstone at 127.0.0.1:${port} cannot be reached (ECONNREFUSED)`);
    expect(app.output).not.toContain('hunter2');
    await app.remove();
  }, 30_000);
});
