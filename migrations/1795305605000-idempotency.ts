import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Idempotency1795305605000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table idempotency_key (
        actor_id uuid not null references person,
        route text not null,
        key text not null check (length(key) <= 100),
        request_hash bytea not null,
        result jsonb,
        created_at timestamptz not null default now(),
        primary key (actor_id, route, key)
      );
      create index on idempotency_key (created_at);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table idempotency_key');
  }
}
