import { Log, Settings, StartRefused } from '@app/platform';
import { NestFactory } from '@nestjs/core';
import { Jobs } from './jobs';
import { WorkerModule } from './worker.module';

/** Only the worker: for an installation that runs it apart from the API, on the same database. */
async function main(): Promise<void> {
  const settings = new Settings(process.env);
  if (!settings.databaseUrl)
    throw new StartRefused('A worker of its own needs DATABASE_URL: the database the API uses.');
  const options = { logger: new Log(settings), abortOnError: false };
  const worker = await NestFactory.createApplicationContext(WorkerModule.using(settings), options);
  worker.enableShutdownHooks([], { useProcessExit: true });
  const { refusal } = worker.get(Jobs);
  if (!refusal) return;
  await worker.close();
  throw new StartRefused(refusal);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof StartRefused ? error.message : String(error)}\n`);
  process.exit(1);
});
