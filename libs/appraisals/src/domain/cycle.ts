import type { Refusal, Viewer } from '@app/access';
import { allow, type Decision, deny } from '@app/kernel';

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

export interface DateFault {
  readonly pointer: string;
  readonly code: 'dates-backwards';
  readonly message: string;
}

/** Every place where the dates of a cycle run backwards; the later of the two days is the one pointed at. */
export function dateFaults(dates: CycleDates): DateFault[] {
  return inOrder
    .filter(([earlier, later]) => dates[later] < dates[earlier])
    .map(([, later, message]) => ({ pointer: `/${later}`, code: 'dates-backwards', message }));
}

/** Cycles are HR's: planned, launched and watched by them. */
export function decideOnCycles({ roles }: Viewer): Decision<Refusal> {
  return roles.includes('hr') ? allow : deny('not-your-step');
}

/** What somebody else is told. */
export const cyclesAreHrs = 'Cycles are planned, launched and watched by HR.';
