import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The skill library, the browsing tree, corrections beside the source, the search index and framework imports. */
export class RoleProfilesWhole1795478400000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create extension if not exists pg_trgm;

      -- One organisation skill, one definition per level, however many profiles ask for it.
      create table skill (
        id uuid primary key default gen_random_uuid(),
        name text not null check (name <> ''),
        framework text,
        category text,
        family_prefix text,
        description text,
        version integer not null default 1
      );
      create unique index one_skill_of_a_name on skill (lower(name));

      create table skill_level (
        skill_id uuid not null references skill on delete cascade,
        level smallint not null check (level between 1 and 4),
        descriptor text not null check (descriptor <> ''),
        primary key (skill_id, level)
      );

      -- Where a profile stands in the tree that people browse; HR files it, and a framework brings it along.
      alter table role_profile
        add family text check (family <> ''),
        add role text check (role <> ''),
        add level text check (level <> ''),
        -- What a framework calls it: a second import finds it by this, whatever its title became.
        add framework_key text unique check (framework_key <> ''),
        add constraint role_within_a_family check (role is null or family is not null);
      create index on role_profile (family, role);

      alter table role_profile_version
        -- Counts the changes of a draft.
        add revision integer not null default 1 check (revision > 0),
        -- What HR put instead of what was read, beside the source and never over it.
        add corrections jsonb not null default '[]',
        -- Where its profile is filed when this draft is published: the parts that change.
        add moves_to jsonb check (jsonb_typeof(moves_to) = 'object'),
        add source_format text check (source_format in ('text', 'html', 'json', 'csv', 'xlsx', 'framework', 'version')),
        add source_name text,
        -- Of the content, whatever the rendering it came in.
        add content_hash bytea check (length(content_hash) = 32);
      create index on role_profile_version (content_hash);

      alter table role_profile_component disable trigger component_of_a_draft;
      alter table role_profile_component
        -- Where the row begins in the source, counted from 1.
        add line integer check (line > 0),
        add skill_id uuid references skill,
        add check (skill_id is null or kind = 'organisation_skill');
      create index on role_profile_component (skill_id);

      insert into skill (name, framework, category, family_prefix, description)
      select distinct on (lower(component.title)) component.title, component.source ->> 'framework',
          component.source ->> 'category', component.source ->> 'familyPrefix', component.details
        from role_profile_component component join role_profile_version version on version.id = version_id
       where kind = 'organisation_skill' and component.title <> '' and length(component.title) <= 500
         and version.state <> 'draft'
       order by lower(component.title), version.effective_from desc, version.number desc;
      insert into skill_level (skill_id, level, descriptor)
      select distinct on (skill.id, component.level) skill.id, component.level, component.level_descriptor
        from role_profile_component component join role_profile_version version on version.id = version_id
        join skill on lower(skill.name) = lower(component.title)
       where kind = 'organisation_skill' and component.level is not null and component.level_descriptor <> ''
         and version.state <> 'draft'
       order by skill.id, component.level, version.effective_from desc, version.number desc;
      update role_profile_component component set skill_id = skill.id
        from skill where kind = 'organisation_skill' and lower(skill.name) = lower(component.title);
      alter table role_profile_component enable trigger component_of_a_draft;

      -- What is in force, as it is searched; written whenever a version is put in force.
      create table role_profile_search (
        profile_id uuid primary key references role_profile on delete cascade,
        title text not null,
        document tsvector not null
      );
      create index on role_profile_search using gin (document);
      create index on role_profile_search using gin (lower(title) gin_trgm_ops);
      insert into role_profile_search (profile_id, title, document)
      select version.profile_id, version.title,
          setweight(to_tsvector('english', version.title), 'A')
          || setweight(to_tsvector('english', coalesce(string_agg(component.title, ' '), '')), 'B')
          || setweight(to_tsvector('english', version.summary || ' ' || array_to_string(version.bullets, ' ')), 'C')
          || setweight(to_tsvector('english', coalesce(string_agg(component.details, ' '), '')), 'D')
        from role_profile_version version left join role_profile_component component on component.version_id = version.id
       where version.state = 'published' group by version.id;

      -- A framework that is being read: two files in, hundreds of versions out, all or none.
      create table framework_import (
        id uuid primary key default gen_random_uuid(),
        name text not null check (name <> ''),
        roles_name text not null,
        roles_text text not null,
        skills_name text,
        skills_text text,
        publish_from date,
        state text not null default 'waiting' check (state in ('waiting', 'working', 'done', 'failed')),
        total integer not null default 0 check (total >= 0),
        done integer not null default 0 check (done between 0 and total),
        -- How often it was begun; raised from beside the transaction that does it.
        attempts integer not null default 0 check (attempts >= 0),
        -- Counts and what changed; or why it could not be done.
        report jsonb,
        failure text,
        created_at timestamptz not null default now(),
        created_by uuid references person,
        finished_at timestamptz,
        check ((finished_at is not null) = (state in ('done', 'failed'))),
        check ((failure is not null) = (state = 'failed'))
      );
      create index on framework_import (created_by);
      create index on framework_import (created_at) where finished_at is null;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table framework_import, role_profile_search;
      alter table role_profile_component drop line, drop skill_id;
      alter table role_profile_version drop revision, drop corrections, drop moves_to, drop source_format, drop source_name, drop content_hash;
      alter table role_profile drop family, drop role, drop level, drop framework_key;
      drop table skill_level, skill`);
  }
}
