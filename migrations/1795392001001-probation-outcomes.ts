import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ProbationOutcomes1795392001001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table probation_decision (
        id uuid primary key default gen_random_uuid(),
        case_id uuid not null,
        person_id uuid not null,
        kind text not null check (kind in ('confirmed', 'confirmed_early', 'extended', 'not_confirmed')),
        state text not null default 'proposed' check (state in ('proposed', 'withdrawn', 'returned', 'overtaken', 'confirmed')),
        reason text,
        -- Why there is no final review.
        waiver text,
        months smallint check (months between 1 and 12),
        weeks smallint check (weeks between 1 and 53),
        -- {"notifiedOn", "heldOn", "companionOffered", "notes"}
        hearing jsonb,
        proposed_by uuid not null references person check (proposed_by <> person_id),
        proposed_at timestamptz not null default now(),
        answered_by uuid references person check (answered_by <> person_id),
        answered_at timestamptz,
        -- Why HR gave it back.
        answer text,
        foreign key (case_id, person_id) references probation_case (id, person_id),
        check (state <> 'confirmed' or (answered_by is not null and answered_by <> proposed_by)),
        check ((kind = 'extended') = (num_nonnulls(months, weeks) = 1)),
        check (kind <> 'not_confirmed' or hearing is not null)
      );
      create unique index one_proposal_at_a_time on probation_decision (case_id) where state = 'proposed';
      create index on probation_decision (case_id, person_id);
      create index on probation_decision (proposed_by);
      create index on probation_decision (answered_by);

      create table probation_extension (
        id uuid primary key default gen_random_uuid(),
        case_id uuid not null references probation_case,
        decision_id uuid not null unique references probation_decision,
        months smallint check (months between 1 and 12),
        weeks smallint check (weeks between 1 and 53),
        proposed_on date not null,
        approved_on date not null check (approved_on >= proposed_on),
        old_last_day date not null check (approved_on <= old_last_day and proposed_on < old_last_day),
        new_last_day date not null check (new_last_day > old_last_day),
        statutory_acknowledged boolean not null,
        check (num_nonnulls(months, weeks) = 1)
      );
      create index on probation_extension (case_id);

      -- Letters to send by hand as yet, each with the latest day on which it is safe.
      create table probation_task (
        id uuid primary key default gen_random_uuid(),
        case_id uuid not null references probation_case,
        kind text not null check (kind in ('confirmation-letter', 'extension-letter', 'written-statement', 'notice-letter')),
        latest_safe_on date not null,
        done_at timestamptz,
        done_by uuid references person,
        check ((done_at is null) = (done_by is null))
      );
      create index on probation_task (case_id);
      create index on probation_task (done_by);

      -- The way it went, with what was said on the way.
      create table probation_step (
        id bigint generated always as identity primary key,
        case_id uuid not null references probation_case,
        action text not null,
        reason text,
        taken_by uuid references person,
        taken_at timestamptz not null default now()
      );
      create index on probation_step (case_id, id);
      create index on probation_step (taken_by);

      -- What was shared, and what was sent, stays as it was read.
      create function shared_review_is_immutable() returns trigger language plpgsql as $$
      begin
        if exists (select 1 from probation_review
            where id = coalesce(new.review_id, old.review_id) and state = 'shared'
              and shared_by = coalesce(new.author_id, old.author_id)) then
          raise exception 'a shared review cannot change' using errcode = '42501';
        end if;
        return coalesce(new, old);
      end $$;
      create trigger shared_review_is_immutable before insert or update or delete on probation_note
        for each row execute function shared_review_is_immutable();
      create trigger shared_review_is_immutable before insert or update or delete on probation_judgement
        for each row execute function shared_review_is_immutable();

      create function sent_comment_is_immutable() returns trigger language plpgsql as $$
      begin
        if old.sent_at is not null then
          raise exception 'a comment that was sent cannot change' using errcode = '42501';
        end if;
        return coalesce(new, old);
      end $$;
      create trigger sent_comment_is_immutable before update or delete on probation_comment
        for each row execute function sent_comment_is_immutable();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop trigger shared_review_is_immutable on probation_note;
      drop trigger shared_review_is_immutable on probation_judgement;
      drop trigger sent_comment_is_immutable on probation_comment;
      drop function shared_review_is_immutable(), sent_comment_is_immutable();
      drop table probation_step, probation_task, probation_extension, probation_decision`);
  }
}
