import type { LocalDate } from '@app/kernel';
import { ReadModel, statement } from '@app/platform';
import { type DueTask, TaskSource } from '@app/reminders';
import { TeamsQueries } from '@app/teams';
import { Injectable } from '@nestjs/common';
import { type Due, type DueFacts, dueOf, type DueRule, horizonOf } from './domain/objective-due';
import { CHANGE_WAITS, DUE_FACTS, FACTS, LINE, MEMBERS, PLACES } from './objectives.sql';

interface TaskRow extends DueFacts {
  readonly personName: string;
  readonly leadName: string | null;
}

type OwnTaskRow = TaskRow & { readonly objectiveTitle: string };

/** Wider than the rule, which then decides: it keeps the many that nothing is due about out of the way. */
const MAY_BE_DUE = `objective.state in ('proposed', 'agreed', 'in_progress') and (objective.state = 'proposed'
  or objective.due_on <= $3::date
  or (objective.state = 'in_progress' and objective.started_at < $4::date + 2 and not exists (
    select from objective_check_in recent
     where recent.objective_id = objective.id and recent.made_at >= $4::date + 2)))`;

const COLUMNS = `owner.full_name as "personName", ${DUE_FACTS}`;

/** The title that counts. */
const TITLE = `case when ${CHANGE_WAITS} then objective.agreed_terms ->> 'title' else objective.title end`;

const tasksOf = statement<OwnTaskRow>(
  'objectives.tasks-of',
  `with recursive ${MEMBERS}
   select ${FACTS}, ${COLUMNS}, ${TITLE} as "objectiveTitle", (select full_name from person where person.id = line.lead_id) as "leadName"
     from ${PLACES} ${LINE}
    where ${MAY_BE_DUE} and objective.person_id in (select $1 union all select person_id from members)`,
);

/** Without the lines: for everybody at once `teams` knows them quicker than one by one. */
const allTasks = statement<TaskRow>(
  'objectives.all-tasks',
  `select ${FACTS}, ${COLUMNS}, null as "leadName"
     from ${PLACES} cross join (select null::uuid as lead_id, null::uuid as countersigner_id) line
    where ${MAY_BE_DUE} and $1::uuid is null`,
);

const namesOf = statement<{ id: string; name: string }>(
  'objectives.names-of',
  'select id, full_name as name from person where id = any($1::uuid[])',
);

/** What falls due about objectives: the home page and the reminders both look here. */
@Injectable()
export class ObjectiveTasks extends TaskSource {
  constructor(
    private readonly reads: ReadModel,
    private readonly teams: TeamsQueries,
  ) {
    super();
  }

  async openTasks(today: LocalDate): Promise<DueTask[]> {
    const rows = await this.reads.all(allTasks, null, today, ...horizonOf(today));
    return present(await this.withLines(rows, today), today);
  }

  async tasksOf(personId: string, today: LocalDate): Promise<DueTask[]> {
    const rows = await this.reads.all(tasksOf, personId, today, ...horizonOf(today));
    const tasks = rows.flatMap((row) => present([row], today).map((task) => named(task, row.objectiveTitle)));
    return tasks.filter(({ recipientId }) => recipientId === personId);
  }

  private async withLines(rows: readonly TaskRow[], today: LocalDate): Promise<TaskRow[]> {
    const teamIds = [...new Set(rows.flatMap(({ teamId }) => teamId ?? []))];
    const lines = new Map((await this.teams.linesOf(teamIds, today)).map((line) => [line.personId, line]));
    const leadIds = [...new Set([...lines.values()].flatMap(({ leadId }) => leadId ?? []))];
    const names = new Map((await this.reads.all(namesOf, leadIds)).map(({ id, name }) => [id, name]));
    return rows.map((row) => {
      const { leadId = null, countersignerId = null } = lines.get(row.personId) ?? {};
      const leadName = leadId === null ? null : (names.get(leadId) ?? null);
      return { ...row, currentLeadId: leadId, countersignerId, leadName };
    });
  }
}

const present = (rows: TaskRow[], today: LocalDate): DueTask[] =>
  rows.flatMap((row) => dueOf(row, today).flatMap((due) => taskOf(row, due) ?? []));

/** On one's own home page and nowhere else it says which one: what somebody wrote is in no notice and no mail. */
const named = (task: DueTask, title: string): DueTask => ({ ...task, title: `${task.title}: ${title}` });

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
