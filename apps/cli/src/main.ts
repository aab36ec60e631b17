import 'reflect-metadata';
import { Problem } from '@app/kernel';
import { StartRefused } from '@app/platform';
import { type Command, Misused, say } from './command';
import { createAdmin } from './create-admin.command';
import { givePassword } from './give-password.command';
import { importFramework } from './import-framework.command';
import { importProfile } from './import-profile.command';
import { migrateDatabase } from './migrate.command';
import { fillWithDemo } from './seed-demo.command';
import { verifyAudit } from './verify-audit.command';

const commands: readonly Command[] = [
  migrateDatabase,
  fillWithDemo,
  importProfile,
  importFramework,
  createAdmin,
  givePassword,
  verifyAudit,
];

async function main([name, ...args]: readonly string[]): Promise<number> {
  const command = commands.find((known) => known.name === name);
  if (command) return command.run(args);
  if (name !== undefined && name !== 'help' && name !== '--help') complain(`There is no command ${name}.`);
  say('npm run cli -- <command>\n');
  for (const { name: known, takes, does } of commands) say(`  ${`${known} ${takes}`.trimEnd()}\n      ${does}`);
  return name === undefined || name === 'help' || name === '--help' ? 0 : 2;
}

const complain = (line: string): void => void process.stderr.write(`${line}\n`);

/** 1: it could not be done. 2: it was asked for in a way that is not understood. */
function codeOf(error: unknown): number {
  if (error instanceof StartRefused || error instanceof Misused) complain(error.message);
  else if (error instanceof Problem) complain(sentenceOf(error));
  else if (isArgumentError(error)) complain(error.message);
  else complain(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return error instanceof Misused || isArgumentError(error) ? 2 : 1;
}

function sentenceOf({ message, details }: Problem): string {
  const errors = (details['errors'] ?? []) as { pointer?: string; message?: string }[];
  const more = errors.filter((error) => error.message !== message);
  return [message, ...more.map((error) => `  ${error.pointer ?? ''} ${error.message ?? ''}`)].join('\n');
}

/** What parseArgs of Node throws for an option it was not told about. */
const isArgumentError = (error: unknown): error is Error =>
  error instanceof Error && String((error as { code?: unknown }).code).startsWith('ERR_PARSE_ARGS');

void main(process.argv.slice(2))
  .catch(codeOf)
  .then((code) => {
    // Whatever is still open, the command is over; what it wrote must be out first.
    process.stdout.write('', () => process.exit(code));
  });
