import { back, countWorking, type Day, forward, text, workingDays } from './calendar.oracle';
import type { Starter, Task } from './half-year.oracle';

const STANDARD = [-10, -5, -1, 0, 2, 7, 12, 17, 22];
const DECISION = [-30, -20, -10, -5, -2, 0];

/** Every reminder that must have been written by the end, from the mornings on which a task was open. */
export function remindersOf({ name }: Starter, task: Task, end: Day): string[] {
  const written = new Set<string>();
  const to = (who: string, offset: string) => written.add([task.rule, name, who, text(task.dueOn), offset].join(' | '));
  for (let morning = task.from; morning <= Math.min(task.until, end); morning++) {
    if (back(morning) !== morning) continue;
    if (task.rule === 'decision') {
      const due = back(task.dueOn);
      const late = countWorking(due, morning);
      const offset = late > 0 ? late : DECISION.filter((one) => workingDays(due, one) <= morning).at(-1);
      for (const who of offset === undefined ? [] : ['lead', 'hr']) to(who, String(offset));
      continue;
    }
    const due = forward(task.dueOn);
    const offset = STANDARD.filter((one) => workingDays(due, one) <= morning).at(-1);
    if (offset !== undefined) to(task.doer, String(offset));
    if (task.doer !== 'lead') continue;
    if (workingDays(due, 10) <= morning) to('countersigner', 'countersigner+10');
    if (workingDays(due, 15) <= morning) to('hr', 'hr+15');
  }
  return [...written];
}
