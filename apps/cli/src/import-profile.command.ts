import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { asDryRunJson, parseProfile } from '@app/role-profiles';
import { type Command, Misused, say } from './command';

const LARGEST = 1024 * 1024;

export const importProfile: Command = {
  name: 'import-profile',
  takes: 'FILE --title "..." [--publish] | FILE --title "..." --dry-run [--json]',
  does: 'Reads the text of a published role profile into a draft, or only says what it found in it.',
  run: async (args) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        title: { type: 'string' },
        publish: { type: 'boolean', default: false },
        'dry-run': { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new Misused('Name one file: import-profile FILE --title "..."');
    if (values['dry-run'] && values.publish) throw new Misused('A dry run writes nothing, so it cannot publish.');
    if (values.json && !values['dry-run']) throw new Misused('--json shows the parse: give --dry-run with it.');
    const text = await contentOf(file);
    if (values['dry-run']) return dryRun(file, text, values);
    return 0;
  },
};

async function contentOf(file: string): Promise<string> {
  const content = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new Misused(`${file} cannot be read (${error.code ?? error.message}).`);
  });
  if (content.length > LARGEST) throw new Misused(`${file} is larger than 1 MB: a role profile has a few pages.`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    throw new Misused(`${file} is not UTF-8 text.`);
  }
}

function dryRun(file: string, text: string, { title, json }: { title?: string; json: boolean }): number {
  const parsed = parseProfile(text, { title });
  if (json) {
    say(JSON.stringify(asDryRunJson(parsed, basename(file)), null, 2));
    return 0;
  }
  const { counts } = asDryRunJson(parsed, basename(file));
  say(`${parsed.title ?? 'No title: give one with --title'} (${parsed.rendering})`);
  for (const [section, count] of Object.entries(counts)) if (typeof count === 'number') say(`  ${section}: ${count}`);
  for (const warning of parsed.warnings) say(`  ${warning.message}`);
  return 0;
}
