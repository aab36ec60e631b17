/** Words as they are searched: without accents, and with one kind of apostrophe; `searchedFor` does so to questions. */
export const plain = (words: string): string =>
  `translate(regexp_replace(normalize(${words}, nfd), '[\\u0300-\\u036f]', '', 'g'), '’‘', '''''')`;

/**
 * What is searched of versions that were put in force: $1 is an array of their ids. One row for each profile, over the
 * row of the version before it; the row of a profile of which nothing is published any more goes. Whoever changes the
 * state of versions runs it afterwards in the same transaction.
 *
 * Titles are kept as they are and as their stems, so that half a word finds them. PostgreSQL holds no more than 1 MB of
 * words for one row, which the longest text that can be imported has: of that one the end is not searched.
 */
export const WRITE_SEARCH_ROWS = `
  with gone as (
    delete from role_profile_search search
     where profile_id in (select profile_id from role_profile_version where id = any($1))
       and not exists (
         select from role_profile_version where profile_id = search.profile_id and state = 'published')
  ), said as (
    select version.profile_id, lower(${plain('version.title')}) as title,
        ${plain(`left(coalesce(string_agg(component.title, ' ; ' order by component.kind, position), ''), 50000)`)} as rows,
        ${plain(`left(version.summary || ' ' || array_to_string(version.bullets, ' '), 50000)`)} as summary,
        ${plain(`left(coalesce(string_agg(component.details, ' '), ''), 100000)`)} as details
      from role_profile_version version left join role_profile_component component on component.version_id = version.id
     where version.id = any($1) and version.state = 'published' group by version.id
  )
  insert into role_profile_search (profile_id, title, title_words, row_words, document)
  select profile_id, title, to_tsvector('english', title) || to_tsvector('simple', title),
      to_tsvector('english', rows) || to_tsvector('simple', rows),
      to_tsvector('english', title || ' ' || rows || ' ' || summary || ' ' || details)
    from said
  on conflict (profile_id) do update set title = excluded.title, title_words = excluded.title_words,
    row_words = excluded.row_words, document = excluded.document`;
