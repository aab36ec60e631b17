import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Probation1795392001000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table probation_policy (
        id uuid primary key,
        version integer not null default 1,
        name text not null check (name <> ''),
        months smallint not null check (months between 1 and 24),
        -- [{"weeks": 4}, {"months": 3}]: counted from the start; the final review is added to these.
        review_offsets jsonb not null check (jsonb_typeof(review_offsets) = 'array'),
        max_extension_months smallint not null check (max_extension_months between 0 and 12),
        notice_days smallint not null check (notice_days between 0 and 365),
        -- Whether the contract wants notice to end inside the probation.
        notice_inside boolean not null default false,
        -- Working days before the latest notice, so that a hearing can be held.
        hearing_lead smallint not null default 10 check (hearing_lead between 0 and 60),
        on_lapse text not null default 'flag' check (on_lapse in ('flag', 'deemed_confirmed')),
        allow_early boolean not null default true,
        allow_pause boolean not null default true,
        end_convention text not null default 'day_before' check (end_convention in ('day_before', 'corresponding_day')),
        created_by uuid references person,
        created_at timestamptz not null default now()
      );
      create unique index one_policy_of_a_name on probation_policy (lower(name));
      create index on probation_policy (created_by);

      create table probation_case (
        id uuid primary key,
        version integer not null default 1,
        person_id uuid not null references person,
        lead_id uuid not null references person check (lead_id <> person_id),
        countersigner_id uuid references person check (countersigner_id not in (person_id, lead_id)),
        -- Who opened it, and has its letters to send.
        hr_id uuid not null references person check (hr_id <> person_id),
        role_profile_version_id uuid not null references role_profile_version,
        state text not null check (state in ('not_started', 'in_progress', 'decision_due', 'suspended', 'lapsed',
          'confirmed_early', 'confirmed', 'not_confirmed', 'under_appeal', 'ended', 'closed_left', 'closed_moved')),
        start_on date not null,
        -- Continuous employment, which the statutory clock counts from, may have begun long before the post.
        employment_started_on date not null check (employment_started_on <= start_on),
        contract_end_on date check (contract_end_on >= start_on),
        division text not null check (division in ('england-and-wales', 'scotland', 'northern-ireland')),
        -- The terms of the policy as they were at the opening.
        policy_id uuid not null references probation_policy,
        policy_name text not null,
        months smallint not null check (months between 1 and 24),
        review_offsets jsonb not null,
        max_extension_months smallint not null check (max_extension_months between 0 and 12),
        notice_days smallint not null check (notice_days between 0 and 365),
        notice_inside boolean not null,
        hearing_lead smallint not null check (hearing_lead between 0 and 60),
        on_lapse text not null check (on_lapse in ('flag', 'deemed_confirmed')),
        allow_early boolean not null,
        allow_pause boolean not null,
        end_convention text not null check (end_convention in ('day_before', 'corresponding_day')),
        -- What has changed since.
        extension_months smallint not null default 0 check (extension_months between 0 and max_extension_months),
        extension_weeks smallint not null default 0 check (extension_weeks between 0 and 53),
        paused_days integer not null default 0 check (paused_days >= 0),
        suspended_on date,
        guard_acknowledged boolean not null default false,
        -- What follows from the terms, kept because lists and the scheduler look for it.
        last_day date not null check (last_day >= start_on),
        decide_by date not null check (decide_by <= last_day),
        latest_notice_on date not null,
        qualifies_on date,
        agreed_on date,
        ends_on date,
        appeal_until date,
        finished_at timestamptz,
        opened_at timestamptz not null default now(),
        check (last_day <= contract_end_on),
        check ((state = 'suspended') = (suspended_on is not null)),
        check (state not in ('not_confirmed', 'ended') or ends_on is not null),
        unique (id, person_id)
      );
      create unique index one_open_probation_each on probation_case (person_id)
        where state in ('not_started', 'in_progress', 'decision_due', 'suspended', 'lapsed', 'not_confirmed', 'under_appeal');
      create index on probation_case (person_id);
      create index on probation_case (lead_id);
      create index on probation_case (countersigner_id);
      create index on probation_case (hr_id);
      create index on probation_case (role_profile_version_id);
      create index on probation_case (policy_id);
      create index on probation_case (state, decide_by);

      -- What has to be shown: an activity or a skill of the pinned profile, or something in the lead's own words.
      create table probation_requirement (
        id uuid primary key default gen_random_uuid(),
        case_id uuid not null references probation_case,
        position integer not null check (position >= 0),
        component_id uuid references role_profile_component,
        title text check (title <> ''),
        details text,
        unique (case_id, position) deferrable initially deferred,
        unique (case_id, component_id),
        unique (id, case_id),
        check ((component_id is null) = (title is not null)),
        check (component_id is null or details is null)
      );
      create index on probation_requirement (component_id);

      create table probation_review (
        id uuid primary key default gen_random_uuid(),
        case_id uuid not null references probation_case,
        kind text not null check (kind in ('planned', 'concern', 'final')),
        state text not null default 'draft' check (state in ('draft', 'shared')),
        due_on date not null,
        shared_at timestamptz,
        shared_by uuid references person,
        unique (id, case_id),
        check ((state = 'shared') = (shared_at is not null)),
        check ((state = 'shared') = (shared_by is not null))
      );
      create index on probation_review (case_id, due_on);
      create index on probation_review (shared_by);

      -- Each author has a note of their own: a lead who takes over begins a new one and never sees the old draft.
      create table probation_note (
        review_id uuid not null references probation_review,
        author_id uuid not null references person,
        version integer not null default 1,
        text text not null default '' check (length(text) <= 20000),
        saved_at timestamptz not null default now(),
        primary key (review_id, author_id)
      );
      create index on probation_note (author_id);

      create table probation_judgement (
        review_id uuid not null,
        author_id uuid not null,
        requirement_id uuid not null references probation_requirement,
        judgement text not null check (judgement in ('met', 'on_track', 'concern', 'not_yet_seen')),
        primary key (review_id, author_id, requirement_id),
        foreign key (review_id, author_id) references probation_note (review_id, author_id)
      );
      create index on probation_judgement (requirement_id);

      -- The person's own words on what was shared with them; theirs alone until they send them.
      create table probation_comment (
        review_id uuid primary key references probation_review,
        version integer not null default 1,
        text text not null default '' check (length(text) <= 20000),
        saved_at timestamptz not null default now(),
        sent_at timestamptz
      );
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table probation_comment, probation_judgement, probation_note, probation_review, probation_requirement,
        probation_case, probation_policy`);
  }
}
