import type { LocalDate } from '@app/kernel';
import { ReadModel, statement } from '@app/platform';
import { type DueTask, TaskSource } from '@app/reminders';
import { Injectable } from '@nestjs/common';
import { openTasks, type OpenTask, type TaskFacts } from './domain/probation-tasks';
import { pathOf, wordsFor } from './domain/probation-words';
import { HANDLER } from './handlers.sql';
import { HAS_LEFT, TASK_PARTS } from './probations.sql';

interface TaskRow extends TaskFacts {
  readonly personId: string;
  readonly personName: string;
  readonly leadId: string;
  readonly leadName: string;
  readonly countersignerId: string | null;
  readonly hrId: string | null;
}

const COLUMNS = `probation.id, probation.state, ${HAS_LEFT}, probation.start_on as "startOn", probation.decide_by as "decideBy",
  probation.agreed_on as "agreedOn", proposal.kind as proposed, ${TASK_PARTS},
  probation.person_id as "personId", person.full_name as "personName", probation.lead_id as "leadId",
  lead.full_name as "leadName", probation.countersigner_id as "countersignerId", ${HANDLER} as "hrId"
  from probation_case probation
  left join probation_decision proposal on proposal.case_id = probation.id and proposal.state = 'proposed'
  join person on person.id = probation.person_id
  join person lead on lead.id = probation.lead_id`;

const HAS_TASKS = `(probation.state in ('in_progress', 'decision_due', 'suspended', 'lapsed')
  or exists (select 1 from probation_task open where open.case_id = probation.id and open.done_at is null))`;

/** $1 is nobody. */
const allTasks = statement<TaskRow>(
  'probations.all-tasks',
  `select ${COLUMNS} where ${HAS_TASKS} and $1::uuid is null`,
);

const tasksOf = statement<TaskRow>(
  'probations.tasks-of',
  `select ${COLUMNS} where ${HAS_TASKS} and ($1 in (probation.person_id, probation.lead_id) or $1 = ${HANDLER})`,
);

/** Everything of a probation that somebody has to do by a day: the home page and the reminders both look here. */
@Injectable()
export class ProbationTasks extends TaskSource {
  constructor(private readonly reads: ReadModel) {
    super();
  }

  async openTasks(today: LocalDate): Promise<DueTask[]> {
    return present(await this.reads.all(allTasks, null, today), today);
  }

  async tasksOf(personId: string, today: LocalDate): Promise<DueTask[]> {
    const tasks = present(await this.reads.all(tasksOf, personId, today), today);
    return tasks.filter(({ recipientId }) => recipientId === personId);
  }
}

const present = (rows: readonly TaskRow[], today: LocalDate): DueTask[] =>
  rows.flatMap((row) => openTasks(row, today).flatMap((task) => taskOf(row, task)));

function taskOf(row: TaskRow, task: OpenTask): DueTask[] {
  const { rule, subjectType, subjectId, dueOn } = task;
  const recipientId = { subject: row.personId, lead: row.leadId, hr: row.hrId }[task.doer];
  if (recipientId === null) return [];
  return [
    {
      rule,
      subjectType,
      subjectId,
      recipientId,
      dueOn,
      ...wordsFor({ ...task, hasLeft: row.hasLeft }, row.personName),
      context: `Probation · with ${recipientId === row.personId ? row.leadName : row.personName}`,
      path: pathOf(row.id),
      division: row.division,
      schedule: rule === 'probation-decision' ? 'probation-decision' : 'standard',
      escalateTo: escalation(row, task),
    },
  ];
}

/** A decision goes to the lead and HR at once; a comment is asked for and nobody is told that it is missing. */
function escalation({ leadId, countersignerId, hrId }: TaskRow, { rule, doer }: OpenTask): DueTask['escalateTo'] {
  const hr = hrId === null ? [] : [hrId];
  if (rule === 'probation-comment') return {};
  if (rule === 'probation-decision') return doer === 'hr' ? { lead: leadId } : { hr };
  if (doer === 'hr') return {};
  return { ...(countersignerId === null ? {} : { countersigner: countersignerId }), hr };
}
