import type { DueTask } from './due-task';

type Ordered = Pick<DueTask, 'dueOn' | 'title' | 'schedule'>;

/** A decision comes after what it is taken on, where both are due on one day. */
const decides = ({ schedule }: Ordered): number => Number(schedule === 'probation-decision');

/** The order of a list of tasks: the soonest due first. */
export function soonestFirst(one: Ordered, other: Ordered): number {
  if (one.dueOn !== other.dueOn) return one.dueOn < other.dueOn ? -1 : 1;
  return decides(one) - decides(other) || one.title.localeCompare(other.title, 'en-GB');
}
