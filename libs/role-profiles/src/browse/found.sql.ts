import { itemsOf, PLACED } from './list.sql';
import { plain } from './search.sql';

/** From here on a word of a title is what somebody meant: “enginer”, “infrastucture”. */
const CLOSE = 0.45;
/** And from here on perhaps, when nothing else was found: “anaylst”. */
const PERHAPS = 0.3;
/** How much of a text is shown, and how much of that before the word that was found; in characters. */
const [SHOWN, SHOWN_BEFORE] = [200, 60];

/**
 * $7 all that was asked, $8 what stands before the unfinished word in $9. In titles a phrase is a phrase; in the long
 * texts, of which the index knows no places, it is its words. `stems` are what to look for in the texts themselves.
 */
const ASKED = `
  select words, regexp_replace(words::text, '<[-0-9]+>', '&', 'g')::tsquery as all_words,
      array[$7] || array(select rtrim(stem, 'i') from unnest(tsvector_to_array(to_tsvector('english', $7))) as stem)
        || case when $9 <> '' then array[$9] else '{}' end as stems
    from (
      select websearch_to_tsquery('english', $7) || case when $9 = '' then '' else
          websearch_to_tsquery('english', $8) && to_tsquery('simple', $9 || ':*') end as words) as asked`;

/** For every word of $10 those of the titles that are like it; each of them needs one, or there is no likeness. */
const LIKENESS = `
  select string_agg('(' || close || ')', ' & ')::tsquery as close_words, count(*) = count(close) as is_close,
      string_agg('(' || perhaps || ')', ' & ')::tsquery as perhaps_words, count(*) = count(perhaps) as is_perhaps
    from unnest($10::text[]) as slip cross join lateral (
      select string_agg(word, ' | ') filter (where similarity(word, slip) >= ${CLOSE}) as close,
          string_agg(word, ' | ') as perhaps
        from ts_stat('select title_words from role_profile_search')
       where word !~ '[^[:alnum:]]' and similarity(word, slip) >= ${PERHAPS}) as alike`;

/** Who is found where: 1 in the title, 2 in a title that is close, 3 in the titles of rows, 4 in the prose. */
const HITS = `
  select profile_id, 1 as place from role_profile_search, asked where title_words @@ words
  union all
  select profile_id, 1 from role_profile_search where position($7 in title) > 0
  union all
  select profile_id, 2 from role_profile_search, likeness where is_close and title_words @@ close_words
  union all
  select profile_id, 3 from role_profile_search, asked where row_words @@ all_words
  union all
  select profile_id, 4 from role_profile_search, asked where document @@ all_words
  union all
  select profile_id, 1 from role_profile_version
   where $1 and state = 'draft' and position($7 in lower(${plain('title')})) > 0
  union all
  select id, 1 from role_profile profile
   where $1 and not exists (select from role_profile_search where profile_id = profile.id)
     and position($7 in lower(${plain('title')})) > 0`;

/** The texts of the profiles of a page in which something was found, not of more. */
const TEXTS = `
  select page.id, ' ' || case place
      when 3 then (select string_agg(component.title, ' • ' order by kind, position) from role_profile_component component
        where version_id = version.id)
      else concat_ws(' ', summary, array_to_string(bullets, ' '), (
        select string_agg(component.details, ' • ' order by kind, position) from role_profile_component component
         where version_id = version.id)) end as text
    from page join role_profile_version version on profile_id = page.id and state = 'published' where place in (3, 4)`;

/** Around the stem beside which most of the others stand, as far as each first comes up. */
const PIECE = `(
  select json_build_object('words', substring(text from begins for ${SHOWN}), 'cutBefore', begins > 1,
      'cutAfter', begins + ${SHOWN} <= length(text))
    from (
      select text, lowered, nth, greatest(1, position(' ' || stem in lowered) - ${SHOWN_BEFORE}) as begins
        from texts cross join asked cross join unnest(stems) with ordinality as sought (stem, nth)
       where texts.id = page.id and position(' ' || stem in lowered) > 0) as seen
   order by (
     select count(*) from asked, unnest(stems) as stem
      where position(stem in substring(lowered from begins for ${SHOWN})) > 0) desc, nth limit 1)`;

/** The profiles in which all words are found; those whose title begins with them first, then by place and title. */
export const FOUND = `
  with asked as materialized (${ASKED}), likeness as materialized (${LIKENESS}),
  best as materialized (select profile_id, min(place) as place from (${HITS}) as hits group by profile_id),
  hit as (
    select * from best union all
    select profile_id, 5 from role_profile_search, likeness
     where is_perhaps and title_words @@ perhaps_words and not exists (select from best)
  ), found as materialized (
    select id, slug, title, family, role, level, place from hit join role_profile on id = profile_id where ${PLACED}
  ), page as materialized (
    select *, row_number() over (order by place, not starts_with(lower(title), $7), lower(title), id) as nth
      from found order by nth limit $5 offset $6
  ), text as materialized (${TEXTS}), texts as materialized (select id, text, lower(text) as lowered from text)
  select (select count(*)::integer from found) as total, ${itemsOf(PIECE)}`;
