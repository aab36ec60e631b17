import { plain } from '../text/source-text';
import { slugOf } from '../text/title';
import { type FrameworkLevel, type FrameworkReading, FrameworkWarnings } from './framework-reading';
import { notAFramework } from './records';
import { type ReadLevel, readLevel } from './role-level';
import { type RoleColumn, roleColumns, sortRows } from './role-rows';
import { allSkills, readDefinitions } from './skill-definitions';
import { readTable } from './table';

/**
 * Reads the two CSV files of the Government Digital and Data capability framework: one profile for each role and role
 * level, with organisation skills only, and what each level of a skill means. Whatever is odd is a warning with its
 * line; a file that is no such table throws `Problem` (`invalid`, with the line and a pointer to the file).
 */
export function readFramework(rolesText: string, skillsText?: string): FrameworkReading {
  const warnings = new FrameworkWarnings();
  const { header, rows } = readTable<RoleColumn>('roles', rolesText, roleColumns, warnings);
  const { groups, notInUse } = sortRows({ header, rows }, warnings);
  const levels = groups.map((group) => readLevel(group, header, warnings)).filter((level) => level !== undefined);
  if (levels.length === 0) throw notAFramework('roles', 'no-role-level', noLevel(rows.length, notInUse, warnings));
  const defined = readDefinitions(skillsText, warnings);
  const skills = allSkills(defined.skills, levels);
  const sum = (of: (level: ReadLevel) => number) => levels.reduce((total, level) => total + of(level), 0);
  return {
    counts: {
      families: different(levels, ({ content }) => [content.family]),
      roles: different(levels, ({ content }) => [content.family, content.role]),
      levels: levels.length,
      rows: rows.length,
      notInUse: notInUse + defined.notInUse,
      notDefined: sum((level) => level.notDefined) + defined.notDefined,
      blankDescriptors: sum((level) => level.blankDescriptors) + defined.blankDescriptors,
      skills: skills.length,
    },
    levels: withSlugs(levels),
    skills,
    warnings: warnings.all(),
    warningCount: warnings.count,
  };
}

function noLevel(rows: number, notInUse: number, warnings: FrameworkWarnings): string {
  if (rows === 0) return 'The roles file has a header and no rows: there is nothing to import.';
  const first = warnings.all().find(({ file, line }) => file === 'roles' && line > 1);
  const why = first ? ` ${first.message}` : '';
  return `Not one of the ${rows} rows of the roles file names a role level that is in use (${notInUse} say NOT IN USE).${why}`;
}

const different = (levels: readonly ReadLevel[], of: (level: ReadLevel) => (string | null)[]): number =>
  new Set(
    levels.map((level) =>
      of(level)
        .map((words) => plain(words ?? '').toLowerCase())
        .join(' » '),
    ),
  ).size;

/** Of its title; where two role levels share one, the role is added, and where they share that as well, the family. */
function withSlugs(levels: readonly ReadLevel[]): FrameworkLevel[] {
  const candidates = levels.map(({ content: { title, role, family } }) =>
    [[title], [role, title], [family, role, title]].map((parts) => slugOf(parts.filter((part) => part).join(' '))),
  );
  const holders = new Map<string, number>();
  for (const slug of candidates.flatMap((slugs) => [...new Set(slugs)]))
    holders.set(slug, (holders.get(slug) ?? 0) + 1);
  const taken = new Set<string>();
  return levels.map((level, index) => {
    const [best = '', ...others] = candidates[index] ?? [];
    const own =
      [best, ...others].find((slug) => holders.get(slug) === 1) ??
      numbered(others.at(-1) ?? best, (slug) => taken.has(slug) || holders.has(slug));
    taken.add(own);
    return { ...level, slugs: [own, ...others.filter((slug) => slug !== own)] };
  });
}

function numbered(slug: string, isTaken: (slug: string) => boolean): string {
  let number = 2;
  while (isTaken(`${slug}-${number}`)) number++;
  return `${slug}-${number}`;
}
