import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { AuditLog } from '@app/audit';
import { Settings } from '@app/platform';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { Jobs } from '../../../apps/worker/src/jobs';
import { Turn } from '../../../apps/worker/src/turn';
import { WorkerModule } from '../../../apps/worker/src/worker.module';
import { freshDatabase } from '../../../test/support/database';

describe('the worker', () => {
  it('starts with every feature, works without an error, and ends within seven seconds', async () => {
    const database = await freshDatabase();
    const errors: string[] = [];
    const keep = (message: unknown) => void errors.push(String(message));
    const logger = { log: () => {}, warn: keep, error: keep, fatal: keep };
    const settings = new Settings({ DATABASE_URL: database.url, TOUCHSTONE_FOLDER: '.touchstone/test' });
    const worker = await NestFactory.createApplicationContext(WorkerModule.using(settings), { logger });
    const db = worker.get(DataSource);
    const entry = { action: 'test.done', entityType: 'test', entityId: randomUUID() };
    await db.transaction((tx) => worker.get(AuditLog, { strict: false }).record(tx, 'system', entry));
    await pause(2_500);
    expect(worker.get(Jobs).refusal).toBeUndefined();
    expect(await db.query('select seq::int from audit_seal')).toEqual([{ seq: 1 }]);
    const start = performance.now();
    await worker.close();
    expect(performance.now() - start).toBeLessThan(7_000);
    expect(errors).toEqual([]);
    await database.drop();
  });
});

describe('one job in one process', () => {
  it('is never beside itself, and is done once more when asked for meanwhile', async () => {
    let [begun, beside] = [0, 0];
    const turn = new Turn(async () => {
      begun++;
      expect(++beside).toBe(1);
      await pause(50);
      beside--;
    });
    await Promise.all([turn.take(), turn.take(), turn.take()]);
    expect(begun).toBe(2);
    await turn.take();
    expect(begun).toBe(3);
    expect(turn.underWay).toBeUndefined();
  });

  it('can be done again after it failed', async () => {
    let fails = true;
    const turn = new Turn(() => (fails ? Promise.reject(new Error('this time')) : Promise.resolve()));
    await expect(turn.take()).rejects.toThrow('this time');
    fails = false;
    await turn.take();
  });
});
