import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { newFolder } from '../support/running-app';

const entry = resolve('dist/apps/cli/src/main.js');
const fixtures = resolve('libs/profile-formats/src/framework/fixtures');
const [roles, skills] = [join(fixtures, 'roles.csv'), join(fixtures, 'skills.csv')];

describe('a framework at the command line', () => {
  let folder: string;

  const cli = (...args: string[]) => {
    const env = { PATH: process.env['PATH'], TOUCHSTONE_FOLDER: folder };
    const command = [entry, 'import-framework', ...args];
    const { status, stdout, stderr } = spawnSync(process.execPath, command, { env, encoding: 'utf8' });
    expect(stderr).not.toMatch(/^\s+at /m);
    return { status, stdout, stderr };
  };
  const named = ['--skills', skills, '--name', 'Night trams 2026'];

  beforeAll(async () => {
    folder = await newFolder();
  });
  afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }));

  it('is tried, imported without a worker, imported again, and followed by its next edition', async () => {
    const tried = cli(roles, ...named, '--dry-run');
    expect(tried).toMatchObject({ status: 0, stdout: expect.stringContaining('Nothing was written.') });
    expect(tried.stdout).toContain('Night trams 2026: 2 families, 3 roles, 5 role levels in 13 rows');
    expect(tried.stdout).toMatch(/^ +2 not in use, skipped$/m);

    const imported = cli(roles, ...named, '--publish-from', '2026-01-01', '--json');
    expect(imported.status).toBe(0);
    expect(JSON.parse(imported.stdout)).toMatchObject({ state: 'done', added: 5, unchanged: 0, notDefined: 2 });
    expect(JSON.parse(cli(roles, ...named, '--json').stdout)).toMatchObject({ added: 0, changed: [], unchanged: 5 });

    const next = join(folder, 'next.csv');
    await writeFile(next, readFileSync(roles, 'utf8').replace('Awareness', 'Expert'));
    expect(cli(next, ...named).stdout).toContain('Junior night desk operator: Board watching moved from level 1 to 4');
  }, 120_000);

  it('is refused with its line when it is none, and leaves 1', async () => {
    const broken = join(folder, 'broken.csv');
    await writeFile(broken, `${readFileSync(roles, 'utf8')}"Trams,Driver\n`);
    const { status, stdout, stderr } = cli(broken, '--name', 'Broken');
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('Roles file, line 43: from here on a quotation mark opens a cell');
  }, 60_000);

  it.each([
    ['no file', ['--name', 'X'], 'Name one file with the roles'],
    ['a file that is not there', ['no-such-file.csv', '--name', 'X'], 'cannot be read (ENOENT)'],
    ['no name', [roles], 'Say with --name'],
    ['a day that is none', [roles, ...named, '--publish-from', 'soon'], 'soon is not a day'],
    [
      'a day for drafts',
      [roles, ...named, '--publish-from', '2026-01-01', '--draft'],
      'give --publish-from or --draft',
    ],
  ])('is misused with %s, and leaves 2', (_what, args, said) => {
    const { status, stdout, stderr } = cli(...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(said);
  });
});
