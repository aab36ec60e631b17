import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CyclesAndAppraisals1795305603000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table cycle (
        id uuid primary key,
        name text not null check (name <> ''),
        version integer not null default 1,
        state text not null check (state in ('draft', 'launching', 'open')),
        period_from date not null,
        period_to date not null check (period_to >= period_from),
        opens_on date not null,
        self_due_on date not null check (self_due_on >= opens_on),
        lead_due_on date not null check (lead_due_on >= self_due_on),
        meeting_due_on date not null check (meeting_due_on >= lead_due_on),
        acknowledge_due_on date not null check (acknowledge_due_on >= meeting_due_on),
        countersign_due_on date not null check (countersign_due_on >= acknowledge_due_on),
        created_by uuid references person,
        created_at timestamptz not null default now()
      );
      create unique index one_cycle_of_a_name on cycle (lower(name));
      create index on cycle (created_by);

      -- A launch is long work: what is still to do is here, so that any worker can go on with it.
      create table cycle_launch (
        id uuid primary key,
        cycle_id uuid not null references cycle,
        team_ids uuid[] not null,
        total integer not null,
        created integer not null default 0,
        left_out jsonb not null default '[]',
        started_by uuid references person,
        started_at timestamptz not null default now(),
        finished_at timestamptz
      );
      create index on cycle_launch (cycle_id);
      create index on cycle_launch (started_by);

      create table cycle_launch_person (
        launch_id uuid not null references cycle_launch,
        person_id uuid not null references person,
        appraiser_id uuid not null references person,
        countersigner_id uuid references person,
        role_profile_version_id uuid not null references role_profile_version,
        primary key (launch_id, person_id)
      );
      create index on cycle_launch_person (person_id);
      create index on cycle_launch_person (appraiser_id);
      create index on cycle_launch_person (countersigner_id);
      create index on cycle_launch_person (role_profile_version_id);

      create table appraisal (
        id uuid primary key,
        cycle_id uuid not null references cycle,
        appraisee_id uuid not null references person,
        appraiser_id uuid not null references person check (appraiser_id <> appraisee_id),
        countersigner_id uuid references person check (countersigner_id not in (appraisee_id, appraiser_id)),
        role_profile_version_id uuid not null references role_profile_version,
        state text not null check (state in ('planned', 'self_assessment', 'lead_assessment', 'moderation', 'meeting',
          'shared', 'acknowledged_agree', 'acknowledged_disagree', 'not_acknowledged', 'countersigned', 'closed',
          'under_appeal', 'reopened', 'deferred', 'exempt', 'cancelled')),
        opens_on date not null,
        self_due_on date not null,
        lead_due_on date not null,
        meeting_due_on date not null,
        acknowledge_due_on date not null,
        countersign_due_on date not null,
        self_submitted_at timestamptz,
        -- The appraiser's first look at what was handed in: from here on it can no longer be taken back.
        self_opened_at timestamptz,
        lead_submitted_at timestamptz,
        met_on date,
        shared_at timestamptz,
        acknowledged_at timestamptz,
        countersigned_at timestamptz,
        closed_at timestamptz,
        unique (cycle_id, appraisee_id)
      );
      create index on appraisal (appraisee_id);
      create index on appraisal (appraiser_id);
      create index on appraisal (countersigner_id);
      create index on appraisal (role_profile_version_id);
      create index on appraisal (cycle_id, state);

      -- What is asked: a component of the pinned role profile, or one of the form's own questions.
      create table appraisal_item (
        id uuid primary key default gen_random_uuid(),
        appraisal_id uuid not null references appraisal,
        position integer not null,
        kind text not null check (kind in ('work_activity', 'behavioural_skill', 'knowledge', 'organisation_skill',
          'question', 'statement')),
        component_id uuid references role_profile_component,
        question text,
        unique (appraisal_id, position),
        check ((component_id is null) = (kind in ('question', 'statement'))),
        check ((question is not null) = (kind = 'question')),
        check (question in ('achievements', 'challenges', 'support'))
      );
      create index on appraisal_item (component_id);

      create table appraisal_answer (
        item_id uuid not null references appraisal_item,
        side text not null check (side in ('self', 'lead', 'agreed', 'comment', 'countersignature')),
        text text not null default '' check (length(text) <= 20000),
        judgement text check (judgement in ('development_need', 'demonstrated', 'strength')),
        level smallint check (level between 1 and 4),
        not_applicable boolean not null default false,
        version integer not null default 1,
        saved_by uuid not null references person,
        saved_at timestamptz not null default now(),
        primary key (item_id, side),
        check (not not_applicable or (judgement is null and level is null))
      );
      create index on appraisal_answer (saved_by);

      create table appraisal_answer_revision (
        item_id uuid not null,
        side text not null,
        version integer not null,
        text text not null,
        judgement text,
        level smallint,
        not_applicable boolean not null,
        saved_by uuid not null references person,
        saved_at timestamptz not null,
        primary key (item_id, side, version),
        foreign key (item_id, side) references appraisal_answer (item_id, side)
      );
      create index on appraisal_answer_revision (saved_by);

      -- HR reads text that is not released only for a reason, for a while, and the person is told.
      create table appraisal_hr_access (
        id uuid primary key default gen_random_uuid(),
        appraisal_id uuid not null references appraisal,
        person_id uuid not null references person,
        reason text not null check (reason <> ''),
        opened_at timestamptz not null default now(),
        until timestamptz not null
      );
      create index on appraisal_hr_access (appraisal_id, person_id, until);
      create index on appraisal_hr_access (person_id);

      -- The way it went, with what was said on the way.
      create table appraisal_step (
        id bigint generated always as identity primary key,
        appraisal_id uuid not null references appraisal,
        action text not null,
        reason text,
        taken_by uuid references person,
        taken_at timestamptz not null default now()
      );
      create index on appraisal_step (appraisal_id, id);
      create index on appraisal_step (taken_by);

      -- The whole content as it was signed, never changed afterwards.
      create table signed_bundle (
        appraisal_id uuid not null references appraisal,
        revision integer not null check (revision > 0),
        canonical_json text not null,
        sha256 bytea not null check (length(sha256) = 32),
        signed_at timestamptz not null default now(),
        primary key (appraisal_id, revision)
      );
      create trigger append_only before update or delete on signed_bundle for each row execute function append_only();
      create trigger append_only_whole before truncate on signed_bundle execute function append_only();

      create function closed_is_immutable() returns trigger language plpgsql as $$
      begin
        if exists (select 1 from appraisal_item join appraisal on appraisal.id = appraisal_item.appraisal_id
            where appraisal_item.id = coalesce(new.item_id, old.item_id) and appraisal.state = 'closed') then
          raise exception 'a closed appraisal cannot change' using errcode = '42501';
        end if;
        return coalesce(new, old);
      end $$;
      create trigger closed_is_immutable before insert or update or delete on appraisal_answer
        for each row execute function closed_is_immutable();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table signed_bundle, appraisal_step, appraisal_hr_access, appraisal_answer_revision, appraisal_answer, appraisal_item,
        appraisal, cycle_launch_person, cycle_launch, cycle;
      drop function closed_is_immutable()`);
  }
}
