import { SessionsService } from '@app/access';
import { AuditSealer } from '@app/audit';
import { Settings } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { Jobs } from './jobs';

const MINUTE = 60_000;

/** What nobody waits for: sessions that are over, and the head of the audit chain put where the database cannot reach. */
@Injectable()
export class HousekeepingProcessor {
  constructor(jobs: Jobs, sessions: SessionsService, sealer: AuditSealer, settings: Settings) {
    jobs.addChore(
      { name: 'sessions', every: 60 * MINUTE, run: () => sessions.sweep() },
      { name: 'audit-head', every: 10 * MINUTE, run: () => sealer.publishHead(settings.folder) },
    );
  }
}
