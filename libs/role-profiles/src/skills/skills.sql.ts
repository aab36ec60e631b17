import { askedWords, likeness, titleWords } from '../browse/asked-words.sql';
import { plain } from '../browse/search.sql';
import { inForceOn } from '../role-profiles.sql';

/** Two wordings that differ in their spaces only are one; so have it the columns called `said`, a number for a text. */
const plainly = (words: string): string => `btrim(regexp_replace(${words}, '[\\s\\u00a0]+', ' ', 'g'))`;

/** The versions in force on the day in $5. */
const IN_FORCE = `select id from role_profile_version version where ${inForceOn('$5::date')}`;

/** What versions in force say of skills: for each level the least and the greatest of the numbers. */
const askedOf = (which: string): string => `
  select skill_id, level, min(details_said) as details_least, max(details_said) as details_most,
      min(descriptor_said) as least, max(descriptor_said) as most
    from role_profile_component
   where $1 and ${which} and version_id in (select id from in_force) group by skill_id, level`;

/**
 * Of how many texts of each skill in `of` there is more than one wording among what is `asked` and in the library: part
 * 0 is the description, 1 to 4 are the levels. Told to whom $1 says.
 */
const disputedIn = (of: string): string => `
  select skill_id, count(*)::integer as texts
    from (
      select skill_id, part
        from (
          select skill_id, 0 as part, details_least as least, details_most as most from asked
          union all
          select skill_id, level, least, most from asked where level is not null
          union all
          select id, 0, description_said, description_said from ${of}
          union all
          select skill_id, level, descriptor_said, descriptor_said from skill_level
           where skill_id in (select id from ${of})) as said
       where $1 group by skill_id, part having min(least) <> max(most)) as part_in_dispute
   group by skill_id`;

/** Where in the order of what was found a skill stands: before its name, 1 by its words, 2 by words that are close. */
const SEARCHED = `
  asked_for as materialized (${askedWords('$2', '$6', '$7')}),
  said_words as materialized (
    select id, name, ${titleWords('name')} as words
      from (select id, lower(${plain('name')}) as name from skill where $2 <> '') as skill),
  vocabulary as materialized (select distinct word from said_words, unnest(tsvector_to_array(words)) as word),
  likeness as materialized (${likeness('$8')}),
  best as materialized (
    select said_words.id, case when said_words.words @@ asked_for.words or position($2 in name) > 0 then 1 else 2 end as place
      from said_words, asked_for, likeness
     where said_words.words @@ asked_for.words or position($2 in name) > 0 or is_close and said_words.words @@ close_words),
  hit as materialized (
    select * from best union all
    select id, 3 from said_words, likeness where is_perhaps and words @@ perhaps_words and not exists (select from best)
    union all select id, 1 from skill where $2 = '')`;
const NAMED = 'select skill.*, place from skill join hit using (id)';
const ITEMS = `
  select (select count(*)::integer from found) as total,
    coalesce((
      select json_agg(json_build_object('id', id, 'name', name, 'framework', framework, 'category', category,
          'profiles', (
            select count(distinct version_id)::integer from role_profile_component
             where skill_id = page.id and version_id in (select id from in_force)),
          'levels', (select coalesce(json_agg(level order by level), '[]') from skill_level where skill_id = page.id),
          'disagreements', case when $1 then coalesce(texts, 0) end) order by place, lower(name), id)
        from page left join disputed on disputed.skill_id = page.id), '[]') as items`;
const PAGE = 'select * from found order by place, lower(name), id limit $3 offset $4';

/** Skills by name, found by the rule by which role profiles are found by their titles. Only those of the page are compared with what profiles say. */
export const SKILLS = `
  with ${SEARCHED}, in_force as materialized (${IN_FORCE}), found as materialized (${NAMED}), page as materialized (${PAGE}),
  asked as materialized (${askedOf('skill_id in (select id from page)')}), disputed as materialized (${disputedIn('page')}) ${ITEMS}`;

/** Skills by name about which there is disagreement: for this all of them are compared, from one index alone. */
export const DISPUTED_SKILLS = `
  with ${SEARCHED}, in_force as materialized (${IN_FORCE}), named as materialized (${NAMED}),
  asked as materialized (${askedOf(`skill_id is not null and ($2 = '' or skill_id in (select id from named))`)}), disputed as materialized (${disputedIn('named')}),
  found as materialized (select * from named where id in (select skill_id from disputed)),
  page as materialized (${PAGE}) ${ITEMS}`;

const PROFILE = `version.profile_id, version.id as version_id, version.title,
  jsonb_build_object('family', profile.family, 'role', profile.role, 'level', profile.level) as place`;

/** What profiles in force on the day in $3 ask of `skill`. */
const ASKED = `
  from role_profile_component component
  join role_profile_version version on version.id = component.version_id and ${inForceOn('$3::date')}
  join role_profile profile on profile.id = version.profile_id
 where component.skill_id = skill.id`;

/** What profiles say of `skill`, each wording with who says so. */
export const WORDINGS = `
  select coalesce(json_agg(json_build_object('part', part, 'words', words, 'profiles', profiles)
      order by part, json_array_length(profiles) desc, words), '[]')
    from (
      select part, min(words) as words,
          json_agg(json_build_object('profileId', profile_id, 'versionId', version_id, 'title', title, 'place', place)
            order by lower(title), profile_id) as profiles
        from (
          select distinct 0 as part, component.details as words, ${PROFILE} ${ASKED} and component.details <> ''
          union
          select distinct component.level, component.level_descriptor, ${PROFILE}
            ${ASKED} and component.level is not null and component.level_descriptor <> '') as said
       group by part, ${plainly('words')}) as wording`;

export const REQUIRED_BY = `
  select coalesce(json_agg(json_build_object('profileId', profile_id, 'versionId', version_id, 'title', title,
      'place', place, 'level', level) order by lower(title), profile_id, level), '[]')
    from (select distinct ${PROFILE}, component.level ${ASKED}) as asking`;
