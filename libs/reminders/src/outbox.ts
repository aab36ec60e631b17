import type { LocalDate } from '@app/kernel';
import { MailFailure } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** One mail that this run, and no other, may send now. */
export interface Claimed {
  readonly id: string;
  readonly subject: string;
  readonly text: string;
  readonly recipientId: string;
  readonly name: string;
  readonly address: string;
  readonly leftOn: LocalDate | null;
  readonly attempts: number;
  /** The reminders it carries; none for news of a change. */
  readonly lines: readonly ClaimedLine[];
}

interface ClaimedLine {
  readonly rule: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly dueOn: LocalDate;
  readonly why: string;
}

/** Longer than a mail can take (see Mailer): who held it that long is dead, or will find that it is no longer theirs. */
const LEASE = '3 minutes';

/**
 * The server may have sent what somebody held when they died, if they had begun with the text. A nudge is tried again
 * after one such attempt, so that it arrives at most twice; what must arrive is tried until it does.
 */
const release = `
  update outbox
     set state = case when kind = 'nudge' and ambiguous > 1 then 'uncertain' else 'pending' end,
         claimed_by = null, last_error = 'whoever was sending it went away'
   where state = 'sending' and claimed_at < now() - interval '${LEASE}'`;

const claim = `
  with mine as (
    update outbox set state = 'sending', claimed_by = $1, claimed_at = now(), attempts = attempts + 1
     where id in (select id from outbox where state = 'pending' and next_at <= now()
       order by next_at limit $2 for update skip locked)
    returning id, subject, text, recipient_id, attempts, next_at
  )
  select mine.id, mine.subject, mine.text, mine.attempts, person.id as "recipientId", person.full_name as name,
         person.work_email as address, person.left_on as "leftOn",
         coalesce((select json_agg(json_build_object('rule', occurrence.rule, 'subjectType', occurrence.subject_type,
             'subjectId', occurrence.subject_id, 'dueOn', occurrence.due_on, 'why', coalesce(notice.why, ''))
             order by occurrence.due_on, occurrence.id)
           from outbox_occurrence join reminder_occurrence occurrence on occurrence.id = outbox_occurrence.occurrence_id
           left join notice on notice.occurrence_id = occurrence.id
          where outbox_occurrence.outbox_id = mine.id), '[]') as lines
    from mine join person on person.id = mine.recipient_id order by mine.next_at`;

const held = `where id = $1 and claimed_by = $2 and state = 'sending'`;
const beginText = `update outbox set ambiguous = ambiguous + 1 ${held}`;
const settleSent = `update outbox set state = 'sent', sent_at = now(), last_error = null ${held}`;
const settleDropped = `update outbox set state = 'dropped', last_error = $3 ${held}`;
const settleRefused = `update outbox set state = 'dead', last_error = $3 ${held}`;

/** 1 s · 2ⁿ up to 15 minutes, with jitter, for three days. $4: how many of the doubtful attempts turned out clear. */
const settleAgain = `
  update outbox
     set state = case when created_at < now() - interval '72 hours' then 'dead'
                      when kind = 'nudge' and ambiguous - $4 > 1 then 'uncertain' else 'pending' end,
         ambiguous = ambiguous - $4, claimed_by = null, last_error = $3,
         next_at = now() + least(power(2, least(attempts - 1, 10)), 900) * (0.75 + random() / 4) * interval '1 second'
   ${held}`;

/** The table of mails as a queue of record. Everything after the claim asks whether it is still ours. */
@Injectable()
export class Outbox {
  constructor(private readonly db: DataSource) {}

  async releaseAbandoned(): Promise<void> {
    await this.db.query(release);
  }

  /** Up to `limit` mails that are due, for whoever calls themselves `by`. */
  claim(by: string, limit: number): Promise<Claimed[]> {
    return this.db.query<Claimed[]>(claim, [by, limit]);
  }

  /** To be awaited before the first byte of the text goes out. Throws when somebody else has taken the mail over. */
  async textBegins({ id }: Claimed, by: string): Promise<void> {
    const [, rows] = await this.db.query<[unknown, number]>(beginText, [id, by]);
    if (rows === 0) throw new MailFailure('unreachable', 'taken over by another worker');
  }

  /** Answers whether the mail was still ours; when not, whoever took it over says what becomes of it. */
  async sent({ id }: Claimed, by: string): Promise<boolean> {
    const [, rows] = await this.db.query<[unknown, number]>(settleSent, [id, by]);
    return rows === 1;
  }

  async dropped({ id }: Claimed, by: string, why: string): Promise<void> {
    await this.db.query(settleDropped, [id, by, why]);
  }

  /** `begun` says whether `textBegins` was called in this attempt. */
  async failed({ id }: Claimed, by: string, { kind, message }: MailFailure, begun: boolean): Promise<void> {
    if (kind === 'refused') await this.db.query(settleRefused, [id, by, message]);
    else await this.db.query(settleAgain, [id, by, message, begun && kind !== 'unknown' ? 1 : 0]);
  }
}
