import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RoleProfiles1795305602000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table role_profile (
        id uuid primary key,
        slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        title text not null check (title <> '')
      );

      create table role_profile_version (
        id uuid primary key,
        profile_id uuid not null references role_profile,
        number integer not null check (number > 0),
        state text not null check (state in ('draft', 'published', 'retired')),
        title text not null check (title <> ''),
        summary text not null default '',
        bullets_intro text,
        bullets text[] not null default '{}',
        footer text,
        -- The words as they came, and what the reader of them doubted.
        source_text text,
        source_hash bytea check (length(source_hash) = 32),
        rendering text,
        warnings jsonb not null default '[]',
        created_at timestamptz not null default now(),
        created_by uuid references person,
        effective_from date,
        effective_to date check (effective_to >= effective_from),
        published_at timestamptz,
        published_by uuid references person,
        unique (profile_id, number),
        check ((state = 'draft') = (effective_from is null))
      );
      create unique index one_draft_each on role_profile_version (profile_id) where state = 'draft';
      create unique index one_published_each on role_profile_version (profile_id) where state = 'published';
      create index on role_profile_version (created_by);
      create index on role_profile_version (published_by);
      create index on role_profile_version (source_hash);

      create table role_profile_component (
        id uuid primary key,
        version_id uuid not null references role_profile_version,
        kind text not null check (kind in ('background', 'work_activity', 'knowledge', 'behavioural_skill',
          'training_activity', 'development_activity', 'qualification', 'organisation_skill')),
        position integer not null check (position >= 0),
        title text not null,
        details text,
        -- Knowledge: 1 Aware of, 2 Familiar with, 3 Proficient in, 4 Expert in. A behavioural skill has none.
        depth smallint check (depth between 1 and 4),
        -- Organisation skill: 1 Awareness, 2 Working, 3 Practitioner, 4 Expert.
        level smallint check (level between 1 and 4),
        level_descriptor text,
        -- What only this kind of row has, in the source's words: type, framework, category, awarding body, SFIA code.
        source jsonb not null default '{}',
        unique (version_id, kind, position),
        check (depth is null or kind = 'knowledge'),
        check (level is null or kind = 'organisation_skill')
      );

      -- Published means published: a correction is a new version.
      create function published_is_immutable() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' and old.state = 'draft' then return old; end if;
        if tg_op = 'UPDATE' and old.state = 'draft' then return new; end if;
        if tg_op = 'UPDATE' and old.state = 'published' and new.state = 'retired'
          and to_jsonb(new) - 'state' - 'effective_to' = to_jsonb(old) - 'state' - 'effective_to' then return new; end if;
        raise exception 'a published role profile cannot change' using errcode = '42501';
      end $$;
      create trigger published_is_immutable before update or delete on role_profile_version
        for each row execute function published_is_immutable();

      create function component_of_a_draft() returns trigger language plpgsql as $$
      begin
        if (select state from role_profile_version
             where id = case when tg_op = 'DELETE' then old.version_id else new.version_id end) <> 'draft'
          or (tg_op = 'UPDATE' and old.version_id <> new.version_id) then
          raise exception 'a published role profile cannot change' using errcode = '42501';
        end if;
        return case when tg_op = 'DELETE' then old else new end;
      end $$;
      create trigger component_of_a_draft before insert or update or delete on role_profile_component
        for each row execute function component_of_a_draft();
      create trigger no_truncate before truncate on role_profile_version execute function append_only();
      create trigger no_truncate before truncate on role_profile_component execute function append_only();

      -- Which role somebody holds, and in which wording.
      create table role_assignment (
        id uuid primary key default gen_random_uuid(),
        person_id uuid not null references person,
        version_id uuid not null references role_profile_version,
        during daterange not null check (not isempty(during)),
        exclude using gist (person_id with =, during with &&)
      );
      create index on role_assignment (version_id);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table role_assignment, role_profile_component, role_profile_version, role_profile;
      drop function published_is_immutable(), component_of_a_draft()`);
  }
}
