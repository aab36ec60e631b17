import type { Settings } from '../settings';
import { StartRefused } from '../start-refused';
import { type RunningPostgres, startEmbeddedPostgres } from './embedded-postgres';
import { becomeOwner } from './folder-owner';

const LONGEST_SHUTDOWN_MS = 12_000;
const external = (url: string): RunningPostgres => ({ url, stop: () => Promise.resolve(), leave: () => {} });

/**
 * The database of the settings: theirs, or the private one in the data folder, of which this process becomes the
 * owner. Throws StartRefused when another process is at work in the folder.
 */
export async function ownDatabase({ databaseUrl, folder }: Settings): Promise<RunningPostgres> {
  if (databaseUrl) return external(databaseUrl);
  for (let attempt = 1; ; attempt++) {
    const postgres = await startEmbeddedPostgres(folder);
    try {
      const owner = await becomeOwner(postgres.url, LONGEST_SHUTDOWN_MS);
      if (owner) return { ...postgres, stop: () => owner.release().then(postgres.stop) };
    } catch (error) {
      if (attempt < 3) continue;
      throw error;
    }
    postgres.leave();
    throw new StartRefused(`Touchstone is already running in the data folder ${folder}. Stop it first.`);
  }
}

/** For a command beside the server: the same database, which is stopped afterwards only if nobody else is at work. */
export async function borrowDatabase({ databaseUrl, folder }: Settings): Promise<RunningPostgres> {
  if (databaseUrl) return external(databaseUrl);
  const postgres = await startEmbeddedPostgres(folder);
  const owner = await becomeOwner(postgres.url, 0);
  if (owner) return { ...postgres, stop: () => owner.release().then(postgres.stop) };
  postgres.leave();
  return external(postgres.url);
}
