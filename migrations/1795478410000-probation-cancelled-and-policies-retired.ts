import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A probation that should not be there can be cancelled, a policy retired, and a letter was sent on a day of its own.
 * Review points of a policy lie before its end from now on; a policy that was written before keeps what it has.
 */
export class ProbationCancelledAndPoliciesRetired1795478410000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table probation_case drop constraint probation_case_state_check;
      alter table probation_case add constraint probation_case_state_check
        check (state in ('not_started', 'in_progress', 'decision_due', 'suspended', 'lapsed', 'confirmed_early',
          'confirmed', 'not_confirmed', 'under_appeal', 'ended', 'closed_left', 'closed_moved', 'cancelled'));

      alter table probation_policy
        add retired_at timestamptz,
        add retired_by uuid references person,
        add check ((retired_at is null) = (retired_by is null)),
        -- A month counts as thirty days here. A policy from before must still be there to be retired.
        add constraint reviews_before_the_end check (retired_at is not null or not coalesce(jsonb_path_exists(
          review_offsets, '$[*] ? (@.weeks * 7 >= $length * 30 || @.months >= $length)',
          jsonb_build_object('length', months)), false)) not valid;
      create index on probation_policy (retired_by);
      drop index one_policy_of_a_name;
      create unique index one_policy_of_a_name on probation_policy (lower(name)) where retired_at is null;

      alter table probation_task add sent_on date;
      update probation_task set sent_on = (done_at at time zone 'Europe/London')::date where done_at is not null;
      alter table probation_task add check ((done_at is null) = (sent_on is null))`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table probation_task drop sent_on;
      drop index one_policy_of_a_name;
      create unique index one_policy_of_a_name on probation_policy (lower(name));
      alter table probation_policy drop constraint reviews_before_the_end, drop retired_at, drop retired_by;
      alter table probation_case drop constraint probation_case_state_check;
      alter table probation_case add constraint probation_case_state_check
        check (state in ('not_started', 'in_progress', 'decision_due', 'suspended', 'lapsed', 'confirmed_early',
          'confirmed', 'not_confirmed', 'under_appeal', 'ended', 'closed_left', 'closed_moved'))`);
  }
}
