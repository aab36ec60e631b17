import { setTimeout as pause } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';

const PATIENCE_MS = 18_000;
const PARENT_CHECK_MS = 500;

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
    if (process.env['npm_lifecycle_event']) this.followParent(process.ppid);
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

  /** npm that is killed takes nobody with it: without this the server would stay, and keep its port from the next. */
  private followParent(parent: number): void {
    setInterval(() => {
      if (process.ppid !== parent && !this.stopping) void this.now(0);
    }, PARENT_CHECK_MS).unref();
  }
}
