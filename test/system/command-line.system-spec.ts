import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { asCsv, asDryRunJson, asJson, asXlsx, type ProfileContent, readProfile } from '@app/profile-formats';
import { people } from '../../seeds/demo-organisation';
import { Browser } from '../support/browser';
import { newFolder, RunningApp } from '../support/running-app';

const entry = resolve('dist/apps/cli/src/main.js');
const sample = resolve('../shared/data/role-profiles/lead-infrastructure-operations-engineer');
const ours = resolve('seeds/demo-profiles/service-desk-analyst.txt');

describe('the command line', () => {
  let folder: string;

  const cli = (...args: string[]) => {
    const env = { PATH: process.env['PATH'], TOUCHSTONE_FOLDER: folder };
    const { status, stdout, stderr } = spawnSync(process.execPath, [entry, ...args], { env, encoding: 'utf8' });
    expect(stderr).not.toMatch(/^\s+at /m);
    return { status, stdout, stderr };
  };

  beforeAll(async () => {
    folder = await newFolder();
  });
  afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }));

  it('lists what it can do, and says so of a command it does not know', () => {
    expect(cli()).toMatchObject({ status: 0, stdout: expect.stringContaining('verify-audit') });
    expect(cli('make-tea')).toMatchObject({ status: 2, stderr: 'There is no command make-tea.\n' });
    expect(cli('import-profile', '--strength', '3')).toMatchObject({ status: 2 });
  });

  it('reads a profile without a database, and prints what it read for a program', () => {
    const { status, stdout } = cli('import-profile', ours, '--title', 'Service Desk Analyst', '--dry-run', '--json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ title: 'Service Desk Analyst', slug: 'service-desk-analyst' });
    expect(existsSync(join(folder, 'postgres'))).toBe(false);
  });

  (existsSync(`${sample}.txt`) ? it : it.skip)('reads the sample as exactly what is expected of it', () => {
    const title = 'Lead Infrastructure Operations Engineer';
    const { stdout } = cli('import-profile', `${sample}.txt`, '--title', title, '--dry-run', '--json');
    expect(JSON.parse(stdout)).toEqual(JSON.parse(readFileSync(`${sample}.expected.json`, 'utf8')));
  });

  it.each([
    ['noise', Buffer.from(Array.from({ length: 50_000 }, (_, n) => 32 + ((n * 7919) % 90)))],
    ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x00, 0xd8])],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['a NUL', Buffer.from('Summary\na\0b\n')],
    ['20 MB', Buffer.alloc(20_000_000, 'x')],
    ['one line of 5 MB', Buffer.alloc(5_000_000, 'x')],
    ['nothing', Buffer.alloc(0)],
    ['JSON of something else', Buffer.from('{"hello": "world"}')],
  ])('refuses a file of %s in a sentence', async (_what, content) => {
    const file = join(folder, 'input.txt');
    await writeFile(file, content);
    const { status, stderr, stdout } = cli('import-profile', file, '--title', 'X', '--dry-run', '--json');
    expect(status).toBe(1);
    expect(stderr.length).toBeGreaterThan(20);
    expect(stdout).toBe('');
  });

  it.each([
    ['UTF-16', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le'), 0],
    // One sign of ours is none of its letters: it is put away so that the rest can be written down.
    [
      'windows-1252',
      (text: string) => Buffer.from(text.replaceAll('–', '\u0096').replaceAll('»', '\u00bb'), 'latin1'),
      1,
    ],
  ])(
    'reads a file in %s as it reads one in UTF-8',
    async (_encoding, encode, told) => {
      const file = join(folder, 'encoded.txt');
      const text = readFileSync(ours, 'utf8').replaceAll('’', "'");
      const read = async (content: Buffer) => {
        await writeFile(file, content);
        const { stdout } = cli('import-profile', file, '--title', 'Service Desk Analyst', '--dry-run', '--json');
        return JSON.parse(stdout) as { warnings: unknown[] };
      };
      const { warnings: none, ...plain } = await read(Buffer.from(text));
      const { warnings, ...encoded } = await read(encode(text));
      expect(encoded).toEqual(plain);
      expect(warnings.length - none.length).toBe(told);
    },
    90_000,
  );

  it.each([
    ['JSON', (content: ProfileContent) => asJson(content)],
    ['CSV', (content: ProfileContent) => asCsv(content)],
    ['XLSX', (content: ProfileContent) => asXlsx(content)],
  ])(
    'reads a profile in %s as it reads its text, and takes the title from there',
    async (_format, write) => {
      const title = 'Service Desk Analyst';
      const { content } = await readProfile({ text: readFileSync(ours, 'utf8') }, { title });
      const file = join(folder, 'profile.of-our-own');
      await writeFile(file, await write(content));
      const read = (...args: string[]) => {
        const { stdout } = cli('import-profile', ...args, '--dry-run', '--json');
        return JSON.parse(stdout) as ReturnType<typeof asDryRunJson>;
      };
      const [text, form] = [read(ours, '--title', title), read(file)];
      expect([form.title, form.slug, form.warnings]).toEqual([title, 'service-desk-analyst', []]);
      for (const part of ['counts', 'summary', 'background', 'work_activities', 'qualifications', 'footer'] as const) {
        expect(form[part]).toEqual(text[part]);
      }
      const level = ({ name, level_description }: (typeof form.organisation_skills)[number]) => [
        name,
        level_description,
      ];
      expect(form.organisation_skills.map(level)).toEqual(text.organisation_skills.map(level));
      expect(cli('import-profile', file, '--dry-run').stdout).toMatch(
        /^Service Desk Analyst\n  from (json|csv|xlsx)\n/,
      );
    },
    90_000,
  );

  it.each([
    ['a file that is not there', ['no-such-file.txt'], 'cannot be read (ENOENT)'],
    ['a folder', ['.'], 'cannot be read (EISDIR)'],
    ['no file', [], 'Name one file'],
    ['two files', [ours, ours], 'Name one file'],
    ['a dry run that writes', [ours, '--dry-run', '--publish'], 'A dry run writes nothing'],
    ['JSON of what is kept', [ours, '--title', 'X', '--json'], '--json shows what was read'],
    ['a slug that cannot be', [ours, '--slug', 'Service Desk'], 'A slug is made of'],
  ])('is misused with %s, and says so', (_what, args, said) => {
    const { status, stderr, stdout } = cli('import-profile', ...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(said);
  });

  it('migrates, imports, makes an administrator and verifies the log in the private database', () => {
    expect(cli('migrate')).toMatchObject({ status: 0, stdout: expect.stringMatching(/^Ran \d+ migrations\.$/m) });
    expect(cli('migrate')).toMatchObject({ status: 0, stdout: 'The database is up to date.\n' });
    const importing = ['import-profile', ours, '--title', 'Service Desk Analyst'];
    const kept = cli(...importing, '--publish');
    expect(kept).toMatchObject({ status: 0, stdout: expect.stringMatching(/, version 1, is published: \S{36}$/m) });
    expect(kept.stdout).toContain('from text, P1');
    expect(kept.stdout).toContain('Nothing odd was found.');
    expect(cli(...importing)).toMatchObject({ status: 0, stdout: expect.stringContaining('Nothing was changed.') });
    expect(cli('import-profile', ours)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('Give its title.'),
    });
    const other = ['import-profile', ours, '--title', 'Night Analyst', '--slug', 'night-analyst-2'];
    expect(cli(...other)).toMatchObject({ status: 0, stdout: expect.stringContaining('is a draft') });
    expect(cli(...other)).toMatchObject({ status: 1, stderr: expect.stringContaining('has a draft already') });
    expect(cli(...other, '--replace-draft')).toMatchObject({ status: 0 });
    expect(cli('create-admin', 'Me@Example.org').stdout).toMatch(/^Administrator me@example\.org, password \S{20}/);
    expect(cli('create-admin', 'me@example.org')).toMatchObject({ status: 1 });
    expect(cli('create-admin', 'nobody')).toMatchObject({ status: 2 });
    expect(cli('give-password', 'ME@example.org').stdout).toMatch(/^me@example\.org, password \S{20} \(/);
    expect(cli('give-password', 'stranger@example.org')).toMatchObject({ status: 1, stdout: '' });
    expect(cli('give-password')).toMatchObject({ status: 2 });
    expect(cli('verify-audit')).toMatchObject({ status: 0, stdout: expect.stringContaining('The log is whole.') });
    expect(existsSync(join(folder, 'postgres', 'postmaster.pid'))).toBe(false);
  }, 120_000);

  it('works beside a server on the same folder, and leaves that running', async () => {
    const app = await RunningApp.prepare({ folder, environment: { SEED_DEMO: '1' } });
    await app.launch();
    expect(cli('verify-audit')).toMatchObject({ status: 0 });
    expect(await (await fetch(`${app.url}/health`)).json()).toMatchObject({ status: 'ready' });
    expect(await app.end('SIGTERM')).toBe(0);
  }, 120_000);
});

describe('the demo, asked for on the command line', () => {
  it('is there once, and its people sign in', async () => {
    const app = await RunningApp.prepare();
    const env = { PATH: process.env['PATH'], TOUCHSTONE_FOLDER: app.folder };
    const seed = () => spawnSync(process.execPath, [entry, 'seed-demo'], { env, encoding: 'utf8' });
    expect(seed()).toMatchObject({ status: 0, stdout: expect.stringContaining('The demo is there.') });
    expect(seed()).toMatchObject({ status: 0, stdout: expect.stringContaining('nothing was changed') });
    await app.launch();
    await new Browser(app.url).signIn(people.sam.email);
    await app.remove();
  }, 120_000);
});
