import { askedWords, likeness } from './asked-words.sql';
import { changingOn, itemsOf, PROFILES } from './list.sql';
import { plain } from './search.sql';

/** How much of a text is shown, and how much of that before the word that was found; in characters. */
const [SHOWN, SHOWN_BEFORE] = [200, 60];

/**
 * $7 all that was asked, $8 what stands before the unfinished word in $9. In titles a phrase is a phrase; in the long
 * texts, of which an index knows no places, its words may stand apart. `stems` are what to look for in the texts themselves:
 * the unfinished word only where its own stem does not find it already.
 */
const ASKED = `
  select words, regexp_replace(words::text, '<[-0-9]+>', '&', 'g')::tsquery as all_words,
      array(
        select distinct rtrim(stem, 'i') from unnest(tsvector_to_array(to_tsvector('english', $7)) || case when not exists (
             select from unnest(tsvector_to_array(to_tsvector('english', $9))) as own
              where starts_with($9, rtrim(own, 'i'))) then $9 end) as stem
         where rtrim(stem, 'i') <> '') as stems
    from (${askedWords('$7', '$8', '$9')}) as asked`;

/** Of the words that are kept for a search those of what is shown on the day in $11. */
const SHOWN_TODAY = `shown_from <= $11::date and shown_until > $11::date`;

/** The words of all titles. */
const VOCABULARY = `
  select word from ts_stat('select title_words from role_profile_search') where word !~ '[^[:alnum:]]'`;

/** Who is found where, what is to come not counted: 1 in the title, 2 in a title that is close, 3 in the titles of rows, 4 in the prose. */
const HITS = `
  select profile_id, 1 as place from role_profile_search, asked where title_words @@ words and ${SHOWN_TODAY}
  union all
  select profile_id, 1 from role_profile_search where position($7 in title) > 0 and ${SHOWN_TODAY}
  union all
  select profile_id, 2 from role_profile_search, likeness where is_close and title_words @@ close_words and ${SHOWN_TODAY}
  union all
  select profile_id, 3 from role_profile_search, asked where row_words @@ all_words and ${SHOWN_TODAY}
  union all
  select profile_id, 4 from role_profile_search, asked where document @@ all_words and ${SHOWN_TODAY}
  union all
  select profile_id, 1 from role_profile_version
   where $1 and state = 'draft' and position($7 in lower(${plain('title')})) > 0
  union all
  select id, 1 from role_profile profile
   where $1 and not exists (select from role_profile_search where profile_id = profile.id)
     and position($7 in lower(${plain('title')})) > 0`;

/** The stems as patterns: at the head of a word, and anywhere, as after a bracket. */
const PATTERNS = `
  select array_agg('% ' || escaped || '%') as head, array_agg('%' || escaped || '%') as middle
    from asked, unnest(stems) as stem, regexp_replace(stem, '([\\\\%_])', '\\\\\\1', 'g') as escaped`;

/** A text without the capitals of English: that is quick, and the stems have no other letters to look for. */
const lowered = (text: string) => `' ' || lower(${text} collate "C")`;

/** Of a page's profile the first row in which stems are found, and the summary as a row without a title. */
const rowWith = (tested: string, which: string) => `(
  select concat_ws(': ', nullif(component.title, ''), details) from role_profile_component component
   where version_id = version.id and ${lowered(tested)} like ${which} order by kind, position limit 1)`;
const summaryWith = (which: string) => `(
  select prose from concat_ws(' ', summary, array_to_string(bullets, ' ')) as prose where ${lowered('prose')} like ${which})`;

/** Where several words are looked for: only then all of them in one place are another question than any of them. */
const rowWithAll = (tested: string) => `case when cardinality(head) > 1 then ${rowWith(tested, 'all (head)')} end`;

/**
 * All words if there is such a place, or else any; each place is looked at only when none before it had them. `offset 0`
 * keeps PostgreSQL from looking again for every use of the passage.
 */
const PASSAGE = `
  select case place when 3 then coalesce(
      ${rowWithAll('component.title')}, ${rowWith('component.title', 'any (head)')},
      ${rowWith('component.title', 'any (middle)')})
    else coalesce(
      ${summaryWith('all (head)')}, ${rowWithAll('details')}, ${summaryWith('any (head)')},
      ${rowWith('details', 'any (head)')}, ${rowWith('details', 'any (middle)')}) end as passage
    from patterns, role_profile_search search join role_profile_version version on version.id = version_id
   where search.profile_id = page.id and ${SHOWN_TODAY} and place in (3, 4) offset 0`;

const PIECE = `(
  select json_build_object('words', substring(passage from begins for ${SHOWN}), 'cutBefore', begins > 1,
      'cutAfter', begins + ${SHOWN} <= length(passage))
    from (${PASSAGE}) as found_in, lateral (
      select greatest(1, min(nullif(position(stem in lower(passage collate "C")), 0)) - ${SHOWN_BEFORE}) as begins
        from asked, unnest(stems) as stem offset 0) as place_in
   where passage is not null)`;

/** As `PLACED`, but PostgreSQL, which plans without knowing $2, cannot take it for a sign that there is one profile. */
const PLACED_HERE = `coalesce(family = $2, $2::text is null) and coalesce(role = $3, $3::text is null)
  and (not $4 or family is null)`;

/**
 * The profiles in which all words are found, by place and title; a title that begins with them comes first. That order is
 * one text, which is quicker to sort by: on a late page nearly all that is found is sorted.
 */
export const FOUND = `
  with asked as materialized (${ASKED}), patterns as materialized (${PATTERNS}),
  vocabulary as materialized (${VOCABULARY}), likeness as materialized (${likeness('$10')}),
  changing as materialized (${changingOn('$11::date')}),
  best as materialized (select profile_id, min(place) as place from (${HITS}) as hits group by profile_id),
  hit as (
    select * from best union all
    select profile_id, 5 from role_profile_search, likeness
     where is_perhaps and title_words @@ perhaps_words and ${SHOWN_TODAY} and not exists (select from best)
  ), found as materialized (
    select id, place, place || (case when starts_with(lower(title), $7) then 'a' else 'b' end) || lower(title) as nearest
      from hit join (${PROFILES}) as profile on id = hit.profile_id where ${PLACED_HERE}
  ), first as (
    select * from found order by nearest, id limit $5 offset $6
  ), page as materialized (
    select profile.*, place, row_number() over (order by nearest, id) as nth
      from first join (${PROFILES}) as profile using (id)
  )
  select (select count(*)::integer from found) as total, ${itemsOf(PIECE, '$11::date')}`;
