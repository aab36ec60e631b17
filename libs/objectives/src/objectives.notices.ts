import { Notices } from '@app/reminders';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { otherSide, type ObjectiveSide } from './domain/objective';
import type { ObjectiveAction } from './domain/objective-lifecycle';
import type { LockedObjective } from './locked-objectives';

/** What the other side is told. Never the words of an objective: a notice says that there is something to read. */
const words: Partial<Record<ObjectiveAction, string>> = {
  propose: 'Agree an objective',
  change: 'Agree a changed objective',
  agree: 'An objective is agreed',
  'keep-agreed': 'An objective stays as it was agreed',
  'record-achieved': 'An objective is closed',
  'record-partly-achieved': 'An objective is closed',
  'record-not-achieved': 'An objective is closed',
  withdraw: 'An objective is withdrawn',
  'carry-forward': 'An objective is carried forward',
};

@Injectable()
export class ObjectiveNotices {
  constructor(private readonly notices: Notices) {}

  /** Tells the other side of a step that `side` took; nobody where there is no other side. */
  async tell(
    tx: EntityManager,
    action: ObjectiveAction,
    side: ObjectiveSide,
    { id, personId, currentLeadId, personName }: LockedObjective,
  ): Promise<void> {
    const title = words[action];
    const recipientId = otherSide(side) === 'owner' ? personId : currentLeadId;
    if (title === undefined || recipientId === null) return;
    const why = recipientId === personId ? 'Your objectives' : `Objectives of ${personName}`;
    const asks =
      action === 'propose' || action === 'change' ? { rule: 'objective-agreement', subjectId: id } : undefined;
    await this.notices.tell(tx, { recipientId, title, why, path: `/objectives/${id}`, ...(asks && { task: asks }) });
  }
}
