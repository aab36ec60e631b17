import { parseArgs } from 'node:util';
import { AuditModule } from '@app/audit';
import { Problem } from '@app/kernel';
import { asDryRunJson, parsedOf, type ProfileReading, readProfile } from '@app/profile-formats';
import { RoleProfilesModule, RoleProfilesService } from '@app/role-profiles';
import { Module } from '@nestjs/common';
import { type Command, Misused, say, withService } from './command';
import { fileAt } from './text-file';

@Module({ imports: [AuditModule, RoleProfilesModule] })
class Import {}

interface Asked {
  readonly file: { readonly name: string; readonly content: Uint8Array };
  readonly title: string | undefined;
  readonly slug: string | undefined;
}

export const importProfile: Command = {
  name: 'import-profile',
  takes: 'FILE [--title "..."] [--slug ...] [--publish] [--replace-draft] | FILE [--title "..."] --dry-run [--json]',
  does: 'Reads a role profile (text, HTML, JSON, CSV or XLSX) into a draft, or only says what it found in it.',
  run: async (args) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        title: { type: 'string' },
        slug: { type: 'string' },
        publish: { type: 'boolean', default: false },
        'replace-draft': { type: 'boolean', default: false },
        'dry-run': { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    });
    const [path, ...more] = positionals;
    const { title, slug, publish, json, 'replace-draft': replaceDraft, 'dry-run': dry } = values;
    if (path === undefined || more.length > 0) throw new Misused('Name one file: import-profile FILE --title "..."');
    if (dry && (publish || replaceDraft))
      throw new Misused('A dry run writes nothing: leave out what would be written.');
    if (json && !dry) throw new Misused('--json shows what was read: give --dry-run with it.');
    if (slug !== undefined && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))
      throw new Misused('A slug is made of small letters, digits and single hyphens: --slug service-desk-analyst');
    const asked = { file: await fileAt(path), title, slug };
    return dry ? tell(asked, json) : keep(asked, { publish, replaceDraft });
  },
};

/** Needs no database: the words are read and nothing is kept. */
async function tell({ file, title, slug }: Asked, json: boolean): Promise<number> {
  const reading = await readProfile({ name: file.name, bytes: file.content }, { title, slug });
  if (json) {
    say(JSON.stringify(asTables(reading, file.name), null, 2));
    return 0;
  }
  say(reading.content.title ?? 'No title: give one with --title');
  report(reading, file.name);
  return 0;
}

const keep = (asked: Asked, { publish, replaceDraft }: { publish: boolean; replaceDraft: boolean }): Promise<number> =>
  withService(Import, RoleProfilesService, async (profiles) => {
    try {
      const { versionId, number, title, reading } = await profiles.importDraft('system', { ...asked, replaceDraft });
      if (publish) await profiles.publish('system', versionId);
      say(`${title}, version ${number}, is ${publish ? 'published' : 'a draft'}: ${versionId}`);
      report(reading, asked.file.name);
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'same-as-in-force') throw error;
      say(`${error.message} Nothing was changed.`);
    }
    return 0;
  });

const asTables = (reading: ProfileReading, file: string) => asDryRunJson(reading.parsed ?? parsedOf(reading), file);

/** How many rows each section has, and everything odd. */
function report(reading: ProfileReading, file: string): void {
  say(`  from ${reading.format}${reading.rendering === null ? '' : `, ${reading.rendering}`}`);
  for (const [section, count] of Object.entries(asTables(reading, file).counts)) {
    if (typeof count === 'number') say(`  ${String(count).padStart(4)} ${section.replaceAll('_', ' ')}`);
  }
  const { warnings } = reading;
  say(warnings.length === 0 ? 'Nothing odd was found.' : `${warnings.length} things to look at:`);
  for (const { message } of warnings) say(`  ${message}`);
}
