import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { AuditModule } from '@app/audit';
import { asDryRunJson, parseProfile } from '@app/profile-formats';
import { RoleProfilesModule, RoleProfilesService } from '@app/role-profiles';
import { Module } from '@nestjs/common';
import { type Command, Misused, say, withService } from './command';
import { textOf } from './text-file';

@Module({ imports: [AuditModule, RoleProfilesModule] })
class Import {}

export const importProfile: Command = {
  name: 'import-profile',
  takes: 'FILE --title "..." [--publish] [--replace-draft] | FILE [--title "..."] --dry-run [--json]',
  does: 'Reads the text of a published role profile into a draft, or only says what it found in it.',
  run: async (args) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        title: { type: 'string' },
        publish: { type: 'boolean', default: false },
        'replace-draft': { type: 'boolean', default: false },
        'dry-run': { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    });
    const [file, ...more] = positionals;
    const { title, publish, json, 'replace-draft': replaceDraft, 'dry-run': dry } = values;
    if (file === undefined || more.length > 0) throw new Misused('Name one file: import-profile FILE --title "..."');
    if (dry && (publish || replaceDraft))
      throw new Misused('A dry run writes nothing: leave out what would be written.');
    if (json && !dry) throw new Misused('--json shows what was read: give --dry-run with it.');
    const text = await textOf(file);
    if (dry) return tell(file, text, title, json);
    if (title === undefined) throw new Misused('Say with --title which role this is: the text itself does not.');
    return keep({ text, title, replaceDraft }, publish);
  },
};

/** Needs no database: the words are read and nothing is kept. */
function tell(file: string, text: string, title: string | undefined, json: boolean): number {
  const parsed = parseProfile(text, { title });
  const shown = asDryRunJson(parsed, basename(file));
  if (json) {
    say(JSON.stringify(shown, null, 2));
    return 0;
  }
  say(`${parsed.title ?? 'No title: give one with --title'} (${parsed.rendering})`);
  for (const [section, count] of Object.entries(shown.counts)) {
    if (typeof count === 'number') say(`  ${String(count).padStart(4)} ${section.replaceAll('_', ' ')}`);
  }
  tellDefects(parsed.warnings);
  return 0;
}

function tellDefects(warnings: ReturnType<typeof parseProfile>['warnings']): void {
  say(warnings.length === 0 ? 'Nothing odd was found.' : `${warnings.length} things to look at:`);
  for (const { message } of warnings) say(`  ${message}`);
}

const keep = (input: { text: string; title: string; replaceDraft: boolean }, publish: boolean): Promise<number> =>
  withService(Import, RoleProfilesService, async (profiles) => {
    const { versionId, number } = await profiles.importDraft('system', input);
    if (publish) await profiles.publish('system', versionId);
    say(`${input.title}, version ${number}, is ${publish ? 'published' : 'a draft'}: ${versionId}`);
    tellDefects(parseProfile(input.text, { title: input.title }).warnings);
    return 0;
  });
