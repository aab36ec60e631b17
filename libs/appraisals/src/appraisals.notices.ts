import { Notices } from '@app/reminders';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AppraisalFacts } from './domain/appraisal';
import type { AppraisalAction } from './domain/appraisal-lifecycle';
import { openPhase } from './domain/appraisal-turn';
import { pathOf, wordsFor } from './domain/appraisal-words';

const names = `select person.full_name as name, cycle.name as cycle from appraisal
  join person on person.id = appraisal.appraisee_id join cycle on cycle.id = appraisal.cycle_id
  where appraisal.id = $1`;

/** Tells people in the app what has become theirs to do; what was written is never in it. */
@Injectable()
export class AppraisalNotices {
  constructor(private readonly notices: Notices) {}

  /** Whoever's turn it is now is told, unless they took the step themselves; at the close both parties are. */
  async tellNext(tx: EntityManager, action: AppraisalAction, now: AppraisalFacts, actorId: string | null) {
    const phase = openPhase(now);
    if (action !== 'close' && (!phase || phase.personId === actorId)) return;
    const [about] = await tx.query<{ name: string; cycle: string }[]>(names, [now.id]);
    if (!about) return;
    if (phase) {
      const { title } = wordsFor(phase.phase, about.name, action !== 'open');
      const path = pathOf(phase.phase, now.id);
      await this.notices.tell(tx, {
        recipientId: phase.personId,
        title,
        why: about.cycle,
        path,
        mail: action === 'share',
      });
      return;
    }
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
    const [about] = await tx.query<{ name: string; cycle: string }[]>(names, [id]);
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
