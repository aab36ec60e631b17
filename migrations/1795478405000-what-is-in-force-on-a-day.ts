import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A version that is published for a later day waits: until then the one before it is in force, and it is that one which
 * is found. So the words that are searched are kept for each version with the days on which it is shown.
 */
export class WhatIsInForceOnADay1795478405000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create index on role_profile_version (effective_from);

      alter table role_profile_search rename to searched_so_far;
      create table role_profile_search (
        version_id uuid primary key references role_profile_version,
        profile_id uuid not null references role_profile on delete cascade,
        -- The first day on which it is shown, and the first on which it is shown no more.
        shown_from date not null,
        shown_until date not null check (shown_until > shown_from),
        title text not null,
        title_words tsvector not null,
        row_words tsvector not null,
        document tsvector not null
      );

      insert into role_profile_search
      select version.id, version.profile_id,
          case when exists (
              select from role_profile_version earlier
               where earlier.profile_id = version.profile_id and earlier.effective_from < version.effective_from)
            then version.effective_from else '-infinity' end,
          'infinity', former.title, title_words, row_words, document
        from searched_so_far former join role_profile_version version using (profile_id)
       where version.state = 'published';
      drop table searched_so_far;

      -- What a version that is to come had pushed out: the words of what is in force until then.
      with published as (
        select *, coalesce(lead(effective_from) over (partition by profile_id order by number), effective_to + 1) as shown_until
          from role_profile_version where state <> 'draft'
      ), lasting as (
        select *, lag(id) over (partition by profile_id order by number) is null as is_first
          from published where shown_until is null or shown_until > effective_from
      ), plain as (
        select version.id, version.profile_id, shown_until,
            case when is_first then '-infinity' else effective_from end as shown_from,
            version.summary || ' ' || array_to_string(version.bullets, ' ') as summary,
            lower(translate(regexp_replace(normalize(version.title, nfd), '[\\u0300-\\u036f]', '', 'g'), '’‘', '''''')) as title,
            coalesce(string_agg(component.title, ' ; ' order by component.kind, position), '') as rows,
            coalesce(string_agg(component.details, ' '), '') as details
          from lasting version left join role_profile_component component on component.version_id = version.id
         where state = 'retired' and shown_until > current_date - 1
         group by version.id, version.profile_id, shown_until, is_first, effective_from, summary, bullets, version.title
      ), said as (
        select id, profile_id, shown_from, shown_until, title,
            translate(regexp_replace(normalize(left(rows, 50000), nfd), '[\\u0300-\\u036f]', '', 'g'), '’‘', '''''') as rows,
            translate(regexp_replace(normalize(left(summary, 50000) || ' ' || left(details, 100000), nfd),
              '[\\u0300-\\u036f]', '', 'g'), '’‘', '''''') as prose
          from plain
      )
      insert into role_profile_search
      select id, profile_id, shown_from, shown_until, title, to_tsvector('english', title) || to_tsvector('simple', title),
          to_tsvector('english', rows) || to_tsvector('simple', rows),
          to_tsvector('english', title || ' ' || rows || ' ' || prose)
        from said;

      create index on role_profile_search (profile_id);
      create index on role_profile_search using gin (title_words) with (gin_pending_list_limit = 256);
      create index on role_profile_search using gin (row_words) with (gin_pending_list_limit = 256);
      create index on role_profile_search using gin (document) with (gin_pending_list_limit = 256);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      delete from role_profile_search search using role_profile_version version
       where version.id = version_id and version.state <> 'published';
      alter table role_profile_search
        drop version_id,
        drop shown_from,
        drop shown_until,
        add primary key (profile_id);
      drop index role_profile_search_profile_id_idx, role_profile_version_effective_from_idx`);
  }
}
