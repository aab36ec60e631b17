import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { freePort } from './mail-server';

/** On Debian it comes with the package of the same name. */
const PROGRAM = 'redis-server';

/** Whether this machine can run these tests at all. */
export const redisIsInstalled = (): boolean => spawnSync(PROGRAM, ['--version']).status === 0;

/** A Redis of a test's own, which it may flush, stop and start again. */
export class RedisServer {
  private process: ChildProcess | undefined;

  private constructor(private readonly port: number) {}

  static async open(): Promise<RedisServer> {
    return new RedisServer(await freePort());
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  async up(policy = 'noeviction'): Promise<void> {
    const options = ['--port', `${this.port}`, '--bind', '127.0.0.1', '--save', '', '--maxmemory-policy', policy];
    this.process = spawn(PROGRAM, options, { stdio: 'ignore', cwd: tmpdir() });
    while (!(await this.ask((redis) => redis.ping()).catch(() => undefined))) await pause(50);
  }

  async down(): Promise<void> {
    const { process } = this;
    this.process = undefined;
    if (!process) return;
    const ended = once(process, 'exit');
    process.kill('SIGKILL');
    await ended;
  }

  flush = () => this.ask((redis) => redis.flushall());

  private async ask<T>(question: (redis: Redis) => Promise<T>): Promise<T> {
    const redis = new Redis(this.url, { lazyConnect: true, retryStrategy: null });
    redis.on('error', () => {});
    try {
      await redis.connect();
      return await question(redis);
    } finally {
      redis.disconnect();
    }
  }
}
