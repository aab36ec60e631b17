import { Clock, type LocalDate, Problem } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { extended, faultInExtension, type Longer, needsAcknowledgement } from './domain/extension';
import type { CaseTerms } from './domain/probation';
import { datesOf, extensionReviewDays, isApart, letterDueOn } from './domain/probation-dates';
import type { LockedCase } from './locked-case';
import { type Marks, marksOf } from './marks';

interface Proposed {
  readonly id: string;
  readonly months: number | null;
  readonly weeks: number | null;
  readonly proposedAt: Date;
}

const proposal = `select id, months, weeks, proposed_at as "proposedAt" from probation_decision
  where case_id = $1 and state = 'proposed' and kind = 'extended'`;

const insert = `insert into probation_extension (case_id, decision_id, months, weeks, proposed_on, approved_on,
    old_last_day, new_last_day, statutory_acknowledged)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;

const letter = 'insert into probation_task (case_id, kind, latest_safe_on) values ($1, $2, $3)';

const planned = `select due_on as "dueOn" from probation_review
  where case_id = $1 and state = 'draft' and kind <> 'final'`;

const moveFinal = `update probation_review set due_on = $2 where case_id = $1 and kind = 'final' and state = 'draft'
  returning id`;

const addReviews = `insert into probation_review (case_id, due_on, kind) select $1, due_on, $3
  from unnest($2::date[]) due_on`;

/** An extension: asked for by the lead, approved by HR, with its own reviews and letters. */
@Injectable()
export class ExtensionEffects {
  constructor(private readonly clock: Clock) {}

  /** Throws 422 with the field and the rule. */
  demandFitting(terms: CaseTerms, { months, weeks }: Longer): void {
    const fault = faultInExtension(terms, { months, weeks });
    if (fault) throw new Problem('unprocessable', fault.code, fault.message, { errors: [fault] });
  }

  async apply(tx: EntityManager, from: LockedCase, acknowledged: boolean): Promise<Marks> {
    const today = this.clock.today();
    const [proposed] = await tx.query<Proposed[]>(proposal, [from.id]);
    if (!proposed) throw new Problem('conflict', 'no-such-proposal', 'There is no extension to answer.');
    const longer = { months: proposed.months ?? undefined, weeks: proposed.weeks ?? undefined };
    this.demandFitting(from, longer);
    const terms = this.acknowledge(extended(from, longer), acknowledged);
    const { lastDay } = datesOf(terms);
    await tx.query(insert, [
      from.id,
      proposed.id,
      proposed.months,
      proposed.weeks,
      proposed.proposedAt.toLocaleDateString('sv-SE', { timeZone: 'Europe/London' }),
      today,
      from.lastDay,
      lastDay,
      terms.guardAcknowledged,
    ]);
    await this.planReviews(tx, from.id, terms, today);
    for (const kind of ['extension-letter', 'written-statement'] as const) {
      await tx.query(letter, [from.id, kind, letterDueOn(kind, from, { today, oldLastDay: from.lastDay })]);
    }
    return {
      extensionMonths: terms.extensionMonths,
      extensionWeeks: terms.extensionWeeks,
      guardAcknowledged: terms.guardAcknowledged,
      ...marksOf(terms),
    };
  }

  private acknowledge(terms: CaseTerms, acknowledged: boolean): CaseTerms {
    if (!needsAcknowledgement(terms)) return terms;
    if (acknowledged) return { ...terms, guardAcknowledged: true };
    const message =
      'The person will be protected from unfair dismissal before the extended probation ends. Say that you know.';
    throw new Problem('unprocessable', 'acknowledgement-missing', message, {
      errors: [{ pointer: '/acknowledgeStatutory', code: 'acknowledgement-missing', message }],
      qualifiesOn: datesOf(terms).decision.guard.qualifiesOn,
    });
  }

  /** The final review moves to the new day of decision; before it come reviews where none is planned yet. */
  private async planReviews(tx: EntityManager, id: string, terms: CaseTerms, today: LocalDate): Promise<void> {
    const days = extensionReviewDays(terms, today);
    const final = days.slice(-1);
    const [moved] = await tx.query<[unknown[], number]>(moveFinal, [id, final[0]]);
    if (moved.length === 0) await tx.query(addReviews, [id, final, 'final']);
    const there = (await tx.query<{ dueOn: LocalDate }[]>(planned, [id])).map(({ dueOn }) => dueOn);
    const added = days
      .slice(0, -1)
      .filter((on) => on > today && there.every((other) => isApart(on, other, terms.division)));
    await tx.query(addReviews, [id, added, 'planned']);
  }
}
