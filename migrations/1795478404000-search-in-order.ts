import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Where a word was found decides the order of a search, and only an index can say so for 5,000 profiles: the words of
 * titles, of rows and of everything each get their own, and no long text is unpacked.
 */
export class SearchInOrder1795478404000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      delete from role_profile_search;
      drop index role_profile_search_document_idx, role_profile_search_lower_idx;
      alter table role_profile_search
        add title_words tsvector not null,
        add row_words tsvector not null;
      create index on role_profile_search using gin (title_words) with (gin_pending_list_limit = 256);
      create index on role_profile_search using gin (row_words) with (gin_pending_list_limit = 256);
      create index on role_profile_search using gin (document) with (gin_pending_list_limit = 256);

      with plain as (
        select version.profile_id, version.summary || ' ' || array_to_string(version.bullets, ' ') as summary,
            lower(translate(regexp_replace(normalize(version.title, nfd), '[\\u0300-\\u036f]', '', 'g'), '’‘', '''''')) as title,
            coalesce(string_agg(component.title, ' ; ' order by component.kind, position), '') as rows,
            coalesce(string_agg(component.details, ' '), '') as details
          from role_profile_version version left join role_profile_component component on component.version_id = version.id
         where version.state = 'published' group by version.id
      ), said as (
        select profile_id, title,
            translate(regexp_replace(normalize(left(rows, 50000), nfd), '[\\u0300-\\u036f]', '', 'g'), '’‘', '''''') as rows,
            translate(regexp_replace(normalize(left(summary, 50000) || ' ' || left(details, 100000), nfd),
              '[\\u0300-\\u036f]', '', 'g'), '’‘', '''''') as prose
          from plain
      )
      insert into role_profile_search (profile_id, title, title_words, row_words, document)
      select profile_id, title, to_tsvector('english', title) || to_tsvector('simple', title),
          to_tsvector('english', rows) || to_tsvector('simple', rows),
          to_tsvector('english', title || ' ' || rows || ' ' || prose)
        from said;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop index role_profile_search_document_idx;
      alter table role_profile_search drop title_words, drop row_words;
      create index on role_profile_search using gin (document);
      create index on role_profile_search using gin (lower(title) gin_trgm_ops)`);
  }
}
