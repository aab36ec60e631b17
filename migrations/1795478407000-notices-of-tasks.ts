import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A notice that asks for something names the task, so that it can be told whether that is still to do, and what it is
 * about; the mail of a reminder goes on saying that in a line of its own.
 */
export class NoticesOfTasks1795478407000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table notice
        add column rule text,
        add column subject_id uuid,
        add column context text,
        add check ((rule is null) = (subject_id is null));

      -- A reminder to whoever had to do it; what went to others beside them is news, and stays as it was read.
      update notice set rule = occurrence.rule, subject_id = occurrence.subject_id
        from reminder_occurrence occurrence
       where occurrence.id = notice.occurrence_id and occurrence.offset_key !~ '^(lead|countersigner|hr)[+]'
         and occurrence.rule <> 'probation-decision';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table notice drop column rule, drop column subject_id, drop column context');
  }
}
