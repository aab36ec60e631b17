import { AppraisalsSweep, CycleLaunchWork } from '@app/appraisals';
import { Injectable } from '@nestjs/common';
import { Jobs } from './jobs';

const SECOND = 1_000;

/** Launches are long work that goes on where it stopped; the sweep takes the steps that nobody has to take. */
@Injectable()
export class AppraisalsProcessor {
  constructor(jobs: Jobs, launches: CycleLaunchWork, sweep: AppraisalsSweep) {
    jobs.add({ queue: CycleLaunchWork.queue, name: 'launch', every: 15 * SECOND, run: () => launches.work() });
    jobs.add({ queue: 'lifecycle', name: 'sweep', every: 60 * SECOND, run: () => sweep.run() });
  }
}
