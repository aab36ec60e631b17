import { chown, chmod, mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { people } from '../../seeds/demo-organisation';
import { Browser } from '../support/browser';
import { newFolder, RunningApp } from '../support/running-app';
import { sentence } from '../support/sentence';

const SECOND_START_MS = 15_000;
const isRoot = process.getuid?.() === 0;
const nobody = { uid: 65_534, gid: 65_534 };

describe('starting and stopping', () => {
  let app: RunningApp;

  beforeAll(async () => {
    app = await RunningApp.start();
  }, 90_000);
  afterAll(() => app.remove(), 60_000);

  it('prints the address and the demo sign-ins, and one of them signs in', async () => {
    expect(app.output).toContain(`Touchstone is at ${app.url}`);
    expect(app.output).toContain(people.sam.email);
    const sam = await new Browser(app.url).signIn(people.sam.email);
    expect(await sam.get('/api/v1/session')).toMatchObject({ status: 200 });
  });

  it('serves API, documents and screens on the one port', async () => {
    const get = async (path: string) => (await fetch(app.url + path)).status;
    expect(await get('/')).toBe(200);
    expect(await get('/api/docs')).toBe(200);
    expect(await get('/api/docs/swagger-ui-bundle.js')).toBe(200);
    expect(await get('/problems')).toBe(200);
    expect(await get('/health/live')).toBe(204);
    expect(await (await fetch(`${app.url}/health`)).json()).toMatchObject({ status: 'ready' });
    expect(await (await fetch(`${app.url}/info`)).json()).toMatchObject({ name: 'touchstone' });
    const page = await (await fetch(app.url)).text();
    const address = app.url + (/\/assets\/index-[^"]+\.js/.exec(page)?.[0] ?? '');
    const entry = await fetch(address, { headers: { 'accept-encoding': 'gzip, br' } });
    expect(entry.headers.get('content-encoding')).toBe('br');
    expect(entry.headers.get('cache-control')).toContain('immutable');
    const document = (await (await fetch(`${app.url}/api/openapi.json`)).json()) as { openapi: string };
    expect(document.openapi).toMatch(/^3\.1/);
  });

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'stops on %s with everything it started, and finds its data again within 15 s',
    async (signal) => {
      const database = await app.database();
      const begun = performance.now();
      expect(await app.end(signal)).toBe(0);
      expect(performance.now() - begun).toBeLessThan(25_000);
      expect(database).toBeGreaterThan(0);
      expect(await app.database()).toBeUndefined();
      expect(await app.launch()).toBeLessThan(SECOND_START_MS);
      await new Browser(app.url).signIn(people.sam.email);
    },
    60_000,
  );

  it('starts again after kill -9, on the database that was left running', async () => {
    const left = await app.database();
    await app.end('SIGKILL');
    expect(await app.database()).toBe(left);
    expect(await app.launch()).toBeLessThan(SECOND_START_MS);
    expect(await app.database()).toBe(left);
  }, 60_000);

  it('starts again after kill -9 of itself and of the database', async () => {
    const left = await app.database();
    await app.end('SIGKILL');
    process.kill(left ?? 0, 'SIGKILL');
    expect(await app.launch()).toBeLessThan(SECOND_START_MS);
    expect(await app.database()).not.toBe(left);
  }, 60_000);

  it('starts where the number in a stale postmaster.pid belongs to another process', async () => {
    await app.end('SIGTERM');
    await writeFile(join(app.folder, 'postgres', 'postmaster.pid'), `${process.pid}\n/elsewhere\n0\n5432\n`);
    expect(await app.launch()).toBeLessThan(SECOND_START_MS);
  }, 60_000);

  it('refuses a second server in the same data folder, and the first does not notice', async () => {
    const second = await RunningApp.prepare({ folder: app.folder });
    expect(await second.refusal()).toBe(1);
    expect(sentence(second.output)).toMatch(/^Touchstone is already running in the data folder/m);
    await new Browser(app.url).signIn(people.sam.email);
  }, 60_000);

  it('leaves the first its database where the second is stopped while it waits', async () => {
    const second = await RunningApp.prepare({ folder: app.folder });
    const ended = second.refusal();
    while (!second.output.includes('Another Touchstone is at work')) await pause(50);
    await second.end('SIGTERM');
    await ended;
    await new Browser(app.url).signIn(people.sam.email);
  }, 60_000);

  it('refuses a port that is taken, in a sentence', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await pause(50);
    const address = taken.address();
    const port = address !== null && typeof address === 'object' ? address.port : 0;
    const other = await RunningApp.prepare({ port });
    expect(await other.refusal()).toBe(1);
    expect(sentence(other.output)).toBe(
      `Port ${port} is taken by another program. Stop that one, or choose with PORT.`,
    );
    taken.close();
    await other.remove();
  }, 60_000);

  it('refuses a database that a newer version has migrated, and leaves it as it is', async () => {
    await app.end('SIGTERM');
    const url = await urlOf(app);
    await app.launch();
    const db = new Client(await url());
    await db.connect();
    await db.query(`insert into migrations (timestamp, name) values (9, 'FromTheFuture9')`);
    await db.end();
    await app.end('SIGTERM');
    expect(await app.refusal()).toBe(1);
    expect(sentence(app.output)).toMatch(/newer version of Touchstone \(FromTheFuture9 is unknown here\)/);
    expect(await app.database()).toBeUndefined();
  }, 60_000);

  it('refuses a data folder of a newer PostgreSQL', async () => {
    const version = join(app.folder, 'postgres', 'PG_VERSION');
    const before = await readFile(version, 'utf8');
    await writeFile(version, '99\n');
    expect(await app.refusal()).toBe(1);
    expect(sentence(app.output)).toMatch(/PostgreSQL 99, and this version brings \d+\. It was made by a newer version/);
    await writeFile(version, before);
  }, 60_000);
});

/** The address of the private database, to look into it beside the server. */
async function urlOf(app: RunningApp): Promise<() => Promise<string>> {
  const password = await readFile(join(app.folder, 'postgres-password'), 'utf8');
  return async () => {
    const port = (await readFile(join(app.folder, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[3];
    return `postgres://touchstone:${password}@127.0.0.1:${port}/postgres`;
  };
}

describe('a start that cannot be', () => {
  it('makes the database anew where the making of it was interrupted', async () => {
    const folder = await newFolder();
    await mkdir(join(folder, 'postgres.new-4194999', 'base'), { recursive: true });
    await mkdir(join(folder, 'postgres', 'base'), { recursive: true });
    await writeFile(join(folder, 'postgres', 'PG_VERSION'), '18\n');
    const app = await RunningApp.prepare({ folder });
    await app.launch();
    await app.remove();
  }, 90_000);
});

(isRoot ? describe : describe.skip)('as a normal user', () => {
  it('starts, stops and starts again; and a folder of somebody else is refused', async () => {
    const folder = await newFolder();
    await chown(folder, nobody.uid, nobody.gid);
    const app = await RunningApp.prepare({ folder, as: nobody });
    await app.launch();
    expect(await app.end('SIGTERM')).toBe(0);
    expect(await app.launch()).toBeLessThan(SECOND_START_MS);
    await app.remove();

    const private_ = await mkdtemp(join(tmpdir(), 'touchstone-system-'));
    await chmod(private_, 0o755);
    const other = await RunningApp.prepare({ folder: private_, as: nobody });
    expect(await other.refusal()).toBe(1);
    expect(sentence(other.output)).toMatch(/^The data folder .* is not writable for nobody \(EACCES\)/);
    await other.remove();
  }, 120_000);
});
