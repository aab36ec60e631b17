import type { Viewer } from '@app/access';
import { Clock } from '@app/kernel';
import { ReadModel, statement } from '@app/platform';
import { type JudgedStep, JudgedSteps } from '@app/role-profiles';
import { Global, Injectable, Module } from '@nestjs/common';
import { FACTS } from './appraisals.sql';
import type { AppraisalFacts } from './domain/appraisal';
import { judgedSides, type JudgingSide } from './domain/judged-side';

/** The newest first. */
const appraisalsOf = statement<AppraisalFacts>(
  'appraisals.of-person',
  `select ${FACTS} from appraisal where appraisal.appraisee_id = $3
    order by appraisal.opens_on desc, appraisal.self_due_on desc, appraisal.id`,
);

interface JudgedRow extends Omit<JudgedStep, 'basis'> {
  readonly appraisalId: string;
  readonly itemId: string;
  readonly side: JudgingSide;
}

/** Of each appraisal in $1 the side at the same place in $2: what may not be told is not selected. */
const levelsOf = statement<JudgedRow>(
  'appraisals.judged-levels',
  `select item.appraisal_id as "appraisalId", item.id as "itemId", answer.side, component.kind, component.title,
      component.skill_id as "skillId", answer.level as step
     from unnest($1::uuid[], $2::text[]) told (appraisal_id, side)
     join appraisal_item item on item.appraisal_id = told.appraisal_id
     join appraisal_answer answer on answer.item_id = item.id and answer.side = told.side
     join role_profile_component component on component.id = item.component_id
    where answer.level is not null order by item.position`,
);

/** Where a person stands by their last appraisal, for whoever compares them with a role. */
@Injectable()
class AppraisedSteps extends JudgedSteps {
  constructor(
    private readonly reads: ReadModel,
    private readonly clock: Clock,
  ) {
    super();
  }

  /** Of the newest appraisal in which this viewer may read a judgement; the lead's goes before the person's own. */
  async of(viewer: Viewer, personId: string): Promise<JudgedStep[]> {
    const appraisals = await this.reads.all(appraisalsOf, viewer.personId, this.clock.today(), personId);
    const told = appraisals.flatMap((facts) => judgedSides(viewer, facts).map((side) => ({ id: facts.id, side })));
    const [ids, sides] = [told.map(({ id }) => id), told.map(({ side }) => side)];
    const rows = await this.reads.all(levelsOf, ids, sides);
    const newest = appraisals.find(({ id }) => rows.some(({ appraisalId }) => appraisalId === id));
    return stepsIn(rows.filter(({ appraisalId }) => appraisalId === newest?.id));
  }
}

function stepsIn(rows: readonly JudgedRow[]): JudgedStep[] {
  const byLead = new Set(rows.filter(({ side }) => side === 'lead').map(({ itemId }) => itemId));
  return rows
    .filter(({ side, itemId }) => side === 'lead' || !byLead.has(itemId))
    .map(({ kind, title, skillId, step, side }) => ({ kind, title, skillId, step, basis: side }));
}

/** Global, so that `role-profiles`, which does not know appraisals, gets its JudgedSteps from here. */
@Global()
@Module({ providers: [{ provide: JudgedSteps, useClass: AppraisedSteps }], exports: [JudgedSteps] })
export class JudgedStepsModule {}
