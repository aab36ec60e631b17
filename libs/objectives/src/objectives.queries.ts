import type { Viewer } from '@app/access';
import { Clock, type LocalDate } from '@app/kernel';
import { pageOf, pageOfRows, ReadModel, statement } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { isOpen, type Terms } from './domain/objective';
import { relationsTo } from './domain/objective-policy';
import { inBasisPoints, objectiveProgress } from './domain/progress';
import { type Standing, standingKeyResults } from './domain/standing';
import { nothingThere } from './locked-objectives';
import type { AgreedWeight, CheckInView, ObjectiveRevisionView } from './objective-history.dto';
import type { ObjectivePage } from './objective-view.dto';
import type { ListObjectives } from './objectives.dto';
import {
  DUE_DAY,
  HEADER,
  type HeaderRow,
  KEY_RESULTS,
  type KeyResultRow,
  LINE,
  MEMBERS,
  PLACES,
  STANDING,
  viewerValues,
  VISIBLE,
} from './objectives.sql';
import type { PeriodObjective } from './period-objective.dto';
import { presentItem } from './objectives.views';

/** Who may see it is asked of all, whom a person answers to only of those on the page. */
const pageOfThese = (these: string) => `found as (
     select objective.id, count(*) over ()::integer as total,
         row_number() over (order by objective.closed_at is not null, ${DUE_DAY} nulls last,
           lower(owner.full_name), objective.id) as place
       from ${PLACES}
      where ${VISIBLE} and ${these}
        and ($8::text is null or objective.state = $8) and ($9::uuid is null or objective.person_id = $9)
      order by place limit $10 offset $11
   )
   select found.total, ${HEADER} from found join ${PLACES} on objective.id = found.id ${LINE} order by found.place`;

type PageRow = HeaderRow & { total: number };

/** A statement each, and not one with switches: a plan that fits all of them fits none. */
const pages = {
  all: statement<PageRow>('objectives.page', `with ${pageOfThese('true')}`),
  mine: statement<PageRow>('objectives.page-of-mine', `with ${pageOfThese('objective.person_id = $1')}`),
  team: statement<PageRow>(
    'objectives.page-of-team',
    `with recursive ${MEMBERS}, ${pageOfThese('objective.person_id in (select person_id from members)')}`,
  ),
};

const header = statement<HeaderRow>(
  'objectives.header',
  `select ${HEADER} from ${PLACES} ${LINE} where objective.id = $1 and $2::date is not null`,
);

export interface ContentRow {
  readonly measure: string;
  readonly cycleId: string | null;
  readonly agreedTerms: Terms | null;
  readonly author: { id: string; name: string };
  readonly proposedBy: { id: string; name: string } | null;
  readonly proposedAt: Date | null;
  readonly agreedBy: { id: string; name: string } | null;
  readonly agreedAt: Date | null;
  readonly closedAt: Date | null;
  readonly closeReason: string | null;
  readonly carriedTo: string | null;
  readonly checkIns: CheckInView[];
  readonly revisions: ObjectiveRevisionView[];
  readonly agreedWeights: AgreedWeight[];
}

/** What the person's other objectives weigh as they are agreed, without the one that is looked at. */
const AGREED_WEIGHTS = `coalesce((
  select json_agg(json_build_object('cycleId', held.cycle_id, 'weight', held.weight))
    from agreed_weights(objective.person_id, objective.id) held), '[]')`;

const PERSON = `json_build_object('id', person.id, 'name', person.full_name)`;

const content = statement<ContentRow>(
  'objectives.content',
  `select objective.measure, objective.cycle_id as "cycleId", objective.agreed_terms as "agreedTerms",
      (select ${PERSON} from person where person.id = objective.author_id) as author,
      (select ${PERSON} from person where person.id = objective.proposed_by) as "proposedBy",
      objective.proposed_at as "proposedAt",
      (select ${PERSON} from person where person.id = coalesce(objective.agreed_by, objective.stood_agreed_by)) as "agreedBy",
      coalesce(objective.agreed_at, objective.stood_agreed_at) as "agreedAt", objective.closed_at as "closedAt", objective.close_reason as "closeReason",
      (select next.id from objective next where next.carried_from = objective.id) as "carriedTo",
      coalesce((select json_agg(json_build_object('id', made.id, 'outlook', made.outlook, 'comment', made.comment,
          'figures', made.figures, 'by', ${PERSON}, 'at', made.made_at) order by made.made_at desc)
         from (select * from objective_check_in where objective_id = objective.id order by made_at desc limit 100) made
         join person on person.id = made.made_by), '[]') as "checkIns",
      coalesce((select json_agg(json_build_object('version', changed.version, 'by', ${PERSON},
          'at', changed.changed_at, 'differences', changed.differences) order by changed.version desc)
         from (select * from objective_revision where objective_id = objective.id order by version desc limit 100) changed
         join person on person.id = changed.changed_by), '[]') as revisions,
      ${AGREED_WEIGHTS} as "agreedWeights"
    from objective where objective.id = $1`,
);

type PeriodRow = Omit<PeriodObjective, 'open' | 'progress'> & {
  wasAgreed: boolean;
  keyResults: KeyResultRow[];
  standing: Standing | null;
};

/** What falls due in the period, and what is open although it was due before; drafts and mere proposals never. */
const inPeriod = statement<PeriodRow>(
  'objectives.in-period',
  `select objective.id, objective.title, objective.state, ${DUE_DAY} as "dueOn", objective.weight,
      true as "wasAgreed", ${KEY_RESULTS} as "keyResults", ${STANDING} as standing
     from objective
    where objective.person_id = $1 and objective.agreed_terms is not null and ${DUE_DAY} <= $3::date
      and (objective.closed_at is null or ${DUE_DAY} >= $2::date)
    order by "dueOn", objective.id`,
);

@Injectable()
export class ObjectivesQueries {
  constructor(
    private readonly reads: ReadModel,
    private readonly clock: Clock,
  ) {}

  /** One statement whatever the page size, a second one beyond the last page; the rules then run in memory on the rows. */
  async list(viewer: Viewer, query: ListObjectives): Promise<ObjectivePage> {
    const today = this.clock.today();
    const mine = query.mine === 'true';
    // One's own are nobody's team: both at once are none.
    if (mine && query.team === 'true') return pageOf(query, [], 0);
    const page = pages[mine ? 'mine' : query.team === 'true' ? 'team' : 'all'];
    const values = [...viewerValues(viewer, today), query.state ?? null, query.personId ?? null] as const;
    const rowsAt = (limit: number, offset: number) => this.reads.all(page, ...values, limit, offset);
    return pageOfRows(query, rowsAt, (row) => presentItem(viewer, row, today));
  }

  /** The facts of one objective, or 404 for whoever may not know of it. */
  async header(viewer: Viewer, id: string): Promise<HeaderRow> {
    const row = await this.reads.first(header, id, this.clock.today());
    if (!row || relationsTo(row, viewer).length === 0) throw nothingThere();
    return row;
  }

  async content(id: string): Promise<ContentRow> {
    const row = await this.reads.first(content, id);
    if (!row) throw nothingThere();
    return row;
  }

  /** What was agreed and falls due in a period, both ends included. Who may read it is the caller's to know. */
  async inPeriod(personId: string, from: LocalDate, to: LocalDate): Promise<PeriodObjective[]> {
    const rows = await this.reads.all(inPeriod, personId, from, to);
    return rows.map(({ wasAgreed, keyResults, standing, ...row }) => ({
      ...row,
      ...(standing && { title: standing.terms.title, weight: standing.terms.weight }),
      open: isOpen({ state: row.state, wasAgreed }),
      progress: inBasisPoints(objectiveProgress(standing ? standingKeyResults(standing) : keyResults)),
    }));
  }

  /** Those of them that somebody still has to settle: as many as `ObjectivesService.openCount` counts. */
  async openInPeriod(personId: string, from: LocalDate, to: LocalDate): Promise<PeriodObjective[]> {
    return (await this.inPeriod(personId, from, to)).filter(({ open }) => open);
  }
}
