import type { LocalDate } from '@app/kernel';
import { ReadModel, statement } from '@app/platform';
import { type DueTask, TaskSource } from '@app/reminders';
import { Injectable } from '@nestjs/common';
import { FACTS } from './appraisals.sql';
import type { AppraisalFacts } from './domain/appraisal';
import { type OpenPhase, openPhase, type Phase } from './domain/appraisal-turn';
import { acknowledgeBy, givenBackBy, pathOf, ruleOf, type SelfPart, wordsFor } from './domain/appraisal-words';

interface TaskRow extends AppraisalFacts {
  readonly cycle: string;
  readonly appraiseeName: string;
  readonly appraiserName: string;
  readonly division: DueTask['division'];
  readonly launchedBy: string | null;
  readonly started: boolean;
  /** The lead gave the self-assessment back, and it has not been handed in since. */
  readonly givenBack: boolean;
}

const COLUMNS = `${FACTS}, cycle.name as cycle, appraisee.full_name as "appraiseeName",
  appraiser.full_name as "appraiserName", appraisee.division, cycle.created_by as "launchedBy",
  exists (select 1 from appraisal_item item join appraisal_answer answer on answer.item_id = item.id
    and answer.side = 'self' where item.appraisal_id = appraisal.id) as started,
  coalesce((select step.action = 'return-self-assessment' from appraisal_step step
    where step.appraisal_id = appraisal.id order by step.id desc limit 1), false) as "givenBack"
  from appraisal join cycle on cycle.id = appraisal.cycle_id
  join person appraisee on appraisee.id = appraisal.appraisee_id
  join person appraiser on appraiser.id = appraisal.appraiser_id`;

const NOT_OPEN = `('planned', 'countersigned', 'closed')`;

const tasksOf = statement<TaskRow>(
  'appraisals.tasks-of',
  `select ${COLUMNS} where appraisal.state not in ${NOT_OPEN}
    and $1 in (appraisal.appraisee_id, appraisal.appraiser_id, appraisal.countersigner_id)`,
);

/** $1 is nobody: who may see what plays no part in whose turn it is. */
const allTasks = statement<TaskRow>(
  'appraisals.all-tasks',
  `select ${COLUMNS} where appraisal.state not in ${NOT_OPEN} and $1::uuid is null`,
);

/** Every phase of an appraisal that somebody has to finish: the home page and the reminders both look here. */
@Injectable()
export class AppraisalTasks extends TaskSource {
  constructor(private readonly reads: ReadModel) {
    super();
  }

  async openTasks(today: LocalDate): Promise<DueTask[]> {
    return present(await this.reads.all(allTasks, null, today));
  }

  async tasksOf(personId: string, today: LocalDate): Promise<DueTask[]> {
    const tasks = present(await this.reads.all(tasksOf, personId, today));
    return tasks.filter(({ recipientId }) => recipientId === personId);
  }
}

const present = (rows: TaskRow[]): DueTask[] =>
  rows.flatMap((row) => {
    const phase = openPhase(row);
    return phase ? [taskOf(row, phase)] : [];
  });

function taskOf(row: TaskRow, { phase, personId, dueOn }: OpenPhase): DueTask {
  const { title, verb } = wordsFor(phase, row.appraiseeName, selfPartOf(row));
  return {
    rule: ruleOf(phase),
    subjectType: 'appraisal',
    subjectId: row.id,
    recipientId: personId,
    dueOn,
    title,
    context: contextOf(row, { phase, personId, dueOn }),
    verb,
    path: pathOf(phase, row.id),
    division: row.division,
    schedule: 'standard',
    escalateTo: escalation(row, phase),
  };
}

const selfPartOf = ({ givenBack, started }: TaskRow): SelfPart =>
  givenBack ? 'given-back' : started ? 'begun' : 'new';

/** The lead's own tasks name the other person in their title. */
function contextOf(row: TaskRow, { phase, personId, dueOn }: Omit<OpenPhase, 'turn'>): string {
  if (personId === row.appraiserId) return row.cycle;
  const said = [row.cycle, `with ${row.appraiserName}`];
  if (phase === 'self-assessment' && row.givenBack) said.push(givenBackBy(row.appraiserName));
  if (phase === 'acknowledgement') said.push(acknowledgeBy(dueOn));
  return said.join(' · ');
}

/** Late work is told to the lead, then to the countersigner, then to whoever in HR runs the cycle. */
function escalation(row: TaskRow, phase: Phase): DueTask['escalateTo'] {
  const hr = row.launchedBy === null ? [] : [row.launchedBy];
  const countersigner = row.countersignerId === null ? {} : { countersigner: row.countersignerId };
  const theirs = phase === 'self-assessment' || phase === 'acknowledgement';
  return { ...(theirs ? { lead: row.appraiserId } : {}), ...countersigner, hr };
}
