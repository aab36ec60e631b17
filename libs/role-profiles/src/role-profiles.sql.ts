import { componentKinds } from '@app/profile-formats';

/** `decideToRead`, said in SQL: a published version, or any for who reads drafts ($1); int-specs hold them together. */
export const VISIBLE = `(version.state <> 'draft' or $1)`;

const OVERTAKEN = `(
  coalesce(version.effective_to = version.effective_from, false) and exists (
    select from role_profile_version later
     where later.profile_id = version.profile_id and later.number > version.number
       and later.effective_from = version.effective_from))`;

/** `standingOn` said in SQL: the row called `version` is in force on a day; standing.int-spec.ts holds the two together. */
export const inForceOn = (day: string): string =>
  `(version.effective_from <= ${day} and coalesce(version.effective_to >= ${day}, true) and not ${OVERTAKEN})`;

/**
 * `shownOf` said in SQL, to follow a `where`: of the rows of a profile called `version` the one that is in force on a
 * day, or the first that will be. What another replaces from its own first day on has the lower number of the two.
 */
export const shownOn = (day: string): string => `
  version.effective_from is not null and coalesce(version.effective_to >= ${day}, true)
   order by version.profile_id, greatest(version.effective_from, ${day}), version.number desc`;

/** The view of one row of `version`, without its words. */
export const VERSION = `json_build_object(
  'id', version.id, 'number', version.number, 'state', version.state, 'title', version.title,
  'effectiveFrom', version.effective_from, 'effectiveTo', version.effective_to,
  'wasToBeginOn', version.was_to_begin_on,
  'createdAt', version.created_at, 'publishedAt', version.published_at,
  'defects', jsonb_array_length(jsonb_path_query_array(version.warnings, '$[*] ? (@.severity == "defect")')))`;

/** All components of the version called `version`, section after section. */
export const COMPONENTS = `
  select coalesce(json_agg(json_build_object(
      'id', id, 'kind', kind, 'position', position, 'title', title, 'details', details, 'depth', depth,
      'level', level, 'levelDescriptor', level_descriptor, 'line', line, 'skillId', skill_id, 'source', source)
    order by array_position(array['${componentKinds.join("', '")}'], kind), position), '[]')
    from role_profile_component where version_id = version.id`;

/** The corrections of `version`, the oldest first, with the name of who made them; of a row taken out its title. */
export const CORRECTIONS = `
  select coalesce(json_agg(json_build_object(
      'op', kept -> 'op', 'kind', kept -> 'kind', 'position', kept -> 'position', 'field', kept -> 'field',
      'value', kept -> 'value', 'by', person.full_name, 'at', kept -> 'at',
      'was', case jsonb_typeof(kept -> 'was') when 'object' then kept -> 'was' -> 'title' else kept -> 'was' end)
    order by place), '[]')
    from jsonb_array_elements(version.corrections) with ordinality as each (kept, place)
    left join person on person.id = (kept ->> 'by')::uuid`;

/** The place of a version, as an object; of a draft where its profile will stand once it is published. */
export const PLACE = `(
  jsonb_build_object('family', family, 'role', role, 'level', profile.level)
  || case when version.state = 'draft' and moves_to is not null then moves_to else '{}' end)`;

/** What the versions whose ids are in $1 say, whole; who may read it is the caller's to know. */
export const CONTENTS = `
  select version.id as "versionId", profile_id as "profileId", number, state, slug, effective_from as "effectiveFrom",
      json_build_object(
        'title', version.title, 'family', place -> 'family', 'role', place -> 'role', 'level', place -> 'level',
        'summary', summary, 'bulletsIntro', bullets_intro, 'bullets', bullets, 'footer', footer,
        'components', (${COMPONENTS})) as content
    from role_profile_version version join role_profile profile on profile.id = profile_id
    cross join lateral (select ${PLACE} as place) as placed
   where version.id = any($1)`;
