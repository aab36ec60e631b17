import type { Client } from 'pg';

/** Does the work whole or not at all. */
export async function inTransaction(db: Client, work: () => Promise<void>): Promise<void> {
  await db.query('begin');
  try {
    await work();
    await db.query('commit');
  } catch (failure) {
    await db.query('rollback');
    throw failure;
  }
}
