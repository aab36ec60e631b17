import { borrowDatabase, Log, migrate, PlatformModule, Settings, StartRefused } from '@app/platform';
import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { migrations } from '../../../migrations';

export interface Command {
  readonly name: string;
  /** What follows the name: `FILE --title "..."`. */
  readonly takes: string;
  readonly does: string;
  /** Answers the exit code. Throws StartRefused or Problem for what the operator can put right. */
  readonly run: (args: readonly string[]) => Promise<number>;
}

export const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** A mistake in what was typed. */
export class Misused extends Error {}

/**
 * The database the server uses: that of DATABASE_URL, or the private one of the data folder, which is started for the
 * command or shared with the server that runs. Unless said otherwise it is brought up to this version first.
 */
export async function withDatabase<T>(work: (settings: Settings) => Promise<T>, migrated = true): Promise<T> {
  const settings = new Settings(process.env);
  const database = await borrowDatabase(settings);
  try {
    if (migrated) await migrate(database.url, migrations);
    return await work(new Settings({ ...process.env, DATABASE_URL: database.url, DATABASE_URL_FILE: '' }));
  } finally {
    await database.stop();
  }
}

export function urlOf({ databaseUrl }: Settings): string {
  if (databaseUrl === undefined) throw new StartRefused('There is no database.');
  return databaseUrl;
}

/** One service of a feature, on that database, without anything that answers or works beside it. */
export const withService = <Service>(
  feature: Type,
  service: Type<Service>,
  work: (service: Service, settings: Settings) => Promise<number>,
): Promise<number> =>
  withDatabase(async (settings) => {
    const module = { module: feature, imports: [PlatformModule.using(settings)] };
    const app = await NestFactory.createApplicationContext(module, { logger: new Log(settings), abortOnError: false });
    try {
      return await work(app.get(service, { strict: false }), settings);
    } finally {
      await app.close();
    }
  });
