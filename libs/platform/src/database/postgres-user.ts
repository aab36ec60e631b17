import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { StartRefused } from '../start-refused';

const run = promisify(execFile);

/** PostgreSQL refuses to run as root, so root lends it a user of its own; anybody else runs it as themselves. */
export interface PostgresUser {
  readonly uid?: number;
  readonly gid?: number;
}

export async function postgresUser(): Promise<PostgresUser> {
  if (process.getuid?.() !== 0) return {};
  const found = (await ids('postgres')) ?? (await created()) ?? (await ids('nobody'));
  if (found) return found;
  throw new StartRefused('PostgreSQL cannot run as root, and no user could be made for it. Start as another user.');
}

async function created(): Promise<PostgresUser | undefined> {
  await run('useradd', ['--system', '--user-group', '--no-create-home', 'postgres']).catch(() => undefined);
  return ids('postgres');
}

async function ids(name: string): Promise<PostgresUser | undefined> {
  const [uid, gid] = await Promise.all(['-u', '-g'].map((kind) => run('id', [kind, name]).catch(() => undefined)));
  return uid && gid ? { uid: Number(uid.stdout), gid: Number(gid.stdout) } : undefined;
}
