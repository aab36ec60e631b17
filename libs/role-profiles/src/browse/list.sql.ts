import { VERSION, VISIBLE } from '../role-profiles.sql';

/** HR finds every profile; everybody else those of which something is in force, or will be from a day on. */
const LISTED = `($1 or exists (
  select from role_profile_version where profile_id = profile.id and state = 'published'))`;

/** The place that was asked for: the family in $2, the role in $3; with $4 only profiles outside any family. */
export const PLACED = `($2::text is null or family = $2) and ($3::text is null or role = $3) and (not $4 or family is null)`;

/** The items of `page`, in the order of its `nth`, each with its versions and the piece in which words were found. */
export const itemsOf = (piece: string): string => `
  coalesce((
    select json_agg(json_build_object('id', id, 'slug', slug, 'title', title, 'family', family, 'role', role,
        'level', level, 'piece', ${piece}, 'versions', (
          select coalesce(json_agg(${VERSION} order by number desc), '[]') from role_profile_version version
           where profile_id = page.id and state <> 'retired' and ${VISIBLE})) order by nth)
      from page), '[]') as items`;

export const LIST = `
  with found as (
    select id, slug, title, family, role, level from role_profile profile where ${LISTED} and ${PLACED}
  ), first as (
    select *, lower(title) as name from found order by name, id limit $5 offset $6
  ), page as (
    select *, row_number() over (order by name, id) as nth from first
  )
  select (select count(*)::integer from found) as total, ${itemsOf('null')}`;

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
