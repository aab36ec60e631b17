import { Clock } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { DueTask } from './domain/due-task';
import { Recipients } from './recipients';
import { hasLeft, type Reminder, ReminderWriter } from './reminder-writer';

interface RemindedNow {
  readonly people: number;
  readonly already: number;
}

@Injectable()
export class RemindersService {
  constructor(
    private readonly clock: Clock,
    private readonly recipients: Recipients,
    private readonly writer: ReminderWriter,
  ) {}

  /**
   * Reminds whoever has these tasks to do, now and by hand, in the caller's transaction: once per task and day,
   * whatever is clicked. Answers how many people had a reminder that was new, and how many had a mail of all they
   * have to do today already. Who asked is named in it.
   */
  async remindNow(tx: EntityManager, actorId: string, tasks: readonly DueTask[]): Promise<RemindedNow> {
    const today = this.clock.today();
    const people = await this.recipients.byId([actorId, ...tasks.map(({ recipientId }) => recipientId)], tx);
    const why = `because ${people.get(actorId)?.name ?? 'HR'} asked you to look at it`;
    const answer = { people: 0, already: 0 };
    for (const to of [...people.values()].sort((one, other) => (one.id < other.id ? -1 : 1))) {
      const reminders = tasks
        .filter(({ recipientId }) => recipientId === to.id)
        .map((task): Reminder => {
          const occurrence = { task, recipientId: to.id, offsetKey: `manual-${today}`, fallsOn: today };
          return { occurrence, why };
        });
      if (reminders.length === 0) continue;
      const told = await this.writer.write(tx, to, reminders, today);
      if (told > 0) answer.people++;
      else if (!hasLeft(to, today)) answer.already++;
    }
    return answer;
  }
}
