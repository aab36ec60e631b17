import { inForceOn } from '../role-profiles.sql';

/** A title whatever its capitals and spaces, as comparison-pairs.ts has it. */
const COMPARABLE = `lower(btrim(regexp_replace(component.title, '[\\s\\u00a0]+', ' ', 'g')))`;

/** What the version in $1 asks for, each skill once and at its higher level; a draft may not be tied to the library yet. */
const MY_SKILLS = `
  select coalesce(component.skill_id, skill.id) as skill_id, max(component.level) as step
    from role_profile_component component left join skill on lower(skill.name) = ${COMPARABLE}
   where component.version_id = $1 and component.kind = 'organisation_skill'
     and coalesce(component.skill_id, skill.id) is not null group by 1`;

/**
 * Topics of knowledge by which two roles are alike, each once at its greater depth and as it is called there; one
 * without a title is like no other.
 */
const topicsOf = (version: string) => `
  select distinct on (topic) topic, title, depth as step, position
    from (
      select coalesce(nullif(${COMPARABLE}, ''), component.id::text) as topic, title, depth, position
        from role_profile_component component
       where component.version_id = ${version} and component.kind = 'knowledge') asked
   order by topic, depth desc nulls last, position`;

/** What the version called `page` asks for, each skill once at its higher level and as it is called there. */
const THEIR_SKILLS = `
  select distinct on (coalesce(skill_id, id)) skill_id, title, level as step, position
    from role_profile_component where version_id = page.id and kind = 'organisation_skill'
   order by coalesce(skill_id, id), level desc nulls last, position`;

/** Where that version asks for more than `my` one, as far as both say a step; their order is the caller's. */
const GAPS = `coalesce(json_agg(json_build_object('title', theirs.title, 'current', my.step, 'target', theirs.step,
  'gap', theirs.step - my.step)) filter (where theirs.step > my.step), '[]')`;

/**
 * The roles in force on the day in $7 that are nearest to the version in $1: of the family in $2, if it is said; $3 of them after $4. A coverage
 * of $5 ÷ $6 is enough. The rules of comparison.ts for all roles at once; nearest.int-spec.ts holds the two together.
 *
 * Every published organisation skill is tied to the library, so rows meet by its id, in one pass over an index that has
 * all that is counted. Those without a title are asked for and cannot be met.
 */
export const NEAREST = `
  with mine as materialized (${MY_SKILLS}), my_topic as materialized (${topicsOf('$1')}),
  counted as (
    select version_id, count(level)::integer as asked, count(mine.skill_id)::integer as shared,
        count(level + step)::integer as known, coalesce(sum(greatest(level - step, 0)), 0)::integer as gap
      from (
        select distinct on (version_id, skill_id) version_id, skill_id, level from role_profile_component
         where kind = 'organisation_skill' and skill_id is not null
         order by version_id, skill_id, level desc nulls last) theirs
      left join mine using (skill_id) group by version_id having count(mine.skill_id) > 0
  ), untitled as (
    select version_id, count(level)::integer as asked from role_profile_component
     where kind = 'organisation_skill' and skill_id is null group by version_id
  ), found as materialized (
    select version.id, version.profile_id, version.title, profile.family, shared, known, gap,
        counted.asked + coalesce(untitled.asked, 0) as asked
      from role_profile_version version join role_profile profile on profile.id = version.profile_id
      join counted on counted.version_id = version.id left join untitled on untitled.version_id = version.id
     where ${inForceOn('$7::date')} and ($2::text is null or profile.family = $2)
       and version.profile_id <> (select profile_id from role_profile_version where id = $1)
  ), ranked as (
    select *, known * $6::integer >= asked * $5::integer and asked > 0 as enough,
        known::float8 / nullif(asked, 0) as coverage from found
  ), page as (
    select *, row_number() over (order by enough desc, case when enough then gap end, coverage desc nulls last, lower(title), id)
      from (select * from ranked
             order by enough desc, case when enough then gap end, coverage desc nulls last, lower(title), id
             limit $3 offset $4) nearest
  )
  select (select count(*)::integer from found) as total, coalesce((
    select json_agg(json_build_object(
        'profileId', profile_id, 'versionId', id, 'title', title, 'family', family, 'asked', asked, 'shared', shared,
        'known', known, 'summedGap', gap, 'gaps', skills.gaps, 'missing', skills.missing,
        'knowledge', (
          select json_build_object('asked', count(theirs.step), 'shared', count(my.topic),
              'summedGap', coalesce(sum(greatest(theirs.step - my.step, 0)), 0), 'gaps', ${GAPS},
              'missing', coalesce(json_agg(theirs.title order by theirs.position) filter (where my.topic is null), '[]'))
            from (${topicsOf('page.id')}) theirs left join my_topic my using (topic)))
      order by row_number)
      from page cross join lateral (
        select ${GAPS} as gaps, coalesce(
            json_agg(json_build_object('title', theirs.title, 'level', theirs.step) order by theirs.position)
              filter (where my.skill_id is null), '[]') as missing
          from (${THEIR_SKILLS}) theirs left join mine my using (skill_id)) skills), '[]') as items`;
