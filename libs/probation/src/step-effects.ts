import {
  Clock,
  daysBetween,
  type LocalDate,
  noticeEndsOn,
  Problem,
  rollForward,
  addDays,
  earliest,
  statutoryNoticeDays,
} from '@app/kernel';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CaseTerms, LetterKind, OutcomeKind } from './domain/probation';
import { appealUntil, datesOf, letterDueOn } from './domain/probation-dates';
import { type ProbationAction, proposes } from './domain/probation-lifecycle';
import { faultInAcknowledging, faultInNotice, type Hearing, type Said } from './domain/probation-saying';
import { ExtensionEffects } from './extension-effects';
import type { LockedCase } from './locked-case';
import { type Marks, marksOf } from './marks';

const propose = `insert into probation_decision
  (case_id, person_id, kind, reason, waiver, months, weeks, hearing, proposed_by, proposed_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`;

const answer = `update probation_decision set state = $2, answered_by = $3, answered_at = $4, answer = $5
  where case_id = $1 and state = 'proposed'`;

const letter = 'insert into probation_task (case_id, kind, latest_safe_on) values ($1, $2, $3)';

const openReviews = `select id, kind, due_on as "dueOn" from probation_review where case_id = $1 and state = 'draft'`;

const hearingOf = `select hearing from probation_decision where case_id = $1 and state = 'proposed'`;

const countRequirements = 'select count(*)::integer as n from probation_requirement where case_id = $1';

/** What a step does beside changing the state, and the marks it leaves on the probation. */
@Injectable()
export class StepEffects {
  constructor(
    private readonly clock: Clock,
    private readonly extensions: ExtensionEffects,
  ) {}

  async of(
    tx: EntityManager,
    action: ProbationAction,
    from: LockedCase,
    said: Said,
    actorId: string | null,
  ): Promise<Marks> {
    const kind = proposes[action];
    if (kind !== undefined) return this.propose(tx, kind, from, said, actorId);
    switch (action) {
      case 'agree-requirements':
        return this.agree(tx, from);
      case 'withdraw-proposal':
        return this.answered(tx, from, 'withdrawn', actorId);
      case 'return-proposal':
        return this.answered(tx, from, 'returned', actorId, said.reason?.trim());
      case 'confirm':
      case 'confirm-early':
        await this.answered(tx, from, 'confirmed', actorId);
        return this.confirmed(tx, from);
      case 'deem-confirmed':
        await this.answered(tx, from, 'overtaken', null);
        return this.confirmed(tx, from);
      case 'extend': {
        const marks = await this.extensions.apply(tx, from, said.acknowledgeStatutory === true);
        return { ...marks, ...(await this.answered(tx, from, 'confirmed', actorId)) };
      }
      case 'not-confirm':
        await this.demandKnown(tx, from, said);
        await this.answered(tx, from, 'confirmed', actorId);
        return this.notConfirmed(tx, from, said.noticeOn);
      case 'lapse':
        // Whoever was proposed to be confirmed still can be; for anything else it is too late.
        return from.proposed === 'confirmed' ? {} : this.answered(tx, from, 'overtaken', null);
      case 'suspend':
        await this.answered(tx, from, 'overtaken', actorId);
        return { suspendedOn: this.clock.today() };
      case 'resume':
        return this.resumed(tx, from);
      case 'end':
        return { finishedAt: this.clock.now() };
      case 'close-left':
      case 'close-moved':
      case 'cancel':
        await this.answered(tx, from, 'overtaken', actorId);
        return { finishedAt: this.clock.now(), suspendedOn: null };
      default:
        return {};
    }
  }

  private async agree(tx: EntityManager, { id }: LockedCase): Promise<Marks> {
    const [count] = await tx.query<{ n: number }[]>(countRequirements, [id]);
    if (count?.n) return { agreedOn: this.clock.today() };
    const message = 'Say first what is asked for.';
    const errors = [{ pointer: '/requirements', code: 'no-requirements', message }];
    throw new Problem('unprocessable', 'no-requirements', message, { errors });
  }

  private async propose(
    tx: EntityManager,
    kind: OutcomeKind,
    from: LockedCase,
    said: Said,
    actorId: string | null,
  ): Promise<Marks> {
    if (kind === 'extended') this.extensions.demandFitting(from, said);
    if (kind === 'confirmed' && !from.finalShared && !said.waiver?.trim()) {
      const message = 'Share the final review first, or say why there is none.';
      throw new Problem('unprocessable', 'final-review-missing', message, {
        errors: [{ pointer: '/waiver', code: 'final-review-missing', message }],
      });
    }
    const { reason, waiver, months = null, weeks = null, hearing } = said;
    const words = [reason?.trim() || null, waiver?.trim() || null];
    const held = hearing ? JSON.stringify(hearing) : null;
    await tx.query(propose, [from.id, from.personId, kind, ...words, months, weeks, held, actorId, this.clock.now()]);
    return {};
  }

  private async answered(
    tx: EntityManager,
    { id }: LockedCase,
    state: 'confirmed' | 'withdrawn' | 'returned' | 'overtaken',
    actorId: string | null,
    words: string | null = null,
  ): Promise<Marks> {
    const by = state === 'confirmed' || state === 'returned' ? actorId : null;
    await tx.query(answer, [id, state, by, this.clock.now(), words]);
    return {};
  }

  private async confirmed(tx: EntityManager, from: LockedCase): Promise<Marks> {
    await this.write(tx, 'confirmation-letter', from);
    return { finishedAt: this.clock.now() };
  }

  private async demandKnown(tx: EntityManager, { id }: LockedCase, said: Said): Promise<void> {
    const [proposal] = await tx.query<{ hearing: Hearing | null }[]>(hearingOf, [id]);
    const fault = faultInAcknowledging(proposal?.hearing ?? null, said);
    if (fault) throw new Problem('unprocessable', fault.code, fault.message, { errors: [fault] });
  }

  private async notConfirmed(tx: EntityManager, from: LockedCase, said: LocalDate | undefined): Promise<Marks> {
    const today = this.clock.today();
    const noticeOn = said ?? today;
    const fault = faultInNotice(noticeOn, from);
    if (fault) throw new Problem('unprocessable', fault.code, fault.message, { errors: [fault] });
    const days = Math.max(from.noticeDays, statutoryNoticeDays(from.employedFrom, noticeOn));
    await this.write(tx, 'notice-letter', from, noticeOn);
    return { endsOn: noticeEndsOn(noticeOn, days), appealUntil: appealUntil(today, from) };
  }

  /** The contract's clock stood still, and the reviews with it; the law's did not. */
  private async resumed(tx: EntityManager, from: LockedCase): Promise<Marks> {
    const days = daysBetween(from.suspendedOn ?? this.clock.today(), this.clock.today());
    const terms: CaseTerms = { ...from, pausedDays: from.pausedDays + days };
    const dates = datesOf(terms);
    const reviews = await tx.query<{ id: string; kind: string; dueOn: LocalDate }[]>(openReviews, [from.id]);
    for (const { id, kind, dueOn } of reviews) {
      const moved = rollForward(addDays(dueOn, days), from.division);
      const on = kind === 'final' ? dates.decision.decideBy : earliest(moved, dates.decision.decideBy);
      await tx.query('update probation_review set due_on = $2 where id = $1', [id, on]);
    }
    return { suspendedOn: null, pausedDays: terms.pausedDays, ...marksOf(terms) };
  }

  private async write(tx: EntityManager, kind: LetterKind, from: LockedCase, noticeOn?: LocalDate): Promise<void> {
    const given = { today: this.clock.today(), oldLastDay: from.lastDay, ...(noticeOn && { noticeOn }) };
    await tx.query(letter, [from.id, kind, letterDueOn(kind, from, given)]);
  }
}
