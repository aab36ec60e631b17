import { randomBytes, randomUUID } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import { Client } from 'pg';
import { people } from './demo-organisation';

/** Whether nobody is in the organisation yet, or it is the one of the demo. */
export async function organisationIs(url: string, kind: 'empty' | 'demo'): Promise<boolean> {
  const [demo] = Object.values(people);
  const statement =
    kind === 'empty' ? 'select not exists (select from person) as yes' : 'select true as yes from person where id = $1';
  return withClient(url, async (db) => {
    const { rows } = await db.query<{ yes: boolean }>(statement, kind === 'empty' ? [] : [demo?.id]);
    return rows[0]?.yes ?? false;
  });
}

/**
 * Someone who may administer and has no content of others to read. Answers the password, which is kept nowhere, and
 * undefined when the address belongs to somebody already: a password that exists is never rewritten.
 */
export async function createAdmin(url: string, email: string): Promise<string | undefined> {
  const address = email.toLowerCase();
  const password = randomBytes(15).toString('base64url');
  return withClient(url, async (db) => {
    await db.query('begin');
    const added = await db.query(
      `insert into person (id, full_name, work_email, roles) values ($1, $2, $2, '{admin}')
       on conflict (work_email) do nothing returning id`,
      [randomUUID(), address],
    );
    if (added.rowCount === 0) return undefined;
    const [{ id }] = added.rows as [{ id: string }];
    await db.query('insert into credential (person_id, password_hash, draft_key) values ($1, $2, $3)', [
      id,
      await hash(password),
      randomBytes(32),
    ]);
    await db.query('commit');
    return password;
  });
}

async function withClient<T>(url: string, work: (db: Client) => Promise<T>): Promise<T> {
  const db = new Client(url);
  await db.connect();
  try {
    return await work(db);
  } finally {
    await db.end();
  }
}
