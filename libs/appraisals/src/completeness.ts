import { Problem } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Answer, type AppraisalFacts, type ItemKind, noAnswer, type Side } from './domain/appraisal';
import { lackIn } from './domain/appraisal-items';
import type { AppraisalAction } from './domain/appraisal-lifecycle';
import { IN_ROLE } from './rebase.sql';

const answersOf = `select item.id as "itemId", item.kind, answer.text, answer.judgement, answer.level,
    answer.not_applicable as "notApplicable"
  from appraisal join appraisal_item item on item.appraisal_id = appraisal.id
  left join appraisal_answer answer on answer.item_id = item.id and answer.side = $2
  where appraisal.id = $1 and (item.kind = 'statement') = $3 and ${IN_ROLE} order by item.position`;

type Row = { itemId: string; kind: ItemKind } & { [Member in keyof Answer]: Answer[Member] | null };

const handsIn: Partial<Record<AppraisalAction, Side>> = {
  'submit-self-assessment': 'self',
  'submit-lead-assessment': 'lead',
};

/** Asks, when a part is handed in and not before, whether all of it is there. */
@Injectable()
export class Completeness {
  /** Throws 422 that points at every item still missing, at most a hundred. */
  async demand(tx: EntityManager, { id, state }: AppraisalFacts, action: AppraisalAction): Promise<void> {
    const side = handsIn[action];
    if (side) return this.demandItems(tx, id, side);
    if (action === 'disagree') return this.demandWords(tx, id, 'comment', 'Say what you disagree with.');
    if (action === 'countersign' && state === 'acknowledged_disagree') {
      return this.demandWords(tx, id, 'countersignature', 'Record your decision on the point that is disputed.');
    }
  }

  private async demandItems(tx: EntityManager, appraisalId: string, side: Side): Promise<void> {
    const rows = await tx.query<Row[]>(answersOf, [appraisalId, side, false]);
    const errors = rows.flatMap(({ itemId, kind, ...row }) => {
      const code = lackIn(kind, answerIn(row));
      const message = code === 'reason-missing' ? 'Say why this does not apply.' : 'This is still open.';
      return code ? [{ pointer: `/answers/${itemId}/${side}`, code, message }] : [];
    });
    if (errors.length > 0) throw incomplete(`${errors.length} of ${rows.length} answers are still missing.`, errors);
  }

  private async demandWords(tx: EntityManager, appraisalId: string, side: Side, message: string): Promise<void> {
    const [row] = await tx.query<Row[]>(answersOf, [appraisalId, side, true]);
    if (row?.text?.trim()) return;
    throw incomplete(message, [{ pointer: `/answers/${row?.itemId}/${side}`, code: 'unanswered', message }]);
  }
}

const answerIn = ({ text, judgement, level, notApplicable }: Omit<Row, 'itemId' | 'kind'>): Answer => ({
  text: text ?? noAnswer.text,
  judgement,
  level,
  notApplicable: notApplicable ?? false,
});

const incomplete = (message: string, errors: readonly object[]): Problem =>
  new Problem('unprocessable', 'incomplete', message, { errors: errors.slice(0, 100) });
