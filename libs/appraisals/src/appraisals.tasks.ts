import type { LocalDate } from '@app/kernel';
import { ReadModel, statement } from '@app/platform';
import { type DueTask, TaskSource } from '@app/reminders';
import { Injectable } from '@nestjs/common';
import { FACTS } from './appraisals.sql';
import type { AppraisalFacts } from './domain/appraisal';
import { type OpenPhase, openPhase, type Phase } from './domain/appraisal-turn';
import { pathOf, wordsFor } from './domain/appraisal-words';

interface TaskRow extends AppraisalFacts {
  readonly cycle: string;
  readonly appraiseeName: string;
  readonly appraiserName: string;
  readonly division: DueTask['division'];
  readonly launchedBy: string | null;
  readonly started: boolean;
}

const COLUMNS = `${FACTS}, cycle.name as cycle, appraisee.full_name as "appraiseeName",
  appraiser.full_name as "appraiserName", appraisee.division, cycle.created_by as "launchedBy",
  exists (select 1 from appraisal_item item join appraisal_answer answer on answer.item_id = item.id
    and answer.side = 'self' where item.appraisal_id = appraisal.id) as started
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
  const { title, verb } = wordsFor(phase, row.appraiseeName, row.started);
  return {
    rule: `appraisal-${phase}`,
    subjectType: 'appraisal',
    subjectId: row.id,
    recipientId: personId,
    dueOn,
    title,
    // The lead's own tasks name the other person in their title.
    context: personId === row.appraiserId ? row.cycle : `${row.cycle} · with ${row.appraiserName}`,
    verb,
    path: pathOf(phase, row.id),
    division: row.division,
    schedule: 'standard',
    escalateTo: escalation(row, phase),
  };
}

/** Late work is told to the lead, then to the countersigner, then to whoever in HR runs the cycle. */
function escalation(row: TaskRow, phase: Phase): DueTask['escalateTo'] {
  const hr = row.launchedBy === null ? [] : [row.launchedBy];
  const countersigner = row.countersignerId === null ? {} : { countersigner: row.countersignerId };
  const theirs = phase === 'self-assessment' || phase === 'acknowledgement';
  return { ...(theirs ? { lead: row.appraiserId } : {}), ...countersigner, hr };
}
