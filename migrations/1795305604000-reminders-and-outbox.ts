import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RemindersAndOutbox1795305604000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- One row for ever per rule, subject, recipient, due date and offset: it is written before anything is sent.
      create table reminder_occurrence (
        id uuid primary key default gen_random_uuid(),
        rule text not null,
        subject_type text not null,
        subject_id uuid not null,
        recipient_id uuid not null references person,
        due_on date not null,
        offset_key text not null,
        falls_on date not null,
        suppressed text,
        created_at timestamptz not null default now(),
        unique (rule, subject_type, subject_id, recipient_id, due_on, offset_key)
      );
      create index on reminder_occurrence (recipient_id);

      create table notice (
        id uuid primary key default gen_random_uuid(),
        recipient_id uuid not null references person,
        occurrence_id uuid unique references reminder_occurrence,
        title text not null,
        why text not null,
        path text not null check (path like '/%'),
        created_at timestamptz not null default now(),
        read_at timestamptz
      );
      create index on notice (recipient_id, created_at desc);

      create table outbox (
        id uuid primary key,
        dedupe_key text not null unique,
        kind text not null check (kind in ('nudge', 'must-arrive')),
        recipient_id uuid not null references person,
        subject text not null,
        text text not null,
        state text not null default 'pending' check (state in ('pending', 'sending', 'sent', 'uncertain', 'dead', 'dropped')),
        attempts integer not null default 0,
        ambiguous integer not null default 0,
        created_at timestamptz not null default now(),
        next_at timestamptz not null default now(),
        claimed_by uuid,
        claimed_at timestamptz,
        sent_at timestamptz,
        last_error text
      );
      create index on outbox (next_at) where state in ('pending', 'sending');
      create index on outbox (recipient_id);

      create table outbox_occurrence (
        outbox_id uuid not null references outbox,
        occurrence_id uuid not null references reminder_occurrence,
        primary key (outbox_id, occurrence_id)
      );
      create index on outbox_occurrence (occurrence_id);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table outbox_occurrence, outbox, notice, reminder_occurrence');
  }
}
