/**
 * By which a row of `component` is the same as another: the skill it asks for, or else its title. A row without a title
 * is like no other. The rules of comparison-pairs.ts, as a value to join by; nearest.int-spec.ts holds the two together.
 */
const KEY = `coalesce(component.skill_id, skill.id,
  case when component.title = '' then component.id else md5(lower(component.title))::uuid end)`;

/** Finds the skill of a row that was kept before its skill was in the library. */
const ROWS = `role_profile_component component
  left join skill on component.skill_id is null and component.kind = 'organisation_skill'
    and lower(skill.name) = lower(component.title)`;

/** What a row asks for twice counts once, at the higher step. */
const stepsOf = (kind: 'organisation_skill' | 'knowledge', step: 'level' | 'depth', where: string) => `
  select component.version_id, ${KEY} as key, max(component.${step}) as step, min(component.title) as title
    from ${ROWS} where component.kind = '${kind}' and ${where} group by 1, 2`;

/**
 * The published roles nearest to the version in $1: of the family in $2, if it is said; $3 rows from $4 on. They are
 * enough with a coverage of $5 ÷ $6. `known` counts what both say a level for.
 */
export const NEAREST = `
  with mine as materialized (${stepsOf('organisation_skill', 'level', 'component.version_id = $1')}),
  my_knowledge as materialized (${stepsOf('knowledge', 'depth', 'component.version_id = $1')}),
  other as (
    select version.id, version.profile_id, version.title, profile.family
      from role_profile_version version join role_profile profile on profile.id = version.profile_id
     where version.state = 'published' and ($2::text is null or profile.family = $2)
       and version.profile_id <> (select profile_id from role_profile_version where id = $1)
  ), asked as (
    select component.version_id, ${KEY} as key, max(component.level) as step
      from ${ROWS} where component.kind = 'organisation_skill' group by 1, 2
  ), counted as (
    select asked.version_id, count(asked.step)::integer as asked, count(mine.key)::integer as shared,
        count(asked.step + mine.step)::integer as known,
        coalesce(sum(greatest(asked.step - mine.step, 0)), 0)::integer as gap
      from asked left join mine on mine.key = asked.key group by asked.version_id
  ), alike as (
    select distinct component.version_id from my_knowledge
      join role_profile_component component
        on component.kind = 'knowledge' and lower(component.title) = lower(my_knowledge.title)
     where my_knowledge.title <> ''
  ), found as (
    select other.*, coalesce(counted.asked, 0) as asked, coalesce(counted.shared, 0) as shared,
        coalesce(counted.known, 0) as known, coalesce(counted.gap, 0) as gap,
        coalesce(counted.known * $6::integer >= counted.asked * $5::integer and counted.asked > 0, false) as enough
      from other left join counted on counted.version_id = other.id
     where counted.shared > 0 or other.id in (select version_id from alike)
  ), page as (
    select *, row_number() over (order by enough desc, case when enough then gap end,
        known::numeric / nullif(asked, 0) desc nulls last, lower(title), id) as place
      from found order by place limit $3 offset $4
  )
  select (select count(*)::integer from found) as total, coalesce((
    select json_agg(json_build_object(
        'profileId', profile_id, 'versionId', id, 'title', title, 'family', family, 'asked', asked, 'shared', shared,
        'known', known, 'summedGap', gap, 'missing', (
          select coalesce(json_agg(json_build_object('title', theirs.title, 'level', theirs.step)
              order by lower(theirs.title)), '[]')
            from (${stepsOf('organisation_skill', 'level', 'component.version_id = page.id')}) theirs
           where theirs.key not in (select key from mine)),
        'knowledge', (
          select json_build_object('asked', count(theirs.step), 'shared', count(my_knowledge.key),
              'summedGap', coalesce(sum(greatest(theirs.step - my_knowledge.step, 0)), 0),
              'missing', coalesce(json_agg(theirs.title order by lower(theirs.title))
                filter (where my_knowledge.key is null), '[]'))
            from (${stepsOf('knowledge', 'depth', 'component.version_id = page.id')}) theirs
            left join my_knowledge on my_knowledge.key = theirs.key)) order by place)
      from page), '[]') as items`;
