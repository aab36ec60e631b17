import { componentKinds } from '@app/profile-formats';

/** `decideToRead`, said in SQL: a published version, or any for who reads drafts ($1); int-specs hold them together. */
export const VISIBLE = `(version.state <> 'draft' or $1)`;

/** The view of one row of `version`, without its words. */
export const VERSION = `json_build_object(
  'id', version.id, 'number', version.number, 'state', version.state, 'title', version.title,
  'effectiveFrom', version.effective_from, 'effectiveTo', version.effective_to,
  'createdAt', version.created_at, 'publishedAt', version.published_at,
  'defects', jsonb_array_length(jsonb_path_query_array(version.warnings, '$[*] ? (@.severity == "defect")')))`;

/** All components of the version called `version`, section after section. */
export const COMPONENTS = `
  select coalesce(json_agg(json_build_object(
      'id', id, 'kind', kind, 'position', position, 'title', title, 'details', details, 'depth', depth,
      'level', level, 'levelDescriptor', level_descriptor, 'source', source)
    order by array_position(array['${componentKinds.join("', '")}'], kind), position), '[]')
    from role_profile_component where version_id = version.id`;
