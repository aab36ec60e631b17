import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The nearest roles are counted over every published skill: from this index alone, without a look at the rows. */
export class NearestRoles1795478403000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create index role_profile_component_asked on role_profile_component (version_id, skill_id, level desc nulls last)
        where kind = 'organisation_skill'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop index role_profile_component_asked');
  }
}
