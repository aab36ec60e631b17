import { ReadModel, statement } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Recipient } from './reminder-writer';

const peopleById = statement<Recipient>(
  'reminders.people',
  'select id, full_name as name, left_on as "leftOn" from person where id = any($1)',
);

/** The people reminders speak to or of, by id. */
@Injectable()
export class Recipients {
  constructor(private readonly reads: ReadModel) {}

  /** In a transaction say which: a second connection beside it can wait for ever when all of them are taken. */
  async byId(ids: Iterable<string>, tx?: EntityManager): Promise<ReadonlyMap<string, Recipient>> {
    const values = [[...new Set(ids)]] as const;
    const people = tx
      ? await tx.query<Recipient[]>(peopleById.text, [...values])
      : await this.reads.all(peopleById, ...values);
    return new Map(people.map((person) => [person.id, person]));
  }
}
