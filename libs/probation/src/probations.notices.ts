import { Clock } from '@app/kernel';
import { Notices } from '@app/reminders';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ProbationAction } from './domain/probation-lifecycle';
import { pathOf } from './domain/probation-words';
import { HANDLER } from './handlers.sql';

const people = `select probation.person_id as subject, probation.lead_id as lead, person.full_name as name,
    ${HANDLER} as hr
  from probation_case probation join person on person.id = probation.person_id
  where probation.id = $1 and $2::date is not null`;

type Part = 'subject' | 'lead' | 'hr';

interface About extends Record<Part, string | null> {
  readonly name: string;
}

interface Telling {
  readonly to: readonly Part[];
  /** Worth a mail to the person. */
  readonly mail?: boolean;
  readonly title: (name: string, isSubject: boolean) => string;
}

const news: Telling = {
  to: ['subject', 'lead'],
  mail: true,
  title: (name, isSubject) => (isSubject ? 'There is news on your probation' : `The probation of ${name} is decided`),
};

const proposed: Telling = {
  to: ['hr'],
  title: (name) => `A proposal on the probation of ${name} waits for your answer`,
};

/** Who is told of a step. No title says which outcome: only whoever opens it learns that (SR-25). */
const tellings: Partial<Record<ProbationAction, Telling>> = {
  begin: {
    to: ['subject', 'lead'],
    title: (name, isSubject) => (isSubject ? 'Your probation has begun' : `The probation of ${name} has begun`),
  },
  'agree-requirements': { to: ['subject'], title: () => 'What your probation asks for is agreed' },
  'propose-confirmation': proposed,
  'propose-early-confirmation': proposed,
  'propose-extension': proposed,
  'propose-non-confirmation': proposed,
  'return-proposal': { to: ['lead'], title: (name) => `HR returned your proposal on the probation of ${name}` },
  confirm: news,
  'confirm-early': news,
  extend: news,
  'not-confirm': news,
  'deem-confirmed': { ...news, to: ['subject', 'lead', 'hr'] },
  lapse: {
    to: ['lead', 'hr'],
    title: (name) => `The last day of the probation of ${name} has passed without a decision`,
  },
  suspend: {
    to: ['subject', 'lead'],
    title: (name, isSubject) => (isSubject ? 'Your probation is paused' : `The probation of ${name} is paused`),
  },
  resume: {
    to: ['subject', 'lead'],
    title: (name, isSubject) => (isSubject ? 'Your probation goes on' : `The probation of ${name} goes on`),
  },
  cancel: {
    to: ['subject', 'lead'],
    mail: true,
    title: (name, isSubject) => (isSubject ? 'Your probation is cancelled' : `The probation of ${name} is cancelled`),
  },
};

/** Tells people in the app what has changed; what was written is never in it. */
@Injectable()
export class ProbationNotices {
  constructor(
    private readonly notices: Notices,
    private readonly clock: Clock,
  ) {}

  /** In the transaction of the step; whoever took it knows. */
  async tell(tx: EntityManager, action: ProbationAction, id: string, actorId: string | null): Promise<void> {
    const telling = tellings[action];
    if (telling) await this.send(tx, id, actorId, telling);
  }

  async tellOpened(tx: EntityManager, id: string, { leadId, name }: { leadId: string; name: string }): Promise<void> {
    const title = `A probation of ${name} is opened, with you as the lead`;
    await this.notices.tell(tx, { recipientId: leadId, title, why: 'Probation', path: pathOf(id) });
  }

  tellShared(tx: EntityManager, id: string, actorId: string): Promise<void> {
    const title = () => 'A review of your probation is shared with you';
    return this.send(tx, id, actorId, { to: ['subject'], mail: true, title });
  }

  tellCommented(tx: EntityManager, id: string, actorId: string): Promise<void> {
    return this.send(tx, id, actorId, {
      to: ['lead'],
      title: (name) => `${name} answered the review of the probation`,
    });
  }

  /** Not by number: the page shows what changed. */
  tellRebased(tx: EntityManager, id: string, actorId: string): Promise<void> {
    const title = (name: string, isSubject: boolean) =>
      isSubject
        ? 'Your probation now stands on a newer version of your role profile'
        : `The probation of ${name} now stands on a newer version of the role profile`;
    return this.send(tx, id, actorId, { to: ['subject', 'lead'], title });
  }

  tellHandedOver(tx: EntityManager, id: string): Promise<void> {
    const title = (name: string) => `You lead the probation of ${name} from now on`;
    return this.send(tx, id, null, { to: ['lead'], title });
  }

  private async send(tx: EntityManager, id: string, actorId: string | null, { to, mail = false, title }: Telling) {
    const [about] = await tx.query<About[]>(people, [id, this.clock.today()]);
    if (!about) return;
    for (const part of to) {
      const recipientId = about[part];
      if (recipientId === null || recipientId === actorId) continue;
      const isSubject = part === 'subject';
      await this.notices.tell(tx, {
        recipientId,
        title: title(about.name, isSubject),
        why: 'Probation',
        path: pathOf(id),
        mail: mail && isSubject,
      });
    }
  }
}
