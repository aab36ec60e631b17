import { randomBytes, randomUUID } from 'node:crypto';
import { Credentials } from '@app/access';
import { Client } from 'pg';
import { people } from './demo-organisation';

/** Whether nobody is in the organisation yet, or it is the one of the demo. */
export async function organisationIs(url: string, kind: 'empty' | 'demo'): Promise<boolean> {
  const anybody = 'select count(*)::int as count from person';
  const found = kind === 'empty' ? anybody : `${anybody} where id = any($1)`;
  const ids = Object.values(people).map(({ id }) => id);
  return withClient(url, async (db) => {
    const { rows } = await db.query<{ count: number }>(found, kind === 'empty' ? [] : [ids]);
    return kind === 'empty' ? rows[0]?.count === 0 : rows[0]?.count !== 0;
  });
}

/**
 * Someone who may administer and has no content of others to read. Answers the password, which is kept nowhere, and
 * undefined when the address belongs to somebody already: a password that exists is never rewritten.
 */
export async function createAdmin(url: string, email: string): Promise<string | undefined> {
  const address = email.toLowerCase();
  const id = randomUUID();
  const password = randomBytes(15).toString('base64url');
  return withClient(url, async (db) => {
    await db.query('begin');
    const { rowCount } = await db.query(
      `insert into person (id, full_name, work_email, roles) values ($1, $2, $2, '{admin}')
       on conflict (work_email) do nothing`,
      [id, address],
    );
    if (rowCount === 0) return undefined;
    await Credentials.create(db, id, password);
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
