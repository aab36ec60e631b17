/** From here on a word of a title is what somebody meant: “enginer”, “infrastucture”. */
const CLOSE = 0.45;
/** And from here on perhaps, when nothing else was found: “anaylst”, “manegment”. */
const PERHAPS = 0.3;

/** The words asked for as a query: all that was typed, and the last word, while it is being typed, as a beginning. */
export const askedWords = (all: string, before: string, unfinished: string): string => `
  select coalesce(whole || unfinished, whole) as words
    from websearch_to_tsquery('english', ${all}) as whole, (
      select case when ${unfinished} = '' then null when ${before} = '' then to_tsquery('simple', ${unfinished} || ':*')
          else websearch_to_tsquery('english', ${before}) && to_tsquery('simple', ${unfinished} || ':*') end as unfinished) as last`;

/** The words of a title as they are kept: as they are and as their stems, so that half a word finds them. */
export const titleWords = (title: string): string =>
  `to_tsvector('english', ${title}) || to_tsvector('simple', ${title})`;

/**
 * For every word of the array `slips` those of `vocabulary` that are like it; each of them needs one, or there is no
 * likeness. What forgives slips in the titles of role profiles and in the names of skills.
 */
export const likeness = (slips: string): string => `
  select string_agg('(' || close || ')', ' & ')::tsquery as close_words, count(*) = count(close) as is_close,
      string_agg('(' || perhaps || ')', ' & ')::tsquery as perhaps_words, count(*) = count(perhaps) as is_perhaps
    from unnest(${slips}::text[]) as slip cross join lateral (
      select string_agg(word, ' | ') filter (where similarity(word, slip) >= ${CLOSE}) as close,
          string_agg(word, ' | ') as perhaps
        from vocabulary where similarity(word, slip) >= ${PERHAPS}) as alike`;
