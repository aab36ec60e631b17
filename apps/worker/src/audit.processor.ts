import { AuditSealer } from '@app/audit';
import { Injectable } from '@nestjs/common';
import { Jobs } from './jobs';

/** The chain of the audit log grows every second; a queue would only be one more thing that may be down. */
@Injectable()
export class AuditProcessor {
  constructor(jobs: Jobs, sealer: AuditSealer) {
    jobs.addChore({ name: 'seal', every: 1_000, run: () => sealer.seal() });
  }
}
