/** Two wordings that differ in their spaces only are one. */
const plainly = (words: string): string => `btrim(regexp_replace(${words}, '[\\s\\u00a0]+', ' ', 'g'))`;

/** What published profiles ask of `skill`. */
export const ASKED = `
  from role_profile_component component
  join role_profile_version version on version.id = component.version_id and version.state = 'published'
 where component.skill_id = skill.id`;

/** Every text of `skill`, 0 for its description and 1 to 4 for its levels, in the words of profiles and of the library. */
const SAID = `
  select distinct 0 as part, component.details as words ${ASKED} and component.details <> ''
  union
  select distinct component.level, component.level_descriptor ${ASKED}
     and component.level is not null and component.level_descriptor <> ''
  union
  select 0, skill.description where skill.description <> ''
  union
  select skill_level.level, descriptor from skill_level where skill_id = skill.id`;

/** Of how many of its texts there is more than one wording. */
export const DISAGREEMENTS = `
  select count(*)::integer
    from (select part from (${SAID}) as said group by part having count(distinct ${plainly('words')}) > 1) as disputed`;

/** What profiles say of `skill`, each wording with who says so. */
export const WORDINGS = `
  select coalesce(json_agg(json_build_object('part', part, 'words', words, 'profiles', profiles)
      order by part, json_array_length(profiles) desc, words), '[]')
    from (
      select part, min(words) as words,
          json_agg(json_build_object('profileId', profile_id, 'versionId', version_id, 'title', title)
            order by lower(title), profile_id) as profiles
        from (
          select distinct 0 as part, component.details as words, version.profile_id, version.id as version_id,
              version.title ${ASKED} and component.details <> ''
          union
          select distinct component.level, component.level_descriptor, version.profile_id, version.id, version.title
            ${ASKED} and component.level is not null and component.level_descriptor <> '') as said
       group by part, ${plainly('words')}) as wording`;

export const REQUIRED_BY = `
  select coalesce(json_agg(json_build_object('profileId', profile_id, 'versionId', version_id, 'title', title,
      'level', level) order by lower(title), profile_id, level), '[]')
    from (select distinct version.profile_id, version.id as version_id, version.title, component.level ${ASKED}) as asking`;
