import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FrameworkDefinitions1795478402000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- What a framework last said of a skill: as long as the library says the same, its words are the framework's and
      -- follow it; once they differ, somebody wrote them. Part 0 is the description, 1 to 4 are the levels.
      create table framework_definition (
        skill_id uuid not null references skill on delete cascade,
        part smallint not null check (part between 0 and 4),
        words text not null check (words <> ''),
        primary key (skill_id, part)
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table framework_definition');
  }
}
