import type { Viewer } from '@app/access';
import { Clock, Problem } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { linkedKinds } from './domain/objective';

const lineOf = `select line.lead_id as "leadId" from person
    left join lateral reporting_line(person.id, $2::date) line on true
  where person.id = $1 and (person.left_on is null or person.left_on >= $2::date)`;

const cycleExists = 'select 1 from cycle where id = $1';

/** An activity or a skill of the version that the person holds on that day. */
const componentFits = `select 1 from role_profile_component component
    join role_assignment held on held.version_id = component.version_id
  where component.id = $1 and held.person_id = $2 and held.during @> $3::date and component.kind = any($4)`;

/** Whether the people, cycles and components that a request names are there and fit. */
@Injectable()
export class ObjectiveReferences {
  constructor(private readonly clock: Clock) {}

  /** Oneself, or somebody who answers to the viewer today. Who left is answered like nobody. */
  async demandPerson(tx: EntityManager, viewer: Viewer, personId: string): Promise<void> {
    const [person] = await tx.query<{ leadId: string | null }[]>(lineOf, [personId, this.clock.today()]);
    if (!person) throw refused('/personId', 'no-such-person', 'There is nobody with this id, or they have left.');
    if (personId === viewer.personId || person.leadId === viewer.personId) return;
    const message = 'Objectives are proposed by the person or by whoever leads them.';
    throw new Problem('forbidden', 'not-your-step', message, {
      errors: [{ pointer: '/personId', code: 'not-your-member', message }],
    });
  }

  async demandCycle(tx: EntityManager, cycleId: string | null): Promise<void> {
    if (cycleId === null || (await tx.query<unknown[]>(cycleExists, [cycleId])).length > 0) return;
    throw refused('/cycleId', 'no-such-cycle', 'There is no such cycle.');
  }

  async demandComponent(tx: EntityManager, componentId: string | null, personId: string): Promise<void> {
    if (componentId === null) return;
    const found = await tx.query<unknown[]>(componentFits, [componentId, personId, this.clock.today(), linkedKinds]);
    if (found.length > 0) return;
    throw refused(
      '/componentId',
      'no-such-component',
      'This is no activity or skill of the role profile that the person holds.',
    );
  }
}

const refused = (pointer: string, code: string, message: string) =>
  new Problem('unprocessable', code, message, { errors: [{ pointer, code, message }] });
