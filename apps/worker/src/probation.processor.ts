import { ProbationSweep } from '@app/probation';
import { Injectable } from '@nestjs/common';
import { Jobs } from './jobs';

const MINUTE = 60_000;

/** Probations begin, fall due and lapse by the calendar; the sweep looks back, so a lost night costs nothing. */
@Injectable()
export class ProbationProcessor {
  constructor(jobs: Jobs, sweep: ProbationSweep) {
    jobs.add({ queue: 'probation', name: 'sweep', every: MINUTE, run: () => sweep.run() });
  }
}
