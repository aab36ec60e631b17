import { shownOn, VERSION, VISIBLE } from '../role-profiles.sql';

/** HR finds every profile; everybody else those of which something is in force, or will be from a day on. */
const LISTED = `($1 or exists (
  select from role_profile_version where profile_id = profile.id and state = 'published'))`;

/** The place that was asked for: the family in $2, the role in $3; with $4 only profiles outside any family. */
const PLACED = `($2::text is null or family = $2) and ($3::text is null or role = $3) and (not $4 or family is null)`;

/**
 * A profile bears the title of its newest version that was published. The few of which that one is still to come are
 * called on a day by what is shown of them then: their title is in this, to be called `changing`.
 */
export const changingOn = (day: string): string => `
  select distinct on (version.profile_id) version.profile_id, version.title
    from role_profile_version version
   where version.profile_id in (select profile_id from role_profile_version where effective_from > ${day})
     and ${shownOn(day)}`;

/** The profiles by the title that is shown, beside `changing`. */
export const PROFILES = `
  select id, slug, coalesce(changing.title, profile.title) as title, family, role, level
    from role_profile profile left join changing on changing.profile_id = profile.id`;

/**
 * The items of `page`, in the order of its `nth`, each with the piece in which words were found and with its versions
 * but for those that are past on a day, or were withdrawn.
 */
export const itemsOf = (piece: string, day: string): string => `
  coalesce((
    select json_agg(json_build_object('id', id, 'slug', slug, 'title', title, 'family', family, 'role', role,
        'level', level, 'piece', ${piece}, 'versions', (
          select coalesce(json_agg(${VERSION} order by number desc), '[]') from role_profile_version version
           where profile_id = page.id and (state in ('draft', 'published') or effective_to >= ${day}) and ${VISIBLE})) order by nth)
      from page), '[]') as items`;

export const LIST = `
  with changing as materialized (${changingOn('$7::date')}), found as (
    ${PROFILES} where ${LISTED} and ${PLACED}
  ), first as (
    select *, lower(title) as name from found order by name, id limit $5 offset $6
  ), page as (
    select *, row_number() over (order by name, id) as nth from first
  )
  select (select count(*)::integer from found) as total, ${itemsOf('null', '$7::date')}`;

export const TREE = `
  with listed as (
    select family, role from role_profile profile where ${LISTED}
  ), roles as (
    select family, role, count(*)::integer as profiles from listed where family is not null group by family, role
  ), families as (
    select family as name, sum(profiles)::integer as profiles,
        json_agg(json_build_object('name', role, 'profiles', profiles) order by lower(role) nulls last, role) as roles
      from roles group by family)
  select (select count(*)::integer from listed where family is null) as unfiled,
    coalesce((select json_agg(families order by lower(name), name) from families), '[]') as families`;
