import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Open appraisals and probations move to a newer version of their role profile, on purpose and on record. */
export class MovingToANewerRole1795478401000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- Counts the steps and moves, so that nobody decides on what is no longer so.
      alter table appraisal add version integer not null default 1;

      -- Missing for what was asked from the beginning. What is no longer asked is known by its component: it is of
      -- another version than the one that is pinned.
      alter table appraisal_item add added_at timestamptz;

      create table appraisal_rebase (
        id bigint generated always as identity primary key,
        appraisal_id uuid not null references appraisal,
        from_version_id uuid not null references role_profile_version,
        to_version_id uuid not null references role_profile_version check (to_version_id <> from_version_id),
        made_by uuid not null references person,
        made_at timestamptz not null
      );
      create index on appraisal_rebase (appraisal_id, id);
      create index on appraisal_rebase (from_version_id);
      create index on appraisal_rebase (to_version_id);
      create index on appraisal_rebase (made_by);
      create trigger append_only before update or delete on appraisal_rebase
        for each row execute function append_only();
      create trigger append_only_whole before truncate on appraisal_rebase execute function append_only();

      -- The component whose words were agreed, where the requirement has moved to a newer version since.
      alter table probation_requirement
        add agreed_component_id uuid references role_profile_component,
        add check (agreed_component_id is null or component_id is not null);
      create index on probation_requirement (agreed_component_id);

      create table probation_rebase (
        id bigint generated always as identity primary key,
        case_id uuid not null references probation_case,
        from_version_id uuid not null references role_profile_version,
        to_version_id uuid not null references role_profile_version check (to_version_id <> from_version_id),
        made_by uuid not null references person,
        made_at timestamptz not null
      );
      create index on probation_rebase (case_id, id);
      create index on probation_rebase (from_version_id);
      create index on probation_rebase (to_version_id);
      create index on probation_rebase (made_by);
      create trigger append_only before update or delete on probation_rebase
        for each row execute function append_only();
      create trigger append_only_whole before truncate on probation_rebase execute function append_only();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table probation_rebase, appraisal_rebase;
      alter table probation_requirement drop agreed_component_id;
      alter table appraisal_item drop added_at;
      alter table appraisal drop version`);
  }
}
