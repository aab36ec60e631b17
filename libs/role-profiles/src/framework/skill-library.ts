import type { FrameworkSkill } from '@app/profile-formats';
import type { EntityManager } from 'typeorm';
import { decideDefinition } from './definition-decision';

/** A text of a skill that an import writes: part 0 is its description, 1 to 4 are its levels. */
interface Definition {
  readonly name: string;
  readonly part: number;
  readonly words: string;
}

export interface LibraryPlan {
  /** Skills that the library does not know. */
  readonly added: readonly string[];
  readonly written: readonly Definition[];
  /** What the framework says of every part, to be compared with next time. */
  readonly said: readonly Definition[];
  /** One sentence for each definition that is kept though the framework says something else. */
  readonly kept: readonly string[];
}

/** A skill that was there, and which of its texts an import wrote over. */
export interface Redefined {
  readonly skillId: string;
  readonly version: number;
  readonly parts: readonly number[];
}

interface SkillRow {
  readonly id: string;
  readonly asked: string;
  readonly description: string | null;
  readonly levels: { level: number; words: string }[];
  readonly last: { part: number; words: string }[];
}

const parts = ['its description', 'Awareness', 'Working', 'Practitioner', 'Expert'] as const;

/**
 * Adds what is new and locks what is there in one pass by name, as `linkSkills` does: in two passes an import and a
 * publication could wait for each other. Answers the ids of what was added. What is there is locked, not changed; rows
 * of profiles may refer to it meanwhile.
 */
const ADD_AND_LOCK = `
  insert into skill (name) select distinct on (lower(name)) name from unnest($1::text[]) name order by lower(name), name
  on conflict (lower(name)) do update set description = skill.description where false
  returning id`;

const KNOWN = `
  select skill.id, asked, description,
      (select coalesce(json_agg(json_build_object('level', level, 'words', descriptor)), '[]')
         from skill_level where skill_id = skill.id) as levels,
      (select coalesce(json_agg(json_build_object('part', part, 'words', words)), '[]')
         from framework_definition where skill_id = skill.id) as last
    from unnest($1::text[]) asked join skill on lower(skill.name) = lower(asked)`;

const FRAMEWORK =
  'update skill set framework = $2 where lower(name) = any(select lower(name) from unnest($1::text[]) name)';

const DESCRIBE = `
  update skill set description = written.words
    from jsonb_to_recordset($1) as written (name text, part smallint, words text)
   where part = 0 and lower(skill.name) = lower(written.name)`;

const DEFINE_LEVELS = `
  insert into skill_level (skill_id, level, descriptor)
  select skill.id, part, words from jsonb_to_recordset($1) as written (name text, part smallint, words text)
    join skill on lower(skill.name) = lower(written.name) where part > 0
  on conflict (skill_id, level) do update set descriptor = excluded.descriptor`;

const REMEMBER = `
  insert into framework_definition (skill_id, part, words)
  select skill.id, part, words from jsonb_to_recordset($1) as said (name text, part smallint, words text)
    join skill on lower(skill.name) = lower(said.name)
  on conflict (skill_id, part) do update set words = excluded.words where framework_definition.words <> excluded.words`;

/** One step, however many of its texts were written: whoever is writing the definition by hand is told. */
const COUNT = `
  update skill set version = version + 1 from (select distinct lower(name) as name from unnest($1::text[]) name) changed
   where lower(skill.name) = changed.name returning skill.id, changed.name, version`;

/** What becomes of the library's definitions. What people wrote in it stays. Where `isLocked`, new skills are added. */
export async function planLibrary(
  db: EntityManager,
  skills: readonly FrameworkSkill[],
  isLocked: boolean,
): Promise<LibraryPlan> {
  const names = skills.map(({ name }) => name);
  const fresh = new Set((isLocked ? await db.query<{ id: string }[]>(ADD_AND_LOCK, [names]) : []).map(({ id }) => id));
  const rows = new Map((await db.query<SkillRow[]>(KNOWN, [names])).map((row) => [row.asked, row]));
  const written: Definition[] = [];
  const said: Definition[] = [];
  const kept: string[] = [];
  for (const skill of skills) {
    const row = rows.get(skill.name);
    for (const part of parts.keys()) {
      const words = part === 0 ? skill.description : (skill.descriptors.get(part) ?? null);
      if (words === null) continue;
      const definition = { name: skill.name, part, words };
      const lastImport = row?.last.find((one) => one.part === part)?.words;
      const decision = decideDefinition({ framework: words, library: wordsIn(row, part), lastImport });
      if (decision === 'write') written.push(definition);
      if (decision === 'keep')
        kept.push(`“${skill.name}”, ${parts[part]}: the library says it in other words, which stay.`);
      said.push(definition);
    }
  }
  const added = names.filter((name) => fresh.has(rows.get(name)?.id ?? '') || !rows.has(name));
  return { added, written, said, kept };
}

const wordsIn = (row: SkillRow | undefined, part: number): string | null =>
  (part === 0 ? row?.description : row?.levels.find(({ level }) => level === part)?.words) ?? null;

/** Writes a plan, skills first: the rows of profiles find them by their names. Answers what it wrote over. */
export async function writeLibrary(tx: EntityManager, framework: string, plan: LibraryPlan): Promise<Redefined[]> {
  await tx.query(FRAMEWORK, [plan.added, framework]);
  const written = JSON.stringify(plan.written);
  await tx.query(DESCRIBE, [written]);
  await tx.query(DEFINE_LEVELS, [written]);
  await tx.query(REMEMBER, [JSON.stringify(plan.said)]);
  const added = new Set(plan.added);
  const changed = plan.written.filter(({ name }) => !added.has(name));
  const names = [...new Set(changed.map(({ name }) => name))];
  if (names.length === 0) return [];
  const [counted] = await tx.query<[{ id: string; name: string; version: number }[], number]>(COUNT, [names]);
  return counted.map(({ id, name, version }) => ({
    skillId: id,
    version,
    parts: changed.filter((one) => one.name.toLowerCase() === name).map(({ part }) => part),
  }));
}
