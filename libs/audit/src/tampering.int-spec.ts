import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Clock } from '@app/kernel';
import { ReadModel } from '@app/platform';
import { freshDatabase } from '../../../test/support/database';
import { Organisation } from '../../teams/test/organisation';
import { sealAll } from '../test/seal-all';
import { readHeads } from './audit-heads';
import { AuditLog } from './audit-log';
import { AuditSealer } from './audit-sealer';
import { AuditVerifier } from './audit-verifier';
import type { PublishedHead } from './chain-check';

const HOUR = 3_600_000;

/** What somebody who owns the database can do: switch the triggers off and write what they like. */
describe('tampering with the audit log', () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let house: Organisation;
  let sam: string;

  beforeEach(async () => {
    database = await freshDatabase();
    house = await Organisation.open(database.url);
    sam = await house.person('Sam Okafor');
    await write(10);
  });
  afterEach(async () => {
    await house.close();
    await database.drop();
  });

  const write = async (count: number) => {
    for (let n = 1; n <= count; n++) {
      await house.db.transaction((tx) =>
        house.get(AuditLog).record(
          tx,
          { personId: sam },
          {
            action: 'appraisal.share',
            entityType: 'appraisal',
            entityId: sam,
            subjectId: sam,
            detail: { from: 'meeting', to: 'shared', n },
          },
        ),
      );
    }
    await sealAll(house.get(AuditSealer), house.get(AuditVerifier));
  };
  const asOwner = (change: string) =>
    house.db.transaction(async (tx) => {
      await tx.query('set local session_replication_role = replica');
      await tx.query(change);
    });
  const eventAt = (seq: number) => `(select event_id from audit_seal where seq = ${seq})`;
  const faults = async (heads?: PublishedHead[]) =>
    (await house.get(AuditVerifier).verify(heads)).faults.map(({ seq, kind }) => `${seq}:${kind}`);

  it('is refused to everybody whose triggers are on', async () => {
    const refused = 'is append-only';
    for (const table of ['audit_event', 'audit_seal']) {
      await expect(house.db.query(`delete from ${table}`)).rejects.toThrow(refused);
      await expect(house.db.query(`truncate ${table} cascade`)).rejects.toThrow(refused);
    }
    await expect(house.db.query(`update audit_event set action = 'x'`)).rejects.toThrow(refused);
    await expect(house.db.query('update audit_seal set seq = seq + 1')).rejects.toThrow(refused);
    expect(await house.get(AuditVerifier).verify()).toMatchObject({ checked: 10, unsealed: 0, erased: 0, faults: [] });
  });

  it.each([
    ['a changed action', `update audit_event set action = 'appraisal.close' where id = EVENT`, ['4:hash']],
    ['a changed actor', `update audit_event set actor_id = null where id = EVENT`, ['4:hash']],
    ['a changed time', `update audit_event set at = at + interval '1 microsecond' where id = EVENT`, ['4:hash']],
    ['a changed detail', `update audit_event set detail = '{"to":"closed"}' where id = EVENT`, ['4:detail']],
    ['a changed salt', `update audit_event set salt = '\\x00' where id = EVENT`, ['4:detail']],
    ['a deleted event', `delete from audit_event where id = EVENT`, ['4:missing-event']],
    [
      'a deleted event with its seal',
      `with gone as (delete from audit_seal where seq = 4 returning event_id)
       delete from audit_event where id = (select event_id from gone)`,
      ['4:gap'],
    ],
    ['a changed seal', `update audit_seal set hash = sha256('x') where seq = 4`, ['4:hash', '5:hash']],
  ])('shows as what it is: %s', async (_what, change, found) => {
    await asOwner(change.replace('EVENT', eventAt(4)));
    expect(await faults()).toEqual(found);
  });

  it('is told in words that name the event', async () => {
    await asOwner(`update audit_event set action = 'appraisal.close' where id = ${eventAt(4)}`);
    const { faults, checked } = await house.get(AuditVerifier).verify();
    expect(faults[0]?.message).toMatch(/^event \d+ \(appraisal\.close, \d{4}-.*Z\) is not as it was sealed$/);
    expect(checked).toBe(10);
  });

  it('shows each of several faults, and no fault in what nobody touched', async () => {
    await asOwner(`update audit_event set action = 'x' where id = ${eventAt(2)}`);
    await asOwner(`delete from audit_seal where seq in (5, 6)`);
    await asOwner(`update audit_event set detail = '{}' where id = ${eventAt(9)}`);
    expect(await faults()).toEqual(['2:hash', '5:gap', '9:detail']);
  });

  it('shows an event that was kept from being sealed', async () => {
    await asOwner(
      `insert into audit_event (at, action, entity_type, entity_id, salt, commitment)
       select now() - interval '11 minutes', 'x', 'x', gen_random_uuid(), '\\x01', sha256('\\x01' || '{}'::bytea)`,
    );
    await house.db.query('select pg_current_xact_id()');
    expect(await faults()).toEqual(['null:never-sealed']);
  });

  it('leaves an erased detail in the chain: counted, and no fault', async () => {
    await asOwner(`update audit_event set detail = '{}', salt = '' where id = ${eventAt(4)}`);
    expect(await house.get(AuditVerifier).verify()).toMatchObject({ checked: 10, erased: 1, faults: [] });
  });

  describe('with heads published elsewhere', () => {
    let folder: string;
    let now: number;
    let sealer: AuditSealer;

    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), 'touchstone-heads-'));
      now = Date.parse('2026-11-22T09:00:00Z');
      const clock = new (class extends Clock {
        now = () => new Date(now);
      })();
      sealer = new AuditSealer(house.db, house.get(ReadModel), clock);
      await sealer.publishHead(folder);
    });
    afterEach(() => rm(folder, { recursive: true }));

    it('publishes one an hour, and only adds to the file', async () => {
      await write(1);
      now += HOUR - 1;
      await sealer.publishHead(folder);
      expect(await readHeads(folder)).toMatchObject([{ seq: 10, at: '2026-11-22T09:00:00.000Z' }]);
      now += 1;
      await sealer.publishHead(folder);
      expect(await readHeads(folder)).toMatchObject([{ seq: 10 }, { seq: 11, at: '2026-11-22T10:00:00.000Z' }]);
      expect(await faults(await readHeads(folder))).toEqual([]);
    });

    it('shows a tail that was cut off, even when others grew in its place', async () => {
      const cut = `with gone as (delete from audit_seal where seq > 7 returning event_id)
                   delete from audit_event where id in (select event_id from gone)`;
      await asOwner(cut);
      expect(await faults()).toEqual([]);
      expect(await faults(await readHeads(folder))).toEqual(['8:truncated']);
      await write(5);
      expect(await faults(await readHeads(folder))).toEqual(['10:hash']);
    });

    it('shows a chain that was built anew over changed events', async () => {
      await asOwner(`update audit_event set action = 'x' where id = ${eventAt(2)}`);
      await asOwner('delete from audit_seal');
      const freshSealer = new AuditSealer(house.db, house.get(ReadModel), house.app.get(Clock));
      await sealAll(freshSealer, house.get(AuditVerifier));
      expect(await faults()).toEqual([]);
      expect(await faults(await readHeads(folder))).toEqual(['10:hash']);
    });

    it('names a line that is no head, and takes a missing file for none', async () => {
      await appendFile(join(folder, 'audit-heads.log'), 'something else\n');
      await expect(readHeads(folder)).rejects.toThrow('Line 2 of');
      expect(await readHeads(join(folder, 'nowhere'))).toEqual([]);
      expect(await readFile(join(folder, 'audit-heads.log'), 'utf8')).toMatch(/^10 [0-9a-f]{64} 2026-\S+\n/);
    });
  });
});
