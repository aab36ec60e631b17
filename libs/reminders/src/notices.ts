import { randomUUID } from 'node:crypto';
import { Settings } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { DueTask } from './domain/due-task';
import { composeMail } from './domain/reminder-words';

interface Told {
  readonly recipientId: string;
  /** No part of it may be what somebody wrote in an appraisal: it is also what a mail says. */
  readonly title: string;
  readonly why: string;
  /** Where in the app it leads, beginning with '/'. */
  readonly path: string;
  /** The task it asks for, if it asks for one: once that is done or somebody else's, the notice is over. */
  readonly task?: Pick<DueTask, 'rule' | 'subjectId'>;
  /** Whether it is worth a mail as well; a notice in the app it is in any case. */
  readonly mail?: boolean;
}

const writeNotice = `
  insert into notice (id, recipient_id, title, why, path, rule, subject_id) values ($1, $2, $3, $4, $5, $6, $7)`;

const nameOf = 'select full_name as name from person where id = $1';

const writeMail = `
  insert into outbox (id, dedupe_key, kind, recipient_id, subject, text) values ($1, $2, 'nudge', $3, $4, $5)`;

/** Tells a person something in the app at once, because a change has just happened; it is not a reminder. */
@Injectable()
export class Notices {
  constructor(private readonly settings: Settings) {}

  /** In the caller's transaction: told if and only if the change happened. */
  async tell(tx: EntityManager, { recipientId, title, why, path, task, mail = false }: Told): Promise<void> {
    const id = randomUUID();
    await tx.query(writeNotice, [id, recipientId, title, why, path, task?.rule, task?.subjectId]);
    if (!mail) return;
    const [person] = await tx.query<{ name: string }[]>(nameOf, [recipientId]);
    const { subject, text } = composeMail(person?.name ?? '', [{ title, context: why, path }], this.settings.publicUrl);
    // Under the notice's own id: that a mail went out with it holds the reminders of that task back (see ReminderWriter).
    await tx.query(writeMail, [id, `told|${id}`, recipientId, subject, text]);
  }
}
