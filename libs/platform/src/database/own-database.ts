import type { Settings } from '../settings';
import { StartRefused } from '../start-refused';
import { type RunningPostgres, startEmbeddedPostgres } from './embedded-postgres';
import { becomeOwner } from './folder-owner';

const LONGEST_SHUTDOWN_MS = 12_000;

type Database = Pick<RunningPostgres, 'url' | 'stop'>;
const external = (url: string): Database => ({ url, stop: () => Promise.resolve() });

/**
 * The database of the settings: theirs, or the private one in the data folder, of which this process becomes the
 * owner. Throws StartRefused when another process stays at work in the folder; `say` hears when that one is waited for.
 */
export async function ownDatabase({ databaseUrl, folder }: Settings, say: (line: string) => void): Promise<Database> {
  if (databaseUrl) return external(databaseUrl);
  for (let attempt = 1; ; attempt++) {
    const postgres = await startEmbeddedPostgres(folder);
    try {
      const owned = await owning(postgres, LONGEST_SHUTDOWN_MS, () =>
        say(`Another Touchstone is at work in the data folder ${folder}: waiting for it to stop …`),
      );
      if (owned) return owned;
    } catch (error) {
      if (attempt < 3) continue;
      throw error;
    }
    throw new StartRefused(`Touchstone is already running in the data folder ${folder}. Stop it first.`);
  }
}

/** For a command beside the server: the same database, which is stopped afterwards only if nobody else is at work. */
export async function borrowDatabase({ databaseUrl, folder }: Settings): Promise<Database> {
  if (databaseUrl) return external(databaseUrl);
  const postgres = await startEmbeddedPostgres(folder);
  return (await owning(postgres, 0, () => {})) ?? external(postgres.url);
}

/** From the first sight of another owner on, nothing that happens to this process may end the database. */
async function owning(postgres: RunningPostgres, patience: number, waits: () => void) {
  let told = false;
  const owner = await becomeOwner(postgres.url, patience, () => {
    if (told) return;
    told = true;
    postgres.leave();
    waits();
  });
  if (owner === undefined) return undefined;
  postgres.keep();
  return { ...postgres, stop: () => owner.release().then(postgres.stop) };
}
