import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';

/** Any constant will do: it is held by the one process that may stop the database of a folder. */
const OWNER_LOCK = 7_305_116;

/**
 * Makes this process the owner of the folder's database. The lock is one of PostgreSQL's, so it ends with its holder,
 * however that ended. Undefined when another process still has it after `patience` milliseconds, of which `another` is
 * told as soon as it is seen; throws when the database went away meanwhile, because its owner was just stopping it.
 */
export async function becomeOwner(
  url: string,
  patience: number,
  another: () => void,
): Promise<{ release(): Promise<void> } | undefined> {
  const client = new Client({ connectionString: url, application_name: 'touchstone owner', keepAlive: true });
  client.on('error', () => {});
  await client.connect();
  for (const deadline = Date.now() + patience; ; await pause(100)) {
    const { rows } = await client.query<{ ours: boolean }>('select pg_try_advisory_lock($1) as ours', [OWNER_LOCK]);
    if (rows[0]?.ours) return { release: () => client.end() };
    another();
    if (Date.now() < deadline) continue;
    await client.end();
    return undefined;
  }
}
