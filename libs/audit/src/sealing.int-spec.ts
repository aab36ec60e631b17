import { randomUUID } from 'node:crypto';
import { Clock } from '@app/kernel';
import { ReadModel } from '@app/platform';
import { freshDatabase, statementsDuring } from '../../../test/support/database';
import { Organisation } from '../../teams/test/organisation';
import { sealAll } from '../test/seal-all';
import { AuditLog } from './audit-log';
import { AuditSealer } from './audit-sealer';
import { AuditVerifier } from './audit-verifier';

describe('the audit log', () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let house: Organisation;
  let log: AuditLog;
  let sealer: AuditSealer;
  let verifier: AuditVerifier;
  let sam: string;

  beforeEach(async () => {
    database = await freshDatabase();
    house = await Organisation.open(database.url);
    [log, sealer, verifier] = [house.get(AuditLog), house.get(AuditSealer), house.get(AuditVerifier)];
    sam = await house.person('Sam Okafor');
  });
  afterEach(async () => {
    await house.close();
    await database.drop();
  });

  const entry = (detail = {}) => ({ action: 'cycle.launch', entityType: 'cycle', entityId: randomUUID(), detail });
  const write = (detail = {}) => house.db.transaction((tx) => log.record(tx, { personId: sam }, entry(detail)));
  const many = (count: number) =>
    house.db.query(
      `insert into audit_event (actor_id, action, entity_type, entity_id, salt, commitment)
       select $1, 'cycle.launch', 'cycle', gen_random_uuid(), salt, sha256(salt || '{}'::bytea)
         from generate_series(1, $2), lateral (select uuid_send(gen_random_uuid()) as salt) salted`,
      [sam, count],
    );
  const sealedIds = async () =>
    (
      await house.db.query<{ seq: string; id: string }[]>('select seq, event_id as id from audit_seal order by seq')
    ).map(({ seq, id }) => [Number(seq), Number(id)]);

  it('gives its first look, which goes over the whole log, longer than a request has, and later ones no longer', async () => {
    await house.db.query(`create table given (time text)`);
    await house.db.query(`create function note() returns trigger language plpgsql as $$ begin
      insert into given values (current_setting('statement_timeout')); return null; end $$`);
    await house.db.query('create trigger note after insert on audit_seal execute function note()');
    for (let n = 0; n < 2; n++) {
      await write();
      await sealAll(sealer, verifier);
    }
    const given = await house.db.query<{ time: string }[]>('select time from given');
    expect([given.at(0), given.at(-1)]).toEqual([{ time: '10min' }, { time: '5s' }]);
  });

  it('holds what the transaction holds, and nothing of one that failed', async () => {
    await write({ teams: 2 });
    await house.db
      .transaction(async (tx) => {
        await log.record(tx, 'system', entry());
        throw new Error('the change failed');
      })
      .catch(() => undefined);
    expect(await house.db.query('select actor_id, action, detail from audit_event')).toEqual([
      { actor_id: sam, action: 'cycle.launch', detail: { teams: 2 } },
    ]);
  });

  it('verifies whatever a detail can hold', async () => {
    await write({ z: 1.5e-9, a: [1e21, -0, null, true], 'Zoë 😀': { b: '"\\\u2028', a: undefined }, n: 12_345_678.9 });
    await sealAll(sealer, verifier);
    expect(await verifier.verify()).toMatchObject({ checked: 1, faults: [] });
  });

  it('notes a read once in ten minutes per reader and object, however often at once', async () => {
    const ann = await house.person('Ann Beck');
    const read = (personId: string, entityId: string) =>
      log.recordRead({ personId }, { action: 'appraisal.read', entityType: 'appraisal', entityId, subjectId: sam });
    await Promise.all(Array.from({ length: 8 }, () => read(ann, sam)));
    await read(sam, sam);
    await read(ann, ann);
    const count = () => house.db.query('select 1 from audit_event').then((rows: unknown[]) => rows.length);
    expect(await count()).toBe(3);
    expect(await statementsDuring(() => read(ann, sam))).toBe(1);
    await house.db.transaction(async (tx) => {
      await tx.query('set local session_replication_role = replica');
      await tx.query(`update audit_event set at = at - interval '10 minutes'`);
    });
    await read(ann, sam);
    expect(await count()).toBe(4);
  });

  it('seals a transaction that stayed open after those that overtook it, and skips none', async () => {
    await write();
    await sealAll(sealer, verifier);
    const slow = house.db.createQueryRunner();
    await slow.startTransaction();
    await log.record(slow.manager, 'system', entry({ slow: true }));
    await write();
    await write();
    expect(await sealer.seal()).toBe(0);
    expect((await verifier.verify()).unsealed).toBe(2);
    await slow.commitTransaction();
    await slow.release();
    expect(await sealAll(sealer, verifier)).toBe(3);
    expect(await sealedIds()).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
      [4, 4],
    ]);
    expect((await verifier.verify()).faults).toEqual([]);
  });

  it('goes on after a transaction that gave up, whose numbers stay empty', async () => {
    await house.trying((tx) => log.record(tx, 'system', entry()));
    await write();
    await sealAll(sealer, verifier);
    expect(await sealedIds()).toEqual([[1, 2]]);
    expect((await verifier.verify()).faults).toEqual([]);
  });

  it('is sealed once by many sealers at once, without a gap', async () => {
    await many(2_500);
    const another = () => new AuditSealer(house.db, house.get(ReadModel), house.app.get(Clock));
    await Promise.all([...Array.from({ length: 6 }, () => another().seal()), write(), write()]);
    await sealAll(another(), verifier);
    const sealed = await sealedIds();
    expect(sealed.map(([seq]) => seq)).toEqual(Array.from({ length: 2_502 }, (_, n) => n + 1));
    expect(new Set(sealed.map(([, id]) => id)).size).toBe(2_502);
    expect(await verifier.verify()).toMatchObject({ checked: 2_502, unsealed: 0, faults: [] });
  });

  it('goes on after its backup was restored on a server whose transaction numbers are lower', async () => {
    await house.db.transaction(async (tx) => {
      await log.record(tx, 'system', entry());
      await tx.query('set local session_replication_role = replica');
      await tx.query(`update audit_event set xid = '1000000000000'`);
    });
    expect(await sealer.seal()).toBe(1);
    await write();
    await write();
    expect(await sealAll(sealer, verifier)).toBe(2);
    await write();
    expect(await sealAll(sealer, verifier)).toBe(1);
    expect(await verifier.verify()).toMatchObject({ checked: 4, unsealed: 0, faults: [] });
  });

  it('says of an empty log that it is empty', async () => {
    const nothing = { seq: 0, hash: '0'.repeat(64) };
    expect(await verifier.verify()).toEqual({ checked: 0, unsealed: 0, erased: 0, head: nothing, faults: [] });
  });

  it('seals and verifies 10,000 events in seconds', async () => {
    await many(10_000);
    const start = performance.now();
    await sealAll(sealer, verifier);
    const sealed = performance.now();
    expect(await verifier.verify()).toMatchObject({ checked: 10_000, unsealed: 0, faults: [] });
    const verified = performance.now();
    expect(await statementsDuring(() => sealer.seal())).toBeLessThanOrEqual(5);
    process.stdout.write(
      `10,000 audit events: sealed in ${Math.round(sealed - start)} ms, verified in ${Math.round(verified - sealed)} ms\n`,
    );
    expect(verified - start).toBeLessThan(10_000);
  });
});
