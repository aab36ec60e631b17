import { ReadModel, statement } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { Recipient } from './reminder-writer';

const peopleById = statement<Recipient>(
  'reminders.people',
  'select id, full_name as name, left_on as "leftOn" from person where id = any($1)',
);

/** The people reminders speak to or of, by id. */
@Injectable()
export class Recipients {
  constructor(private readonly reads: ReadModel) {}

  async byId(ids: Iterable<string>): Promise<ReadonlyMap<string, Recipient>> {
    const people = await this.reads.all(peopleById, [...new Set(ids)]);
    return new Map(people.map((person) => [person.id, person]));
  }
}
