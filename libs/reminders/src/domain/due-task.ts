import type { Division, LocalDate } from '@app/kernel';

/** `standard` reminds around the due day and escalates; `probation-decision` tells everyone concerned, every day. */
type Schedule = 'standard' | 'probation-decision';

/** Something a person has to do by a day. Titles and contexts go into mails, so they never hold what was written. */
export interface DueTask {
  /** The kind of task, such as `appraisal-self-assessment`. With subject, recipient and due day it names one task. */
  readonly rule: string;
  readonly subjectType: string;
  readonly subjectId: string;
  /** Who has to do it. */
  readonly recipientId: string;
  readonly dueOn: LocalDate;
  /** 'Finish your self-assessment' */
  readonly title: string;
  /** 'Appraisal 2026 · with Priya Shah' */
  readonly context: string;
  /** What the button says: 'Start', 'Continue', 'Read', 'Open'. */
  readonly verb: string;
  /** Where in the app it is done, beginning with '/'. */
  readonly path: string;
  /** Whose bank holidays count. */
  readonly division: Division;
  readonly schedule: Schedule;
  readonly escalateTo: {
    readonly lead?: string;
    readonly countersigner?: string;
    readonly hr?: readonly string[];
  };
}

/** Everybody a reminder of this task may go to: who does it, and whom it escalates to. */
export const peopleConcerned = ({ recipientId, escalateTo }: DueTask): string[] => [
  ...new Set([recipientId, ...escalation(escalateTo).map(({ personId }) => personId)]),
];

/** One line per person it escalates to, with the working days after the due day at which it does. */
export function escalation({ lead, countersigner, hr = [] }: DueTask['escalateTo']) {
  return [
    { role: 'lead', personId: lead, after: 5 },
    { role: 'countersigner', personId: countersigner, after: 10 },
    ...hr.map((personId) => ({ role: 'hr', personId, after: 15 })),
  ].filter((step): step is { role: string; personId: string; after: number } => step.personId !== undefined);
}

/** What names a task, whoever of its people is asked about. */
export const taskKey = (task: Pick<DueTask, 'rule' | 'subjectType' | 'subjectId' | 'dueOn'>): string =>
  [task.rule, task.subjectType, task.subjectId, task.dueOn].join('|');
