import { setTimeout as pause } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';

const PATIENCE_MS = 18_000;

/**
 * Ctrl-C and SIGTERM: no new requests, those under way are finished, then the worker, then the database. The second
 * signal is obeyed at once. All of it stays below the 25 seconds that a deployment waits.
 */
export class StopSignal {
  private contexts: INestApplicationContext[] = [];
  private last = (): Promise<void> => Promise.resolve();
  private stopping = false;

  constructor() {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => (this.stopping ? process.exit(1) : void this.now(0)));
    }
  }

  first(...contexts: INestApplicationContext[]): void {
    this.contexts = contexts;
  }

  atTheEnd(last: () => Promise<void>): void {
    this.last = last;
  }

  async now(code: number): Promise<never> {
    this.stopping = true;
    const closed = Promise.allSettled(this.contexts.toReversed().map((context) => context.close()));
    await Promise.race([closed, pause(PATIENCE_MS)]);
    await this.last().catch(() => undefined);
    process.exit(code);
  }
}
