import { OutboxRelay, ReminderPlanner } from '@app/reminders';
import { Bell } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { Jobs } from './jobs';

const SECOND = 1_000;

/** Planning looks each minute, so that a business day begins within a minute of 08:30 in London, summer and winter. */
@Injectable()
export class RemindersProcessor {
  constructor(jobs: Jobs, planner: ReminderPlanner, relay: OutboxRelay, bell: Bell) {
    const plan = async () => {
      if ((await planner.run()) > 0) bell.ring('mail', 'relay');
    };
    jobs.add({ queue: 'reminders', name: 'plan', every: 60 * SECOND, run: plan });
    // A queue of its own: a mail server that takes its time must keep nothing else waiting.
    jobs.add({ queue: 'mail', name: 'relay', every: 15 * SECOND, run: () => relay.run() });
  }
}
