/**
 * Writes what is searched of those versions of $1 (an array of ids) that are published: one row for each profile, over
 * the row of the version before it. Whoever puts versions in force runs it in the same transaction, afterwards.
 */
export const WRITE_SEARCH_ROWS = `
  insert into role_profile_search (profile_id, title, document)
  select version.profile_id, version.title,
      setweight(to_tsvector('english', version.title), 'A')
      || setweight(to_tsvector('english', left(coalesce(string_agg(component.title, ' '), ''), 50000)), 'B')
      || setweight(to_tsvector('english', left(version.summary || ' ' || array_to_string(version.bullets, ' '), 50000)), 'C')
      || setweight(to_tsvector('english', left(coalesce(string_agg(component.details, ' '), ''), 100000)), 'D')
    from role_profile_version version left join role_profile_component component on component.version_id = version.id
   where version.id = any($1) and version.state = 'published' group by version.id
  on conflict (profile_id) do update set title = excluded.title, document = excluded.document`;
