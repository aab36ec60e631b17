import type { MigrationInterface, QueryRunner } from 'typeorm';

const state = (states: string) => `
  alter table role_profile_version drop constraint role_profile_version_state_check;
  alter table role_profile_version add constraint role_profile_version_state_check check (state in (${states}))`;

/**
 * A version that is published for a later day can be withdrawn before it. Its words stay as they are; it has no days any
 * more, so that nothing which asks for a day ever finds it, and nothing is to stand on it from then on.
 */
export class VersionsWithdrawn1795478412000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(state(`'draft', 'published', 'retired', 'withdrawn'`));
    await db.query(`
      alter table role_profile_version drop constraint role_profile_version_check1;
      alter table role_profile_version
        -- The first day it was to have.
        add was_to_begin_on date,
        add withdrawn_at timestamptz,
        add withdrawn_by uuid references person,
        add constraint days_of_what_counts
          check ((state in ('draft', 'withdrawn')) = (effective_from is null) and (effective_from is not null or effective_to is null)),
        add constraint withdrawn_whole check (
          (state = 'withdrawn') = (was_to_begin_on is not null) and (state = 'withdrawn') = (withdrawn_at is not null));
      create index on role_profile_version (withdrawn_by);

      create or replace function published_is_immutable() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' and old.state = 'draft' then return old; end if;
        if tg_op = 'UPDATE' and old.state = 'draft' then return new; end if;
        if tg_op = 'UPDATE' and old.state = 'published' and new.state = 'retired'
          and to_jsonb(new) - 'state' - 'effective_to' = to_jsonb(old) - 'state' - 'effective_to' then return new; end if;
        if tg_op = 'UPDATE' and old.state = 'published' and new.state = 'withdrawn'
          and new.was_to_begin_on = old.effective_from
          and to_jsonb(new) - array['state', 'effective_from', 'was_to_begin_on', 'withdrawn_at', 'withdrawn_by']
            = to_jsonb(old) - array['state', 'effective_from', 'was_to_begin_on', 'withdrawn_at', 'withdrawn_by']
          then return new; end if;
        -- What it was to replace goes on: only while all that came after it is withdrawn.
        if tg_op = 'UPDATE' and old.state = 'retired' and new.state = 'published' and new.effective_to is null
          and to_jsonb(new) - 'state' - 'effective_to' = to_jsonb(old) - 'state' - 'effective_to'
          and (select coalesce(bool_and(later.state = 'withdrawn'), false) from role_profile_version later
                where later.profile_id = old.profile_id and later.number > old.number and later.state <> 'draft')
          then return new; end if;
        raise exception 'a published role profile cannot change' using errcode = '42501';
      end $$;

      -- Somebody may take a version while another withdraws it: who comes second waits here, and is refused.
      create function stands_on_no_withdrawn() returns trigger language plpgsql as $$
      declare found_state text;
      begin
        select state into found_state from role_profile_version
          where id = (to_jsonb(new) ->> tg_argv[0])::uuid for key share;
        if found_state = 'withdrawn' then
          raise exception 'this version of the role profile was withdrawn' using errcode = '23503';
        end if;
        return new;
      end $$;
      create trigger stands_on_no_withdrawn before insert or update of version_id on role_assignment
        for each row execute function stands_on_no_withdrawn('version_id');
      create trigger stands_on_no_withdrawn before insert or update of role_profile_version_id on probation_case
        for each row execute function stands_on_no_withdrawn('role_profile_version_id');
      create trigger stands_on_no_withdrawn before insert or update of role_profile_version_id on appraisal
        for each row execute function stands_on_no_withdrawn('role_profile_version_id');
      create trigger stands_on_no_withdrawn before insert on cycle_launch_person
        for each row execute function stands_on_no_withdrawn('role_profile_version_id')`);
  }

  /** What was withdrawn cannot be told without it: its constraint refuses while there is such a version. */
  async down(db: QueryRunner): Promise<void> {
    await db.query(state(`'draft', 'published', 'retired'`));
    await db.query(`
      drop trigger stands_on_no_withdrawn on role_assignment;
      drop trigger stands_on_no_withdrawn on probation_case;
      drop trigger stands_on_no_withdrawn on appraisal;
      drop trigger stands_on_no_withdrawn on cycle_launch_person;
      drop function stands_on_no_withdrawn();

      create or replace function published_is_immutable() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' and old.state = 'draft' then return old; end if;
        if tg_op = 'UPDATE' and old.state = 'draft' then return new; end if;
        if tg_op = 'UPDATE' and old.state = 'published' and new.state = 'retired'
          and to_jsonb(new) - 'state' - 'effective_to' = to_jsonb(old) - 'state' - 'effective_to' then return new; end if;
        raise exception 'a published role profile cannot change' using errcode = '42501';
      end $$;
      alter table role_profile_version
        drop constraint days_of_what_counts,
        drop constraint withdrawn_whole,
        drop was_to_begin_on,
        drop withdrawn_at,
        drop withdrawn_by,
        add constraint role_profile_version_check1 check ((state = 'draft') = (effective_from is null))`);
  }
}
