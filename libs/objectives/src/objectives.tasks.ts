import type { LocalDate } from '@app/kernel';
import { ReadModel, statement } from '@app/platform';
import { type DueTask, TaskSource } from '@app/reminders';
import { Injectable } from '@nestjs/common';
import { type Due, type DueFacts, dueOf, type DueRule } from './domain/objective-due';
import { FACTS, LED_BY_1, LINE, PLACES } from './objectives.sql';

interface TaskRow extends DueFacts {
  readonly personName: string;
  readonly leadName: string | null;
}

const DAY = `at time zone 'Europe/London')::date`;

const COLUMNS = `${FACTS}, owner.full_name as "personName", owner.division,
  (select full_name from person where person.id = line.lead_id) as "leadName",
  (objective.proposed_at ${DAY} as "proposedOn",
  (coalesce((select max(made_at) from objective_check_in where objective_id = objective.id), objective.started_at)
    ${DAY} as "lastSeenOn"
  from ${PLACES} ${LINE}
  where objective.state in ('proposed', 'agreed', 'in_progress')`;

const tasksOf = statement<TaskRow>(
  'objectives.tasks-of',
  `select ${COLUMNS} and (objective.person_id = $1 or ${LED_BY_1})`,
);

const allTasks = statement<TaskRow>('objectives.all-tasks', `select ${COLUMNS} and $1::uuid is null`);

/** What falls due about objectives: the home page and the reminders both look here. */
@Injectable()
export class ObjectiveTasks extends TaskSource {
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

const present = (rows: TaskRow[], today: LocalDate): DueTask[] =>
  rows.flatMap((row) => dueOf(row, today).flatMap((due) => taskOf(row, due) ?? []));

/** What to do, never what the objective says. */
const words: Record<DueRule, { title: (name: string) => string; verb: string }> = {
  'objective-agreement': { title: () => 'Agree an objective', verb: 'Read' },
  'objective-check-in': { title: () => 'Check in on an objective', verb: 'Check in' },
  'objective-due': { title: () => 'Finish an objective', verb: 'Open' },
  'objective-outcome': { title: (name) => `Record how an objective of ${name} ended`, verb: 'Open' },
};

function taskOf(row: TaskRow, { rule, of, dueOn }: Due): DueTask | undefined {
  const { id, personId, personName, currentLeadId, leadName, countersignerId, division } = row;
  const recipientId = of === 'owner' ? personId : currentLeadId;
  if (recipientId === null) return undefined;
  const other = of === 'owner' ? leadName : personName;
  const { title, verb } = words[rule];
  return {
    rule,
    subjectType: 'objective',
    subjectId: id,
    recipientId,
    dueOn,
    title: title(personName),
    context: other === null ? 'Objectives' : `Objectives · with ${other}`,
    verb,
    path: `/objectives/${id}`,
    division,
    schedule: 'standard',
    escalateTo: {
      ...(of === 'owner' && currentLeadId !== null ? { lead: currentLeadId } : {}),
      ...(countersignerId === null ? {} : { countersigner: countersignerId }),
    },
  };
}
