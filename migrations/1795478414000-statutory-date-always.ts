import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The last day of so many months of employment, the first day counted. */
const lastDay = (months: number) => `((employment_started_on + interval '${months} months')::date
  - (extract(day from employment_started_on + interval '${months} months') = extract(day from employment_started_on))::integer)`;

/** Six months for an end from 1 January 2027 on, two years before. */
const filled = `update probation_case
  set qualifies_on = least(${lastDay(24)}, greatest(${lastDay(6)}, date '2027-01-01')) where qualifies_on is null`;

/** The statutory date was kept only where employment could end in 2027. Everybody has one. */
export class StatutoryDateAlways1795478414000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(filled);
  }

  /** Which of them were left out before cannot be told any more, and none of them is wrong. */
  async down(): Promise<void> {}
}
