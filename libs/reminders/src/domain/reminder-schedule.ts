import { addWorkingDays, isWorkingDay, type LocalDate, rollBack, rollForward, workingDaysBetween } from '@app/kernel';
import { type DueTask, escalation, peopleConcerned, taskKey } from './due-task';

/** One reminder of one task to one person. It exists at most once, whatever runs twice. */
export interface Occurrence {
  readonly task: DueTask;
  readonly recipientId: string;
  /** Working days from the due day, such as '-5'; 'lead+5' for an escalation; 'manual-2026-11-23' by hand. */
  readonly offsetKey: string;
  /** The day it should have gone out on. */
  readonly fallsOn: LocalDate;
}

/** Working days from the due day: before it, on it, two after, and then four working weeks. */
const STANDARD = [-10, -5, -1, 0, 2, 7, 12, 17, 22];
const ESCALATION = [5, 10, 15];
const PROBATION_DECISION = [-30, -20, -10, -5, -2, 0];

/** What tells one reminder from another; the table's unique key says the same. */
export const occurrenceKey = ({ task, recipientId, offsetKey }: Occurrence): string =>
  [taskKey(task), recipientId, offsetKey].join('|');

/**
 * The reminders of these tasks that should exist by `today` and do not yet: to each person the latest that has fallen
 * due, so that whoever comes back from a lost week finds one and not a backlog. Never asks whether something falls on
 * today; but on a day on which the person's part of the country does not work there are none, and the next one that
 * works has them. `written` holds occurrence keys.
 */
export function remindersDue(tasks: readonly DueTask[], today: LocalDate, written: ReadonlySet<string>): Occurrence[] {
  // Thousands of tasks share a few due days, and counting working days is the whole cost.
  const ladders = new Map<string, Ladder>();
  return tasks.flatMap((task) => {
    const key = [task.dueOn, task.division, task.schedule].join('|');
    const ladder = ladders.get(key) ?? climb(task, today);
    ladders.set(key, ladder);
    return remindersOf(task, ladder).filter((occurrence) => !written.has(occurrenceKey(occurrence)));
  });
}

/** Working days late: how far `today` is past the due day, counted from the working day it was really due on. */
export const workingDaysLate = (task: DueTask, today: LocalDate): number =>
  Math.max(0, workingDaysBetween(dueDay(task), today, task.division));

interface Rung {
  readonly offset: number;
  readonly fallsOn: LocalDate;
}

/** Where a due day stands today: its latest reminder, and all the steps of escalation that have fallen due. */
interface Ladder {
  readonly latest: Rung | undefined;
  readonly escalated: readonly Rung[];
}

function climb(task: DueTask, today: LocalDate): Ladder {
  if (!isWorkingDay(today, task.division)) return { latest: undefined, escalated: [] };
  const fallenDue = (offsets: readonly number[]): Rung[] =>
    offsets
      .map((offset) => ({ offset, fallsOn: addWorkingDays(dueDay(task), offset, task.division) }))
      .filter(({ fallsOn }) => fallsOn <= today);
  if (task.schedule === 'standard') {
    return { latest: fallenDue(STANDARD).at(-1), escalated: fallenDue(ESCALATION) };
  }
  const late = workingDaysLate(task, today);
  return { latest: fallenDue(late > 0 ? [late] : PROBATION_DECISION).at(-1), escalated: [] };
}

/** A probation's decision goes straight to everybody concerned; anything else to its doer, and up when it is late. */
function remindersOf(task: DueTask, { latest, escalated }: Ladder): Occurrence[] {
  const people = task.schedule === 'standard' ? [task.recipientId] : peopleConcerned(task);
  const found = latest
    ? people.map((personId) => ({
        task,
        recipientId: personId,
        offsetKey: `${latest.offset}`,
        fallsOn: latest.fallsOn,
      }))
    : [];
  const told = new Set(people);
  for (const { role, personId, after } of escalation(task.escalateTo)) {
    const rung = escalated.find(({ offset }) => offset === after);
    if (!rung || told.has(personId)) continue;
    told.add(personId);
    found.push({ task, recipientId: personId, offsetKey: `${role}+${after}`, fallsOn: rung.fallsOn });
  }
  return found;
}

/** Work may wait for the next working day; a decision may not. */
const dueDay = ({ dueOn, division, schedule }: DueTask): LocalDate =>
  schedule === 'standard' ? rollForward(dueOn, division) : rollBack(dueOn, division);
