import { quote } from '../text/defects';
import { plain } from '../text/source-text';
import { levelNames } from '../text/vocabulary';
import type { FrameworkLevel, FrameworkSkill, FrameworkWarnings } from './framework-reading';
import { type Columns, type FrameworkRow, readTable } from './table';
import { isNotDefined, isNotInUse, isPlaceholder } from './words';

type SkillColumn = 'skill' | 'description' | (typeof levelNames)[number] | 'roles';
type SkillRow = FrameworkRow<SkillColumn>;

const skillColumns: Columns<SkillColumn> = {
  names: {
    skill: 'Skill Name',
    description: 'Skill Description',
    Awareness: 'Awareness',
    Working: 'Working',
    Practitioner: 'Practitioner',
    Expert: 'Expert',
    // Each role says so itself in the roles file; this list is kept with the file.
    roles: 'Roles that require Skill',
  },
  needed: ['skill', ...levelNames],
};

export interface SkillDefinitions {
  readonly skills: readonly FrameworkSkill[];
  readonly notInUse: number;
  readonly notDefined: number;
  readonly blankDescriptors: number;
}

interface Definition {
  name: string;
  description: string | null;
  readonly descriptors: Map<number, string>;
}

const LONGEST_NAME = 200;
const nothing: SkillDefinitions = { skills: [], notInUse: 0, notDefined: 0, blankDescriptors: 0 };

/** One definition per skill and level; a skill that is defined twice keeps the first words. */
export function readDefinitions(text: string | undefined, warnings: FrameworkWarnings): SkillDefinitions {
  if (text === undefined) return nothing;
  const skills = new Map<string, Definition>();
  const counts = { notInUse: 0, notDefined: 0, blankDescriptors: 0 };
  for (const row of readTable('skills', text, skillColumns, warnings).rows) {
    const name = plain(row.cells.skill);
    const tell = (what: string) => warnings.add('skills', row.record.line, `${quote(name, 60)}: ${what}`);
    if (isNotInUse(name)) {
      counts.notInUse++;
      tell('it says NOT IN USE and was skipped.');
      continue;
    }
    const refusal = refusalOf(row, name, skills);
    if (refusal !== undefined) {
      tell(`${refusal} The row was left out.`);
      continue;
    }
    for (const { column, words } of row.more) tell(`the column ${quote(column)} says ${quote(words)}.`);
    skills.set(sameName(name), {
      name,
      description: descriptionOf(row, tell),
      descriptors: descriptorsOf(row, tell, counts),
    });
  }
  return { skills: [...skills.values()], ...counts };
}

function refusalOf({ excess }: SkillRow, name: string, skills: ReadonlyMap<string, Definition>): string | undefined {
  if (excess !== 0) {
    const count = Math.abs(excess);
    return `the row has ${count} cell${count === 1 ? '' : 's'} too ${excess < 0 ? 'few' : 'many'}, and which cannot be known.`;
  }
  if (name === '') return 'the row names no skill.';
  if (name.length > LONGEST_NAME) return `the name has more than ${LONGEST_NAME} characters, which is no name.`;
  return skills.has(sameName(name)) ? 'this skill is defined in an earlier row already.' : undefined;
}

function descriptionOf({ cells: { description } }: SkillRow, tell: (what: string) => void): string | null {
  if (!isPlaceholder(description)) return description || null;
  tell(`${quote(description)} stands where its description belongs.`);
  return null;
}

function descriptorsOf(
  { cells }: SkillRow,
  tell: (what: string) => void,
  counts: { notInUse: number; notDefined: number; blankDescriptors: number },
): Map<number, string> {
  const descriptors = new Map<number, string>();
  levelNames.forEach((level, index) => {
    const words = cells[level];
    if (isNotDefined(words)) counts.notDefined++;
    else if (isNotInUse(words)) {
      counts.notInUse++;
      tell(`the level ${level} says NOT IN USE.`);
    } else if (words === '') {
      counts.blankDescriptors++;
      tell(`nothing says what the level ${level} means.`);
    } else descriptors.set(index + 1, words);
  });
  return descriptors;
}

/** The skills of both files: what the skills file does not say, the first role level that does. */
export function allSkills(
  defined: readonly FrameworkSkill[],
  levels: readonly Pick<FrameworkLevel, 'content'>[],
): FrameworkSkill[] {
  const skills = new Map<string, Definition>(
    defined.map((skill) => [sameName(skill.name), { ...skill, descriptors: new Map(skill.descriptors) }]),
  );
  const named = new Set(skills.keys());
  for (const { title, details, level, levelDescriptor } of levels.flatMap(({ content }) => content.components)) {
    if (title === '') continue;
    const key = sameName(title);
    const skill = skills.get(key) ?? { name: title, description: null, descriptors: new Map<number, string>() };
    skills.set(key, skill);
    skill.description ??= details;
    // A level that the skills file leaves blank is blank: only skills it does not name are defined by what roles ask for.
    if (named.has(key) || level === null || levelDescriptor === null || skill.descriptors.has(level)) continue;
    skill.descriptors.set(level, levelDescriptor);
  }
  return [...skills.values()];
}

const sameName = (name: string): string => plain(name).normalize('NFC').toLowerCase();
