import { Notices } from '@app/reminders';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AppraisalFacts } from './domain/appraisal';
import type { AppraisalAction } from './domain/appraisal-lifecycle';
import { type OpenPhase, openPhase } from './domain/appraisal-turn';
import { acknowledgeBy, givenBackBy, pathOf, ruleOf, type SelfPart, wordsFor } from './domain/appraisal-words';

interface About {
  readonly name: string;
  readonly lead: string;
  readonly cycle: string;
}

const names = `select person.full_name as name, lead.full_name as lead, cycle.name as cycle from appraisal
  join person on person.id = appraisal.appraisee_id join person lead on lead.id = appraisal.appraiser_id
  join cycle on cycle.id = appraisal.cycle_id where appraisal.id = $1`;

const selfParts: Partial<Record<AppraisalAction, SelfPart>> = { open: 'new', 'return-self-assessment': 'given-back' };

/** Tells people in the app what has become theirs to do; what was written is never in it. */
@Injectable()
export class AppraisalNotices {
  constructor(private readonly notices: Notices) {}

  /** Whoever's turn it is now is told, unless they took the step themselves; at the close both parties are. */
  async tellNext(tx: EntityManager, action: AppraisalAction, now: AppraisalFacts, actorId: string | null) {
    const phase = openPhase(now);
    const [about] = await tx.query<About[]>(names, [now.id]);
    if (!about) return;
    if (action === 'record-not-acknowledged') await this.tellNotAcknowledged(tx, now, about);
    if (phase && phase.personId !== actorId) await this.tellTurn(tx, action, now.id, phase, about);
    if (action === 'close') await this.tellClosed(tx, now, about);
  }

  private async tellTurn(
    tx: EntityManager,
    action: AppraisalAction,
    id: string,
    { phase, personId, dueOn }: OpenPhase,
    about: About,
  ) {
    const { title } = wordsFor(phase, about.name, selfParts[action]);
    const why = [about.cycle];
    if (action === 'return-self-assessment') why.push(givenBackBy(about.lead));
    if (action === 'share') why.push(acknowledgeBy(dueOn));
    await this.notices.tell(tx, {
      recipientId: personId,
      title,
      why: why.join(' · '),
      path: pathOf(phase, id),
      task: { rule: ruleOf(phase), subjectId: id },
      mail: action === 'share' || action === 'return-self-assessment',
    });
  }

  /** It went on without them: what they had written and not sent is still theirs to read. */
  private async tellNotAcknowledged(tx: EntityManager, { id, appraiseeId }: AppraisalFacts, { cycle }: About) {
    await this.notices.tell(tx, {
      recipientId: appraiseeId,
      title: 'Your appraisal was not acknowledged in time',
      why: `${cycle} · it went on to the countersigner; what you wrote and did not send is still there for you to read`,
      path: `/appraisals/${id}/meeting`,
      mail: true,
    });
  }

  private async tellClosed(tx: EntityManager, now: AppraisalFacts, about: About) {
    const path = `/appraisals/${now.id}/meeting`;
    await this.notices.tell(tx, {
      recipientId: now.appraiseeId,
      title: 'Your appraisal is closed',
      why: about.cycle,
      path,
    });
    await this.notices.tell(tx, {
      recipientId: now.appraiserId,
      title: `The appraisal of ${about.name} is closed`,
      why: about.cycle,
      path,
    });
  }

  /** Both parties are told, but for the one who moved it. */
  async tellRebased(tx: EntityManager, { id, appraiseeId, appraiserId }: AppraisalFacts, number: number, by: string) {
    const [about] = await tx.query<About[]>(names, [id]);
    if (!about) return;
    const told = { why: about.cycle, path: `/appraisals/${id}` };
    const title = `Your appraisal now stands on version ${number} of your role profile`;
    await this.notices.tell(tx, { ...told, recipientId: appraiseeId, title });
    if (appraiserId === by) return;
    const theirs = `The appraisal of ${about.name} now stands on version ${number} of the role profile`;
    await this.notices.tell(tx, { ...told, recipientId: appraiserId, title: theirs });
  }

  /** The person is told that somebody in HR opened what is not released, and why (permissions, column H). */
  async tellOpened(tx: EntityManager, appraiseeId: string, appraisalId: string, by: string): Promise<void> {
    await this.notices.tell(tx, {
      recipientId: appraiseeId,
      title: 'HR opened your appraisal before it was shared',
      why: `${by} gave a reason, which is on record`,
      path: `/appraisals/${appraisalId}`,
    });
  }
}
