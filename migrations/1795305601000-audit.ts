import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Audit1795305601000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create function append_only() returns trigger language plpgsql as $$
      begin
        raise exception '% is append-only', tg_table_name using errcode = '42501';
      end $$;

      -- Written in the transaction of the change. Detail lies beside a salted commitment, and only that is chained:
      -- personal detail can be erased one day without breaking the chain.
      create table audit_event (
        id bigint generated always as identity primary key,
        xid xid8 not null default pg_current_xact_id(),
        at timestamptz not null default now(),
        actor_id uuid references person,
        action text not null check (action <> ''),
        entity_type text not null,
        entity_id uuid not null,
        subject_id uuid references person,
        detail jsonb not null default '{}',
        salt bytea not null,
        commitment bytea not null check (length(commitment) = 32)
      );
      create index on audit_event (entity_id, id);
      create index on audit_event (subject_id, id);
      create index on audit_event (actor_id, id);
      create index on audit_event (xid);

      create table audit_seal (
        seq bigint primary key check (seq > 0),
        event_id bigint not null unique references audit_event,
        hash bytea not null check (length(hash) = 32),
        sealed_at timestamptz not null default now()
      );

      create trigger append_only before update or delete on audit_event for each row execute function append_only();
      create trigger append_only_whole before truncate on audit_event execute function append_only();
      create trigger append_only before update or delete on audit_seal for each row execute function append_only();
      create trigger append_only_whole before truncate on audit_seal execute function append_only();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table audit_seal, audit_event; drop function append_only()');
  }
}
