import { randomUUID } from 'node:crypto';
import type { LocalDate } from '@app/kernel';
import { Settings } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Occurrence, occurrenceKey } from './domain/reminder-schedule';
import { composeMail, lineFor } from './domain/reminder-words';

export interface Recipient {
  readonly id: string;
  readonly name: string;
  readonly leftOn: LocalDate | null;
}

interface Written {
  readonly id: string;
  readonly key: string;
  readonly suppressed: string | null;
}

export const hasLeft = ({ leftOn }: Recipient, today: LocalDate): boolean => leftOn !== null && leftOn < today;

export interface Reminder {
  readonly occurrence: Occurrence;
  /** The end of "You get this …". */
  readonly why: string;
}

/**
 * One task is worth one mail a day. A reminder is held back when a mail asked for the task on or after the day it falls
 * on, when the person was reminded of it by hand today ($4), or, by hand, when any reminder of it went out today.
 */
const SAID = `case when exists (
    select from notice left join reminder_occurrence told on told.id = notice.occurrence_id
     where notice.recipient_id = $2 and notice.rule = line.rule and notice.subject_id = line.subject_id
       and case when told.id is null
         then (notice.created_at at time zone 'Europe/London')::date >= line.falls_on
           and exists (select from outbox where outbox.id = notice.id)
         else told.offset_key = 'manual-' || $4::date or line.offset_key like 'manual-%'
           and (notice.created_at at time zone 'Europe/London')::date = $4::date end) then 'told-already' end`;

/** In the order of the unique key, so that two planners with the same lines wait for and never block each other. */
const writeOccurrences = `
  insert into reminder_occurrence
    (rule, subject_type, subject_id, recipient_id, due_on, offset_key, falls_on, suppressed)
  select rule, subject_type, subject_id, $2, due_on, offset_key, falls_on, coalesce($3, ${SAID})
    from jsonb_to_recordset($1::jsonb) as line
      (rule text, subject_type text, subject_id uuid, due_on date, offset_key text, falls_on date)
   order by rule, subject_type, subject_id, due_on, offset_key
  on conflict do nothing
  returning id, suppressed, concat_ws('|', rule, subject_type, subject_id, due_on, recipient_id, offset_key) as key`;

const writeNotices = `
  insert into notice (recipient_id, occurrence_id, title, why, path, context, rule, subject_id)
  select $1, occurrence_id, title, why, path, context, rule, subject_id
    from jsonb_to_recordset($2::jsonb) as line
      (occurrence_id uuid, title text, why text, path text, context text, rule text, subject_id uuid)`;

const writeMail = `
  insert into outbox (id, dedupe_key, kind, recipient_id, subject, text) values ($1, $2, 'nudge', $3, $4, $5)`;

const linkMail = `
  insert into outbox_occurrence (outbox_id, occurrence_id) select $1, unnest($2::uuid[])`;

/** Writes reminders down before anything is sent: the unique key decides who is first, not a timer. */
@Injectable()
export class ReminderWriter {
  constructor(private readonly settings: Settings) {}

  /**
   * What is new among the reminders of one person: its occurrences, their notices and one mail for all of them, in the
   * caller's transaction. For who has left by `today`, and for what a mail has said already, there are the rows, marked
   * so, and nothing else. Answers how many were told.
   */
  async write(tx: EntityManager, to: Recipient, reminders: readonly Reminder[], today: LocalDate): Promise<number> {
    const suppressed = hasLeft(to, today) ? 'recipient-left' : null;
    const rows = JSON.stringify(reminders.map(({ occurrence }) => rowOf(occurrence)));
    const written = await tx.query<Written[]>(writeOccurrences, [rows, to.id, suppressed, today]);
    const ids = new Map(written.flatMap((row) => (row.suppressed === null ? [[row.key, row.id] as const] : [])));
    const fresh = reminders.flatMap(({ occurrence, why }) => {
      const id = ids.get(occurrenceKey(occurrence));
      return id === undefined ? [] : [{ id, line: lineFor(occurrence.task, why), task: taskToDo(occurrence) }];
    });
    if (fresh.length > 0) await this.tell(tx, to, fresh);
    return fresh.length;
  }

  private async tell(
    tx: EntityManager,
    to: Recipient,
    fresh: { id: string; line: ReturnType<typeof lineFor>; task: ReturnType<typeof taskToDo> }[],
  ): Promise<void> {
    const notices = fresh.map(({ id, line: { title, why, path, context }, task }) => {
      return { occurrence_id: id, title, why, path, context, ...task };
    });
    await tx.query(writeNotices, [to.id, JSON.stringify(notices)]);
    const lines = fresh.map(({ line }) => line);
    const { subject, text } = composeMail(to.name, lines, this.settings.publicUrl);
    const ids = fresh.map(({ id }) => id).sort();
    const mailId = randomUUID();
    await tx.query(writeMail, [mailId, `digest|${ids[0]}`, to.id, subject, text]);
    await tx.query(linkMail, [mailId, ids]);
  }
}

/** Told to whoever does it, a reminder stands for the task; told to others it is news. */
const taskToDo = ({ task: { rule, subjectId, recipientId: doer }, recipientId }: Occurrence) =>
  recipientId === doer ? { rule, subject_id: subjectId } : {};

const rowOf = ({ task, offsetKey, fallsOn }: Occurrence) => ({
  rule: task.rule,
  subject_type: task.subjectType,
  subject_id: task.subjectId,
  due_on: task.dueOn,
  offset_key: offsetKey,
  falls_on: fallsOn,
});
