import { type LocalDate, partsOf } from '@app/kernel';
import { type DueTask } from './due-task';
import { type Occurrence, workingDaysLate } from './reminder-schedule';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** '30 November 2026' */
function longDate(on: LocalDate): string {
  const { year, month, day } = partsOf(on);
  return `${day} ${MONTHS[month - 1]} ${year}`;
}

/** Why somebody gets a reminder, as the end of "You get this …". `doer` is the name of who has to do the task. */
export function reasonFor({ task, recipientId }: Occurrence, doer: string, today: LocalDate): string {
  const late = workingDaysLate(task, today);
  if (recipientId === task.recipientId) {
    return `because it ${task.dueOn < today ? 'was' : 'is'} due on ${longDate(task.dueOn)}`;
  }
  if (late === 0) return `because ${doer}’s part is due on ${longDate(task.dueOn)}`;
  return `because ${doer}’s part is ${late} working day${late === 1 ? '' : 's'} late`;
}

/** One entry of a mail. No part of it may be what somebody wrote in an appraisal. */
export interface MailLine {
  readonly title: string;
  readonly context?: string;
  /** The end of "You get this …"; news of a change explains itself. */
  readonly why?: string;
  readonly path: string;
}

/** The words of one mail for everything one person is reminded of at once. `publicUrl` is an origin. */
export function composeMail(name: string, lines: readonly MailLine[], publicUrl: string) {
  const actions = lines.length === 1 ? 'an action' : `${lines.length} actions`;
  const entries = lines.map(({ title, context, why, path }) =>
    [
      title,
      ...(context ? [context] : []),
      ...(why ? [`You get this ${why}.`] : []),
      new URL(path, publicUrl).href,
    ].join('\n'),
  );
  const end = 'Sign in to see more. Please do not answer this mail: nobody reads what is sent here.';
  return {
    subject: `You have ${actions} in Touchstone`,
    text: [`Hello ${name},`, `You have ${actions} in Touchstone.`, ...entries, end].join('\n\n') + '\n',
  };
}

/** The same words as a reminder's line, for a task. */
export const lineFor = (task: Pick<DueTask, 'title' | 'context' | 'path'>, why: string) => ({
  title: task.title,
  context: task.context,
  why,
  path: task.path,
});
