import { titleWords } from './asked-words.sql';

/** Words as they are searched: without accents, and with one kind of apostrophe; `searchedFor` does so to questions. */
export const plain = (words: string): string =>
  `translate(regexp_replace(normalize(${words}, nfd), '[\\u0300-\\u036f]', '', 'g'), '’‘', '''''')`;

/**
 * What is searched of versions that were published: $1 is an array of their ids, $2 the day. One row for each version
 * with the days on which it is shown of its profile, `shown_until` not included; the first is shown before its time too.
 * The rows of what is not shown any more go. Whoever changes the state of versions runs it afterwards in the same
 * transaction.
 *
 * Titles are kept as they are and as their stems, so that half a word finds them. PostgreSQL holds no more than 1 MB of
 * words for one row, which the longest text that can be imported has: of that one the end is not searched.
 */
export const WRITE_SEARCH_ROWS = `
  with published as (
    select id, profile_id, number, effective_from,
        coalesce(lead(effective_from) over (partition by profile_id order by number), effective_to + 1, 'infinity') as shown_until
      from role_profile_version
     where effective_from is not null and profile_id in (select profile_id from role_profile_version where id = any($1))
  ), lasting as (
    select *, lag(id) over (partition by profile_id order by number) is null as is_first
      from published where shown_until > effective_from
  ), shown as (
    select id, case when is_first then '-infinity' else effective_from end as shown_from, shown_until
      from lasting where shown_until > $2::date
  ), gone as (
    delete from role_profile_search
     where profile_id in (select profile_id from role_profile_version where id = any($1))
       and version_id not in (select id from shown)
  ), kept as (
    update role_profile_search search set shown_from = shown.shown_from, shown_until = shown.shown_until
      from shown where shown.id = version_id and version_id <> all($1)
  ), said as (
    select version.id, version.profile_id, shown_from, shown_until, lower(${plain('version.title')}) as title,
        ${plain(`left(coalesce(string_agg(component.title, ' ; ' order by component.kind, position), ''), 50000)`)} as rows,
        ${plain(`left(version.summary || ' ' || array_to_string(version.bullets, ' '), 50000)`)} as summary,
        ${plain(`left(coalesce(string_agg(component.details, ' '), ''), 100000)`)} as details
      from role_profile_version version join shown on shown.id = version.id
      left join role_profile_component component on component.version_id = version.id
     where version.id = any($1) group by version.id, shown_from, shown_until
  )
  insert into role_profile_search (version_id, profile_id, shown_from, shown_until, title, title_words, row_words, document)
  select id, profile_id, shown_from, shown_until, title, ${titleWords('title')},
      to_tsvector('english', rows) || to_tsvector('simple', rows),
      to_tsvector('english', title || ' ' || rows || ' ' || summary || ' ' || details)
    from said
  on conflict (version_id) do update set shown_from = excluded.shown_from, shown_until = excluded.shown_until,
    title = excluded.title, title_words = excluded.title_words,
    row_words = excluded.row_words, document = excluded.document`;
