import type { Refusal, Viewer } from '@app/access';
import { allow, type Decision, deny, partsOf, toLocalDate } from '@app/kernel';

export const cycleStates = ['draft', 'launching', 'open'] as const;
export type CycleState = (typeof cycleStates)[number];

/** Days as 'YYYY-MM-DD', in the order in which they must fall. */
export interface CycleDates {
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly opensOn: string;
  readonly selfDueOn: string;
  readonly leadDueOn: string;
  readonly meetingDueOn: string;
  readonly acknowledgeDueOn: string;
  readonly countersignDueOn: string;
}

const inOrder: readonly (readonly [keyof CycleDates, keyof CycleDates, string])[] = [
  ['periodFrom', 'periodTo', 'The period must not end before it begins.'],
  ['opensOn', 'selfDueOn', 'Self-assessments cannot be due before the cycle opens.'],
  ['selfDueOn', 'leadDueOn', "The lead's view cannot be due before the self-assessment."],
  ['leadDueOn', 'meetingDueOn', "Meetings cannot be due before the lead's view."],
  ['meetingDueOn', 'acknowledgeDueOn', 'Acknowledging cannot be due before the meeting.'],
  ['acknowledgeDueOn', 'countersignDueOn', 'Countersigning cannot be due before acknowledging.'],
];

/** The longest time that one appraisal looks back on. A year is usual; three are room for whoever skipped one. */
const LONGEST_PERIOD_MONTHS = 36;

/** How far from the opening a due day may lie, and the opening from the end of the period: further off is mistyped. */
const FURTHEST_MONTHS = 24;

export interface DateFault {
  readonly pointer: string;
  readonly code: 'dates-backwards' | 'period-too-long' | 'too-far-apart';
  readonly message: string;
}

const dueDays = ['selfDueOn', 'leadDueOn', 'meetingDueOn', 'acknowledgeDueOn', 'countersignDueOn'] as const;

/**
 * Everything that stands against the days of a cycle. Of two that run backwards the later is pointed at; of days that
 * run forwards, each that lies further off than any cycle has them.
 */
export function dateFaults(dates: CycleDates): DateFault[] {
  const backwards = inOrder
    .filter(([earlier, later]) => dates[later] < dates[earlier])
    .map(([, later, message]): DateFault => ({ pointer: `/${later}`, code: 'dates-backwards', message }));
  const pointed = new Set(backwards.map(({ pointer }) => pointer));
  return [...backwards, ...tooFar(dates).filter(({ pointer }) => !pointed.has(pointer))];
}

function tooFar({ periodFrom, periodTo, opensOn, ...dates }: CycleDates): DateFault[] {
  const faults: DateFault[] = [];
  const far = (field: keyof CycleDates, message: string) =>
    faults.push({ pointer: `/${field}`, code: 'too-far-apart', message });
  if (months(periodFrom, periodTo) >= LONGEST_PERIOD_MONTHS) {
    const message = `The period is longer than ${LONGEST_PERIOD_MONTHS} months.`;
    faults.push({ pointer: '/periodTo', code: 'period-too-long', message });
  }
  if (Math.max(months(periodTo, opensOn), months(opensOn, periodTo)) >= FURTHEST_MONTHS) {
    far('opensOn', `This is ${FURTHEST_MONTHS} months or more from the end of the period.`);
  }
  for (const field of dueDays) {
    if (months(opensOn, dates[field]) >= FURTHEST_MONTHS) {
      far(field, `This is ${FURTHEST_MONTHS} months or more after the cycle opens.`);
    }
  }
  return faults;
}

/** How many whole months lie between two days; counted without moving a day, which could leave the calendar. */
function months(earlier: string, later: string): number {
  const [from, to] = [partsOf(toLocalDate(earlier)), partsOf(toLocalDate(later))];
  return (to.year - from.year) * 12 + to.month - from.month - (to.day < from.day ? 1 : 0);
}

/** Cycles are HR's: planned, launched and watched by them. */
export function decideOnCycles({ roles }: Viewer): Decision<Refusal> {
  return roles.includes('hr') ? allow : deny('not-your-step');
}

/** What somebody else is told. */
export const cyclesAreHrs = 'Cycles are planned, launched and watched by HR.';
