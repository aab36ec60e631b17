import type { LocalDate } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { DueTask } from './domain/due-task';

/**
 * A feature in which things fall due extends this and is a provider of its module: that is all it takes to appear on
 * everybody's home page and to be reminded of. `reminders` itself knows no feature.
 */
export abstract class TaskSource {
  /** Every open task, whenever due, so that a lost night delays a reminder and never loses it. */
  abstract openTasks(today: LocalDate): Promise<DueTask[]>;
  /** The open tasks this person has to do. */
  abstract tasksOf(personId: string, today: LocalDate): Promise<DueTask[]>;
}

export interface OpenTasks {
  readonly tasks: DueTask[];
  /** What the features said that could not answer: a task missing here may then still be open. */
  readonly failures: readonly unknown[];
}

/** All features that have tasks, found among the providers of the running application. */
@Injectable()
export class TaskSources {
  constructor(private readonly discovery: DiscoveryService) {}

  /** One feature that fails does not silence the others. */
  async openTasks(today: LocalDate): Promise<OpenTasks> {
    const answers = await Promise.allSettled(this.all().map((source) => source.openTasks(today)));
    return {
      tasks: answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : [])),
      failures: answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason as unknown] : [])),
    };
  }

  async tasksOf(personId: string, today: LocalDate): Promise<DueTask[]> {
    return (await Promise.all(this.all().map((source) => source.tasksOf(personId, today)))).flat();
  }

  private all(): TaskSource[] {
    const found = this.discovery.getProviders().map((wrapper): unknown => wrapper.instance);
    return [...new Set(found.filter((instance) => instance instanceof TaskSource))];
  }
}
