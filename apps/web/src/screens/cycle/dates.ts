import type { Cycle, CycleInput } from '../../api/cycles';
import type { TimelineEvent } from '../../pictures/timeline-geometry';

export type DateField = Exclude<keyof CycleInput, 'name'>;

/** The days of a cycle in the order in which they have to come. */
export const phaseDays: readonly { readonly field: DateField; readonly name: string; readonly hint: string }[] = [
  { field: 'opensOn', name: 'Opens', hint: 'People can write from this day on.' },
  { field: 'selfDueOn', name: 'Self-assessment due', hint: 'Shared with the lead.' },
  { field: 'leadDueOn', name: 'Lead’s view due', hint: 'Written and rated.' },
  { field: 'meetingDueOn', name: 'Meeting and sharing due', hint: 'They have met, and it is shared.' },
  { field: 'acknowledgeDueOn', name: 'Acknowledgement due', hint: 'Read by the appraisee.' },
  { field: 'countersignDueOn', name: 'Countersignature due', hint: 'The cycle ends here.' },
];

/** What can be changed of a cycle. */
export const inputOf = (cycle: Cycle): CycleInput => ({
  name: cycle.name,
  periodFrom: cycle.periodFrom,
  periodTo: cycle.periodTo,
  opensOn: cycle.opensOn,
  selfDueOn: cycle.selfDueOn,
  leadDueOn: cycle.leadDueOn,
  meetingDueOn: cycle.meetingDueOn,
  acknowledgeDueOn: cycle.acknowledgeDueOn,
  countersignDueOn: cycle.countersignDueOn,
});

/** What stands against these days, by field: one that is missing, or that comes before the one it follows. */
export function faultsIn(input: CycleInput): Partial<Record<DateField, string>> {
  const faults: Partial<Record<DateField, string>> = {};
  if (input.periodFrom && input.periodTo && input.periodTo < input.periodFrom) {
    faults.periodTo = 'The period ends before it begins.';
  }
  phaseDays.forEach(({ field }, index) => {
    const before = phaseDays[index - 1];
    if (before && input[field] && input[before.field] && input[field] < input[before.field]) {
      faults[field] = `This is before “${before.name}”.`;
    }
  });
  return faults;
}

/** The days as a calendar line; undefined while one is missing or out of order. */
export function lineOf(
  input: CycleInput,
  today: string,
): { first: string; last: string; events: TimelineEvent[] } | undefined {
  if (phaseDays.some(({ field }) => !input[field]) || Object.keys(faultsIn(input)).length > 0) return undefined;
  let next = true;
  const events = phaseDays.map(({ field, name }): TimelineEvent => {
    const on = input[field];
    // It is open from the morning of its first day; a day by which something is due is over when it has passed.
    if (on < today || (field === 'opensOn' && on === today)) return { name, on, state: 'done' };
    const state = next ? 'soon' : 'later';
    next = false;
    return { name, on, state };
  });
  // Before it opens, today stands before it.
  return { first: today < input.opensOn ? today : input.opensOn, last: input.countersignDueOn, events };
}

const iso = (date: Date): string => date.toISOString().slice(0, 10);

/** Monday to Friday, and no bank holiday. */
const works = (on: string, holidays: readonly string[]): boolean =>
  new Date(`${on}T00:00:00Z`).getUTCDay() % 6 !== 0 && !holidays.includes(on);

/** The first working day from this one on, in steps of a day forwards (1) or backwards (-1). */
function workingDay(on: string, holidays: readonly string[], step: 1 | -1): string {
  const date = new Date(`${on}T00:00:00Z`);
  while (!works(iso(date), holidays)) date.setUTCDate(date.getUTCDate() + step);
  return iso(date);
}

/** The days by which something is due on a day without work: allowed, but worth a look. */
export const notWorkingDays = (input: CycleInput, holidays: readonly string[]) =>
  phaseDays
    .filter(({ field }) => field !== 'opensOn' && isDay(input[field]) && !works(input[field], holidays))
    .map(({ field, name }) => ({ name, day: input[field], before: workingDay(input[field], holidays, -1) }));

/** Whole and real, of four digits of a year: what is half typed is none yet. */
const isDay = (on: string): boolean => /^\d{4}-\d\d-\d\d$/.test(on) && !Number.isNaN(Date.parse(on));

/** A sensible start: the year that ends today, opening in a week, a fortnight for most of the phases. */
export function suggested(today: string, holidays: readonly string[]): CycleInput {
  const plus = (days: number): string => {
    const date = new Date(`${today}T00:00:00Z`);
    date.setUTCDate(date.getUTCDate() + days);
    return workingDay(iso(date), holidays, 1);
  };
  const yearBefore = new Date(`${today}T00:00:00Z`);
  yearBefore.setUTCFullYear(yearBefore.getUTCFullYear() - 1);
  yearBefore.setUTCDate(yearBefore.getUTCDate() + 1);
  return {
    name: '',
    periodFrom: iso(yearBefore),
    periodTo: today,
    opensOn: plus(7),
    selfDueOn: plus(21),
    leadDueOn: plus(35),
    meetingDueOn: plus(56),
    acknowledgeDueOn: plus(70),
    countersignDueOn: plus(84),
  };
}
