import { parseArgs } from 'node:util';
import { isLocalDate } from '@app/kernel';
import {
  FrameworkImportAtOnce,
  type FrameworkReport,
  type FrameworkSource,
  RoleProfilesModule,
} from '@app/role-profiles';
import { type Command, Misused, say, withService } from './command';
import { tellFramework } from './framework-report';
import { fileAt } from './text-file';

interface Asked {
  readonly source: FrameworkSource;
  /** Null keeps drafts; undefined is today. */
  readonly publishFrom: string | null | undefined;
  readonly json: boolean;
}

export const importFramework: Command = {
  name: 'import-framework',
  takes: 'ROLES.csv [--skills SKILLS.csv] --name "..." [--publish-from DAY | --draft] [--dry-run] [--json]',
  does: 'Reads the two files of the Digital and Data framework into one profile for each role level, all or none.',
  run: async (args) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        skills: { type: 'string' },
        name: { type: 'string' },
        'publish-from': { type: 'string' },
        draft: { type: 'boolean', default: false },
        'dry-run': { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    });
    const [path, ...more] = positionals;
    const { skills, name, draft, json, 'publish-from': from, 'dry-run': dry } = values;
    if (path === undefined || more.length > 0) {
      throw new Misused('Name one file with the roles: import-framework ROLES.csv --skills SKILLS.csv --name "..."');
    }
    if (name === undefined || !/^[^\r\n]{1,200}$/.test(name.trim())) {
      throw new Misused('Say with --name, in one line, what this framework is called: --name "Digital and Data 2026"');
    }
    if (draft && from !== undefined)
      throw new Misused('A draft is in force from no day: give --publish-from or --draft.');
    if (from !== undefined && !isLocalDate(from)) throw new Misused(`${from} is not a day such as 2026-11-30.`);
    const source = await sourceOf(name.trim(), path, skills);
    const asked = { source, publishFrom: draft ? null : from, json };
    return dry ? preview(asked) : importAll(asked);
  },
};

async function sourceOf(name: string, path: string, skillsPath: string | undefined): Promise<FrameworkSource> {
  const roles = await fileAt(path);
  const skills = skillsPath === undefined ? null : await fileAt(skillsPath);
  return {
    name,
    roles: { name: roles.name, bytes: roles.content },
    skills: skills && { name: skills.name, bytes: skills.content },
  };
}

const preview = ({ source, publishFrom, json }: Asked): Promise<number> =>
  withService(RoleProfilesModule, FrameworkImportAtOnce, async (frameworks) => {
    const begun = performance.now();
    const report = await frameworks.preview(source, publishFrom);
    tell({ name: source.name, state: 'preview', failure: null, seconds: secondsSince(begun) }, report, json);
    return 0;
  });

const importAll = ({ source, publishFrom, json }: Asked): Promise<number> =>
  withService(RoleProfilesModule, FrameworkImportAtOnce, async (frameworks) => {
    const begun = performance.now();
    const { state, failure, report } = await frameworks.run(source, publishFrom);
    tell({ name: source.name, state, failure, seconds: secondsSince(begun) }, report, json);
    return state === 'done' ? 0 : 1;
  });

interface Outcome {
  readonly name: string;
  readonly state: string;
  readonly failure: string | null;
  readonly seconds: number;
}

function tell(outcome: Outcome, report: FrameworkReport | null, json: boolean): void {
  if (json) say(JSON.stringify({ ...outcome, ...report }, null, 2));
  else if (report) tellFramework(outcome, report);
  else say(`${outcome.name} was not imported. ${outcome.failure ?? ''}`);
}

const secondsSince = (begun: number): number => Math.round(performance.now() - begun) / 1000;
