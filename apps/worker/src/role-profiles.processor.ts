import { FrameworkImportWork } from '@app/role-profiles';
import { Injectable } from '@nestjs/common';
import { Jobs } from './jobs';

const SECOND = 1_000;

/** A framework takes as long as it takes, in a queue of its own: nothing waits behind it. */
@Injectable()
export class RoleProfilesProcessor {
  constructor(jobs: Jobs, frameworks: FrameworkImportWork) {
    jobs.add({ queue: FrameworkImportWork.queue, name: 'import', every: 15 * SECOND, run: () => frameworks.work() });
  }
}
