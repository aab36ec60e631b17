import type { EntityManager } from 'typeorm';
import { LONGEST_ROW_TITLE } from './title-lengths';

/**
 * In one order everywhere, so that two publications at once wait for each other and not for ever. Drafts from before
 * titles were bounded may have one that is longer than a name: it stays with its profile.
 */
const skills = `
  insert into skill (name, framework, category, family_prefix, description)
  select distinct on (lower(title)) title, source ->> 'framework', source ->> 'category', source ->> 'familyPrefix',
      nullif(details, '')
    from role_profile_component
   where version_id = any($1) and kind = 'organisation_skill' and title <> '' and length(title) <= ${LONGEST_ROW_TITLE}
   order by lower(title), details is null, position
  on conflict (lower(name)) do update set description = excluded.description, version = skill.version + 1
   where skill.description is null and excluded.description is not null`;

const levels = `
  insert into skill_level (skill_id, level, descriptor)
  select distinct on (skill.id, component.level) skill.id, component.level, level_descriptor
    from role_profile_component component join skill on lower(skill.name) = lower(component.title)
   where version_id = any($1) and kind = 'organisation_skill' and component.level is not null
     and level_descriptor <> ''
   order by skill.id, component.level, position
  on conflict (skill_id, level) do nothing`;

const links = `
  update role_profile_component component set skill_id = skill.id
    from skill
   where version_id = any($1) and kind = 'organisation_skill' and lower(skill.name) = lower(component.title)
     and skill_id is distinct from skill.id`;

/**
 * Ties the organisation skills of drafts to the library before they are published. A name that is new becomes a skill;
 * the first definition of it, and of each of its levels, becomes the library's. What later ones say stays with them.
 */
export async function linkSkills(tx: EntityManager, versionIds: readonly string[]): Promise<void> {
  await tx.query(skills, [versionIds]);
  await tx.query(levels, [versionIds]);
  await tx.query(links, [versionIds]);
}
