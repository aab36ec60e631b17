import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Queues } from './queues';

const PATIENCE = 250;

/** Wakes a worker after a commit. Nothing depends on it: a ring that is not heard costs some seconds of delay. */
@Injectable()
export class Bell {
  private readonly ringing = new Map<string, { again: boolean }>();
  private unheard = 0;

  constructor(private readonly queues: Queues) {}

  /** Never throws and never waits. Many rings at once are one or two. */
  ring(queue: string, job: string): void {
    const key = `${queue}/${job}`;
    const swinging = this.ringing.get(key);
    if (swinging) swinging.again = true;
    else void this.swing(key, queue, job);
  }

  /** How many rings nobody took since the start. */
  get missed(): number {
    return this.unheard;
  }

  private async swing(key: string, queue: string, job: string): Promise<void> {
    const state = { again: false };
    this.ringing.set(key, state);
    do {
      state.again = false;
      if (!(await this.heard(queue, job))) this.unheard++;
    } while (state.again);
    this.ringing.delete(key);
  }

  private async heard(queue: string, job: string): Promise<boolean> {
    try {
      const adding = this.queues.open(queue).add(job, {});
      // It may fail after we have stopped waiting.
      adding.catch(() => {});
      return await Promise.race([adding.then(() => true), pause(PATIENCE, false, { ref: false })]);
    } catch {
      return false;
    }
  }
}
