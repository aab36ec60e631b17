import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { access, chown, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { StartRefused } from '../start-refused';
import type { PostgresPrograms } from './postgres-programs';
import type { PostgresUser } from './postgres-user';

const run = promisify(execFile);
const UNFINISHED = 'postgres.new-';

/** Proves that the folder can be written, and says so in a sentence when it cannot. */
export async function openFolder(folder: string): Promise<void> {
  const probe = join(folder, `.probe-${process.pid}`);
  try {
    await makeFolder(folder);
    await writeFile(probe, 'x');
    await rm(probe);
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    throw new StartRefused(
      `The data folder ${folder} cannot be used: ${whyUnusable(code)}. TOUCHSTONE_FOLDER names another.`,
    );
  }
}

function whyUnusable(code: string): string {
  if (code === 'ENOSPC') return 'the disk is full';
  if (code === 'EEXIST' || code === 'ENOTDIR') return 'a file stands in the way';
  return `it is not writable for ${userInfo().username} (${code})`;
}

/** With the folders above it. Node's own `recursive` tries for ever below /proc. */
async function makeFolder(folder: string): Promise<void> {
  const made = () => mkdir(folder).catch(existing(folder));
  await made().catch(async (error: NodeJS.ErrnoException) => {
    const above = dirname(folder);
    if (error.code !== 'ENOENT' || above === folder || (await exists(above))) throw error;
    await makeFolder(above);
    await made();
  });
}

const existing = (folder: string) => async (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EEXIST' || !(await stat(folder)).isDirectory()) throw error;
};

/** A password that only this folder's owner can read; made once. */
export async function keptPassword(folder: string): Promise<string> {
  const file = join(folder, 'postgres-password');
  await writeFile(file, randomBytes(24).toString('hex'), { mode: 0o600, flag: 'wx' }).catch(ignoring('EEXIST'));
  const password = await readFile(file, 'utf8').catch(() => '');
  if (password !== '') return password;
  throw new StartRefused(`${file} cannot be read, and without it the database in ${folder} stays closed.`);
}

/**
 * The cluster of this folder: made when there is none, refused when another version made it. It is made beside its
 * place and moved there whole, so that a start that was interrupted leaves nothing that looks like a cluster.
 */
export async function openCluster(folder: string, password: string, programs: PostgresPrograms, user: PostgresUser) {
  const data = join(folder, 'postgres');
  await sweep(folder);
  const version = await readFile(join(data, 'PG_VERSION'), 'utf8').catch(() => '');
  if (version !== '' && (await exists(join(data, 'global', 'pg_control')))) {
    refuseOther(folder, Number(version), programs.major);
    return data;
  }
  if (await exists(data)) await rename(data, `${data}.incomplete-${Date.now()}`);
  const made = await initialised(folder, password, programs, user);
  await rename(made, data).catch(async (error: unknown) => {
    await rm(made, { recursive: true, force: true });
    ignoring('ENOTEMPTY', 'EEXIST')(error as NodeJS.ErrnoException);
  });
  return data;
}

function refuseOther(folder: string, theirs: number, ours: number): void {
  if (theirs === ours) return;
  const advice =
    theirs > ours
      ? 'It was made by a newer version of Touchstone: start that one.'
      : 'Dump it with its own version and load the dump into a new folder.';
  throw new StartRefused(
    `The data folder ${folder} holds a database of PostgreSQL ${theirs}, and this version brings ${ours}. ${advice}`,
  );
}

async function initialised(folder: string, password: string, programs: PostgresPrograms, user: PostgresUser) {
  const made = join(folder, `${UNFINISHED}${process.pid}`);
  const words = `${made}-password`;
  await mkdir(made, { mode: 0o700 });
  await writeFile(words, password, { mode: 0o600 });
  if (user.uid !== undefined && user.gid !== undefined) {
    await Promise.all([made, words].map((path) => chown(path, user.uid ?? 0, user.gid ?? 0)));
  }
  const flags = ['--username=touchstone', '--auth=scram-sha-256', '--encoding=UTF8', '--locale=C'];
  const provider = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const args = [`--pgdata=${made}`, `--pwfile=${words}`, ...flags, ...provider];
  try {
    await run(programs.initdb, args, { ...user, cwd: '/', env: { PATH: process.env['PATH'], LC_ALL: 'C' } });
  } catch (error) {
    await rm(made, { recursive: true, force: true });
    throw new StartRefused(`The database in ${folder} could not be made. ${reasonOf(error, folder)}`);
  } finally {
    await rm(words, { force: true });
  }
  return made;
}

function reasonOf(error: unknown, folder: string): string {
  const { stderr = '', message } = error as { stderr?: string; message: string };
  if (/No space left/.test(stderr)) return 'The disk is full.';
  if (process.getuid?.() === 0 && /EACCES|ermission denied|could not (access|change)/.test(stderr + message)) {
    return unreachable(folder);
  }
  const line = stderr.split('\n').find((text) => /error|FATAL/.test(text)) ?? message.split('\n')[0];
  return `PostgreSQL says: ${line}`;
}

/** Shared with the start of the server, which fails in the same way. */
export const unreachable = (folder: string): string =>
  `As root, PostgreSQL runs as a user of its own, who cannot reach ${folder} or the project: ` +
  'move the project out of a private folder such as /root, or start as a normal user.';

/** What a start that was killed left behind; of starts that still run, nothing. */
async function sweep(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const pid = Number(name.startsWith(UNFINISHED) ? parseInt(name.slice(UNFINISHED.length)) : NaN);
    if (pid && !alive(pid)) await rm(join(folder, name), { recursive: true, force: true });
  }
}

export function alive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

const ignoring =
  (...codes: string[]) =>
  (error: NodeJS.ErrnoException): void => {
    if (!codes.includes(error.code ?? '')) throw error;
  };
