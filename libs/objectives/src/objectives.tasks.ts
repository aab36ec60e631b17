import type { LocalDate } from '@app/kernel';
import { ReadModel, statement } from '@app/platform';
import { type DueTask, TaskSource } from '@app/reminders';
import { Injectable } from '@nestjs/common';
import { type Due, type DueFacts, dueOf, type DueRule, horizonOf } from './domain/objective-due';
import { FACTS, MEMBERS, PLACES } from './objectives.sql';

interface TaskRow extends DueFacts {
  readonly personName: string;
  readonly leadName: string | null;
}

const DAY = `at time zone 'Europe/London')::date`;

/** Wider than the rule, which then decides: it keeps the many that nothing is due about out of the way. */
const MAY_BE_DUE = `objective.state in ('proposed', 'agreed', 'in_progress') and (objective.state = 'proposed'
  or objective.due_on <= $3::date
  or (objective.state = 'in_progress' and objective.started_at < $4::date + 2 and not exists (
    select from objective_check_in recent
     where recent.objective_id = objective.id and recent.made_at >= $4::date + 2)))`;

/** Whom each of the people concerned answers to is asked once, however many objectives they have. */
const lines = (whose: string) => `lines as materialized (
    select whose.person_id, line.* from (
      select distinct objective.person_id from objective where ${MAY_BE_DUE} and ${whose}) whose
    cross join lateral reporting_line(whose.person_id, $2::date) line)`;

const due = (whose: string) => `
  select ${FACTS}, owner.full_name as "personName", owner.division,
      (select full_name from person where person.id = line.lead_id) as "leadName",
      (objective.proposed_at ${DAY} as "proposedOn",
      (coalesce((select max(made_at) from objective_check_in where objective_id = objective.id), objective.started_at)
        ${DAY} as "lastSeenOn"
    from ${PLACES} left join lines line on line.person_id = objective.person_id
   where ${MAY_BE_DUE} and ${whose}`;

const MINE = 'objective.person_id in (select $1 union all select person_id from members)';
const EVERYBODYS = '$1::uuid is null';

const tasksOf = statement<TaskRow>('objectives.tasks-of', `with recursive ${MEMBERS}, ${lines(MINE)} ${due(MINE)}`);

const allTasks = statement<TaskRow>('objectives.all-tasks', `with ${lines(EVERYBODYS)} ${due(EVERYBODYS)}`);

/** What falls due about objectives: the home page and the reminders both look here. */
@Injectable()
export class ObjectiveTasks extends TaskSource {
  constructor(private readonly reads: ReadModel) {
    super();
  }

  async openTasks(today: LocalDate): Promise<DueTask[]> {
    return present(await this.reads.all(allTasks, null, today, ...horizonOf(today)), today);
  }

  async tasksOf(personId: string, today: LocalDate): Promise<DueTask[]> {
    const tasks = present(await this.reads.all(tasksOf, personId, today, ...horizonOf(today)), today);
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
