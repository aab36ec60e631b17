import { demand, type Viewer } from '@app/access';
import { Clock, type Division, isWorkingDay, type LocalDate, rollBack } from '@app/kernel';
import { pageOfRows, ReadModel, statement } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { CycleMonitor, CyclePage, CycleView, LaunchView, ListCycles, TeamProgress } from './cycles.dto';
import { nothingThere } from './appraisals.queries';
import { DUE, STARTED, viewerValues, VISIBLE } from './appraisals.sql';
import { cyclesAreHrs, decideOnCycles } from './domain/cycle';

type CycleRow = Omit<CycleView, 'notWorkingDays'>;

const COLUMNS = `cycle.id, cycle.name, cycle.version, cycle.state, cycle.period_from as "periodFrom",
  cycle.period_to as "periodTo", cycle.opens_on as "opensOn", cycle.self_due_on as "selfDueOn",
  cycle.lead_due_on as "leadDueOn", cycle.meeting_due_on as "meetingDueOn",
  cycle.acknowledge_due_on as "acknowledgeDueOn", cycle.countersign_due_on as "countersignDueOn",
  (select count(*)::integer from appraisal where appraisal.cycle_id = cycle.id) as people,
  (select count(*)::integer from appraisal where appraisal.cycle_id = cycle.id and appraisal.state = 'closed') as closed`;

const page = statement<CycleRow & { total: number }>(
  'cycles.page',
  `select ${COLUMNS}, count(*) over ()::integer as total from cycle order by opens_on desc, name limit $1 offset $2`,
);

const one = statement<CycleRow>('cycles.one', `select ${COLUMNS} from cycle where cycle.id = $1`);

/** Earlier versions wrote those who were in the cycle already down as left out. */
const LEFT_OUT = `jsonb_path_query_array(left_out, '$[*] ? (!(@.reasons[*] == "already-in"))')`;

const LAUNCH = `id, total, created, ${LEFT_OUT} as "leftOut", started_at as "startedAt", finished_at as "finishedAt"`;

const launch = statement<LaunchView>('cycles.launch', `select ${LAUNCH} from cycle_launch where id = $1`);

const latestLaunch = statement<LaunchView>(
  'cycles.latest-launch',
  `select ${LAUNCH} from cycle_launch where cycle_id = $1 order by started_at desc limit 1`,
);

interface ProgressRow extends TeamProgress {
  readonly toRemind: number;
  readonly hidden: number;
}

/** By the team people are in today, whatever it was at the launch. `offset 0` lets each row be looked at only once. */
const progress = statement<ProgressRow>(
  'cycles.progress',
  `select team.id as "teamId", coalesce(team.name, 'In no team') as "teamName",
      count(*) filter (where visible)::integer as total,
      count(*) filter (where visible and started = false)::integer as "notStarted",
      count(*) filter (where visible and started and state in ('self_assessment', 'lead_assessment', 'meeting'))::integer
        as "inProgress",
      count(*) filter (where visible and state in ('shared', 'acknowledged_agree', 'acknowledged_disagree',
        'not_acknowledged'))::integer as shared,
      count(*) filter (where visible and state in ('countersigned', 'closed'))::integer as signed,
      count(*) filter (where visible and due < $2::date)::integer as late,
      count(*) filter (where visible and due <= $2::date)::integer as "toRemind",
      count(*) filter (where not visible)::integer as hidden
     from (select appraisal.state, ${DUE} as due, ${VISIBLE} as visible,
         ${STARTED} as started,
         (select membership.team_id from membership where membership.person_id = appraisal.appraisee_id
           and membership.during @> $2::date) as team_id
        from appraisal where appraisal.cycle_id = $8 offset 0) one
     left join team on team.id = one.team_id
    group by team.id, team.name order by team.name nulls last`,
);

@Injectable()
export class CyclesQueries {
  constructor(
    private readonly reads: ReadModel,
    private readonly clock: Clock,
  ) {}

  async list(viewer: Viewer, query: ListCycles): Promise<CyclePage> {
    demand(decideOnCycles(viewer), cyclesAreHrs);
    const rowsAt = (limit: number, offset: number) => this.reads.all(page, limit, offset);
    return pageOfRows(query, rowsAt, (row) => present(row));
  }

  async one(viewer: Viewer, id: string): Promise<CycleView> {
    demand(decideOnCycles(viewer), cyclesAreHrs);
    const row = await this.reads.first(one, id);
    if (!row) throw nothingThere();
    return present(row);
  }

  async launch(viewer: Viewer, id: string): Promise<LaunchView> {
    demand(decideOnCycles(viewer), cyclesAreHrs);
    const row = await this.reads.first(launch, id);
    if (!row) throw nothingThere();
    return row;
  }

  /** How far everybody is, overall and by team, as far as this viewer may act as HR for them. */
  async monitor(viewer: Viewer, id: string): Promise<CycleMonitor> {
    demand(decideOnCycles(viewer), cyclesAreHrs);
    // First of all: a launch that is told as finished has then made everybody whom the figures count.
    const launch = (await this.reads.first(latestLaunch, id)) ?? null;
    const cycle = await this.one(viewer, id);
    const rows = await this.reads.all(progress, ...viewerValues(viewer, this.clock.today()), id);
    const sum = (of: (row: ProgressRow) => number) => rows.reduce((total, row) => total + of(row), 0);
    const teams = rows.filter(({ total }) => total > 0).map(({ toRemind: _, hidden: __, ...team }) => team);
    return {
      cycle,
      teams,
      overall: {
        teamId: null,
        teamName: 'Everybody',
        total: sum(({ total }) => total),
        notStarted: sum(({ notStarted }) => notStarted),
        inProgress: sum(({ inProgress }) => inProgress),
        shared: sum(({ shared }) => shared),
        signed: sum(({ signed }) => signed),
        late: sum(({ late }) => late),
      },
      toRemind: sum(({ toRemind }) => toRemind),
      handledByOthers: sum(({ hidden }) => hidden),
      launch,
    };
  }
}

/** A cycle is the whole organisation's; a person's own part of the kingdom counts for reminding them. */
export const CALENDAR: Division = 'england-and-wales';

const dueFields = ['selfDueOn', 'leadDueOn', 'meetingDueOn', 'acknowledgeDueOn', 'countersignDueOn'] as const;

function present(row: CycleRow): CycleView {
  const notWorkingDays = dueFields
    .map((field) => ({ field, day: row[field] as LocalDate }))
    .filter(({ day }) => !isWorkingDay(day, CALENDAR))
    .map(({ field, day }) => ({ field, day, workingDayBefore: rollBack(day, CALENDAR) }));
  const { id, name, version, state, periodFrom, periodTo, opensOn, selfDueOn, leadDueOn, meetingDueOn } = row;
  const { acknowledgeDueOn, countersignDueOn, people, closed } = row;
  const dates = {
    periodFrom,
    periodTo,
    opensOn,
    selfDueOn,
    leadDueOn,
    meetingDueOn,
    acknowledgeDueOn,
    countersignDueOn,
  };
  return { id, name, version, state, ...dates, people, closed, notWorkingDays };
}
