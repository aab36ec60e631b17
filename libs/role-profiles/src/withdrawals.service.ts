import { demand, type Viewer } from '@app/access';
import { AuditLog } from '@app/audit';
import { Clock } from '@app/kernel';
import { Idempotency } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { WRITE_SEARCH_ROWS } from './browse/search.sql';
import { decide } from './domain/role-profile-policy';
import { demandNothingOnIt, demandReason, type Pins, whyNotWithdrawn } from './domain/withdrawal';
import { lockVersion, recordVersion } from './locked-versions';
import { GO_ON, PINS, WITHDRAW } from './withdrawals.sql';

const nothing: Pins = { people: 0, appraisals: 0, probations: 0, objectives: 0 };

/** Takes back what was published for a later day. */
@Injectable()
export class WithdrawalsService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    private readonly idempotency: Idempotency,
  ) {}

  /**
   * A version that is to come never comes: what it was to replace goes on. Its words stay, and `reason` is in the audit
   * log. HR only. Throws `conflict` once its first day has come (`has-begun`), while a later one is published
   * (`another-follows`) and while anything stands on it or is planned to (`stands-on-it`, with how much).
   */
  async withdraw(viewer: Viewer, versionId: string, reason: string, key?: string): Promise<void> {
    const route = `POST /role-profile-versions/${versionId}/withdraw`;
    await this.db.transaction((tx) =>
      this.idempotency.once(tx, { actorId: viewer.personId, route, key, request: { reason } }, () =>
        this.takeBack(tx, viewer, versionId, reason),
      ),
    );
  }

  private async takeBack(tx: EntityManager, viewer: Viewer, versionId: string, reason: string) {
    demandReason(reason);
    const today = this.clock.today();
    const version = await lockVersion(tx, versionId);
    const decision = decide(viewer, 'withdraw', version, today);
    const whyNot = whyNotWithdrawn(version, today);
    if (!decision.allowed && decision.reason === 'wrong-state' && whyNot) throw whyNot;
    demand(decision);
    const [pins = nothing] = await tx.query<Pins[]>(PINS, [versionId]);
    demandNothingOnIt(version, pins);
    await tx.query(WITHDRAW, [versionId, this.clock.now(), viewer.personId]);
    const [former] = await tx.query<{ id: string; number: number }[]>(GO_ON, [versionId]);
    await tx.query(WRITE_SEARCH_ROWS, [[versionId, ...(former ? [former.id] : [])], today]);
    const { profileId, number, effectiveFrom } = version;
    const detail = { wasToBeginOn: effectiveFrom, reason, ...(former && { goesOn: former.id }) };
    const action = 'role-profile.withdraw';
    await recordVersion(this.audit, tx, viewer, { action, versionId, profileId, number, detail });
    return { versionId };
  }
}
