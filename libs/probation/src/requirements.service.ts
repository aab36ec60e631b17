import type { Viewer } from '@app/access';
import { AuditLog } from '@app/audit';
import { Clock, type LocalDate, Problem } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { decideOnLetters, decideToWriteRequirements } from './domain/probation-policy';
import { lockedCase } from './locked-case';
import { ProbationEntity } from './probation.entity';
import { faultInSending } from './domain/probation-saying';
import type { LetterSent, RequirementInput } from './probations.dto';
import { nothingThere } from './probations.queries';
import { demandStep } from './probations.service';
import { replaceRequirements, wantedRequirements } from './requirements';

const pinned = 'select role_profile_version_id as "versionId" from probation_case where id = $1';

const settle = `update probation_task set done_at = $3, done_by = $4, sent_on = $5 where id = $2 and case_id = $1 and done_at is null
  returning kind`;

const isThere = 'select 1 from probation_task where id = $2 and case_id = $1';

/** What is asked for, and what is to be sent. */
@Injectable()
export class RequirementsService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /** Replaces the requirements, if nobody changed the probation since `version` and they are not agreed yet. */
  async save(viewer: Viewer, id: string, version: number, input: readonly RequirementInput[]): Promise<void> {
    await this.db.transaction(async (tx) => {
      const probation = await lockedCase(tx, viewer, id, this.clock.today());
      demandStep(decideToWriteRequirements(viewer, probation));
      if (probation.version !== version) {
        throw new Problem('stale', 'changed-elsewhere', 'This probation was changed elsewhere.', {
          current: { version: probation.version },
        });
      }
      const [{ versionId } = { versionId: '' }] = await tx.query<{ versionId: string }[]>(pinned, [id]);
      await replaceRequirements(tx, id, await wantedRequirements(tx, { versionId, caseId: id }, input));
      await tx.update(ProbationEntity, { id }, { version: version + 1 });
      await this.audit.record(tx, viewer, {
        action: 'probation.change-requirements',
        entityType: 'probation',
        entityId: id,
        subjectId: probation.personId,
        detail: { count: input.length },
      });
    });
  }

  /** Notes the day on which a letter was sent: today, or one said that has come. Once more is no mistake. */
  async letterSent(viewer: Viewer, id: string, letterId: string, said: LetterSent = {}): Promise<void> {
    const today = this.clock.today();
    const sentOn = (said.sentOn ?? today) as LocalDate;
    await this.db.transaction(async (tx) => {
      const probation = await lockedCase(tx, viewer, id, today);
      demandStep(decideOnLetters(viewer, probation));
      const fault = faultInSending(sentOn, probation, today);
      if (fault) throw new Problem('invalid', fault.code, fault.message, { errors: [fault] });
      const done = [id, letterId, this.clock.now(), viewer.personId, sentOn];
      const [[letter]] = await tx.query<[{ kind: string }[], number]>(settle, done);
      if (!letter) {
        if ((await tx.query<unknown[]>(isThere, [id, letterId])).length === 0) throw nothingThere();
        return;
      }
      await this.audit.record(tx, viewer, {
        action: 'probation.letter-sent',
        entityType: 'probation',
        entityId: id,
        subjectId: probation.personId,
        detail: { letter: letter.kind, sentOn },
      });
    });
  }
}
