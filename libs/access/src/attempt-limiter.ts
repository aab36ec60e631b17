import { Clock, Problem } from '@app/kernel';
import { Injectable } from '@nestjs/common';

const WINDOW = 15 * 60 * 1000;
/** Hashing costs 19 MiB and a core each: more at once would only make everybody wait. */
const AT_ONCE = 4;
const MOST_KEYS = 10_000;

/** Something that may fail `limit` times in a quarter of an hour. */
export interface Limit {
  readonly key: string;
  readonly limit: number;
}

/**
 * Counts wrong passwords, and nothing else: who signs in rightly is never held up. Kept in memory, by each process for
 * itself; a restart forgives, which costs an attacker more than it gives.
 */
@Injectable()
export class AttemptLimiter {
  private readonly failures = new Map<string, { count: number; until: number }>();
  private readonly waiting: (() => void)[] = [];
  private running = 0;

  constructor(private readonly clock: Clock) {}

  /** Does `work` if none of the limits is reached, and counts it against them when it throws. Throws 429 `too-many-attempts`. */
  async attempt<T>(limits: readonly Limit[], work: () => Promise<T>): Promise<T> {
    this.refuse(limits);
    await this.turn();
    try {
      this.refuse(limits);
      const result = await work();
      const [narrowest] = limits;
      if (narrowest) this.failures.delete(narrowest.key);
      return result;
    } catch (error) {
      if (error instanceof Problem && error.kind !== 'too-many') this.count(limits);
      throw error;
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }

  private async turn(): Promise<void> {
    if (this.running < AT_ONCE) this.running += 1;
    else await new Promise<void>((go) => this.waiting.push(go));
  }

  private refuse(limits: readonly Limit[]): void {
    const now = this.clock.now().getTime();
    for (const { key, limit } of limits) {
      const seen = this.failures.get(key);
      if (!seen || seen.until <= now || seen.count < limit) continue;
      const retryAfter = Math.ceil((seen.until - now) / 1000);
      throw new Problem('too-many', 'too-many-attempts', 'Too many wrong passwords. Please wait a little.', {
        retryAfter,
      });
    }
  }

  private count(limits: readonly Limit[]): void {
    const now = this.clock.now().getTime();
    for (const { key } of limits) {
      const seen = this.failures.get(key);
      if (seen && seen.until > now) seen.count += 1;
      else this.failures.set(key, { count: 1, until: now + WINDOW });
    }
    if (this.failures.size > MOST_KEYS) this.forget(now);
  }

  /** First what has lapsed; and if everything is fresh, the oldest half. */
  private forget(now: number): void {
    for (const [key, { until }] of this.failures) if (until <= now) this.failures.delete(key);
    for (const key of this.failures.keys()) {
      if (this.failures.size <= MOST_KEYS / 2) return;
      this.failures.delete(key);
    }
  }
}
