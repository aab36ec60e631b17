import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { freshDatabase } from '../../../../test/support/database';
import { databaseOptions } from './data-source';
import { Idempotency, type IdempotentRequest } from './idempotency';

describe('a thing that is asked for twice', () => {
  let db: DataSource;
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let actorId: string;
  const idempotency = new Idempotency();

  beforeAll(async () => {
    database = await freshDatabase();
    db = await new DataSource(databaseOptions(database.url)).initialize();
    actorId = await person('actor@example.org');
  });
  afterAll(async () => {
    await db.destroy();
    await database.drop();
  });

  const person = async (email: string): Promise<string> => {
    const id = randomUUID();
    await db.query('insert into person (id, full_name, work_email) values ($1, $2, $3)', [id, 'Someone', email]);
    return id;
  };
  const teams = async (name: string): Promise<number> => {
    const [found] = await db.query<{ count: number }[]>('select count(*)::int from team where name like $1', [
      `${name}%`,
    ]);
    return found?.count ?? 0;
  };
  const request = (over: Partial<IdempotentRequest> = {}): IdempotentRequest => ({
    actorId,
    route: 'POST /teams',
    key: randomUUID(),
    request: { a: 1, b: [2] },
    ...over,
  });
  const addTeam = (what: IdempotentRequest, name: string) =>
    db.transaction((tx) =>
      idempotency.once(tx, what, async () => {
        const id = randomUUID();
        await tx.query('insert into team (id, name) values ($1, $2)', [id, `${name} ${id}`]);
        return { id };
      }),
    );

  it('is done once and answered alike, whatever the order of the fields', async () => {
    const what = request();
    const first = await addTeam(what, 'once');
    expect(await addTeam({ ...what, request: { b: [2], a: 1 } }, 'once')).toEqual(first);
    expect(await teams('once')).toBe(1);
  });

  it('is done once when both come at the same moment', async () => {
    const what = request();
    const answers = await Promise.all(Array.from({ length: 9 }, () => addTeam(what, 'parallel')));
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect(await teams('parallel')).toBe(1);
  });

  it('is refused when the second asks for something else', async () => {
    const what = request();
    await addTeam(what, 'other');
    await expect(addTeam({ ...what, request: { a: 2 } }, 'other')).rejects.toMatchObject({
      kind: 'unprocessable',
      code: 'idempotency-key-reused',
    });
  });

  it('is done twice without a key, with another key, on another route or for somebody else', async () => {
    const what = request();
    const else_ = await person('else@example.org');
    for (const each of [what, { ...what, key: undefined }, { ...what, key: undefined }, request()]) {
      await addTeam(each, 'many');
    }
    await addTeam({ ...what, route: 'POST /other' }, 'many');
    await addTeam({ ...what, actorId: else_ }, 'many');
    expect(await teams('many')).toBe(6);
  });

  it('may be asked for again when the first attempt failed', async () => {
    const what = request();
    const failing = db.transaction((tx) => idempotency.once(tx, what, () => Promise.reject(new Error('no'))));
    await expect(failing).rejects.toThrow('no');
    await addTeam(what, 'again');
    expect(await teams('again')).toBe(1);
  });

  it('is forgotten after a day', async () => {
    const what = request();
    await addTeam(what, 'day');
    await db.query(`update idempotency_key set created_at = now() - interval '25 hours'`);
    await addTeam(what, 'day');
    expect(await teams('day')).toBe(2);
    expect(await db.query('select 1 from idempotency_key')).toHaveLength(1);
  });
});
