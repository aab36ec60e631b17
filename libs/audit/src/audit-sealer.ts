import { Clock } from '@app/kernel';
import { ReadModel, statement } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { appendHead, readHeads } from './audit-heads';
import { CHAINED } from './chained-rows';
import { type ChainedEvent, GENESIS, linkOf } from './chain';

/** Any constant will do, as long as every sealer uses the same one. */
const SEALING = 7_305_117;
const BATCH = 1_000;
const HOUR = 60 * 60 * 1000;

interface Head {
  readonly seq: string;
  readonly hash: Buffer;
  /** The transaction of the event sealed last; '0' looks at every event there is. */
  readonly xid: string;
}

const NOTHING_SEALED: Head = { seq: '0', hash: GENESIS, xid: '0' };

/**
 * Sealing follows the order of transaction numbers, so whatever was sealed before has a lower number than what is to
 * come. A number that this server has not reached yet is from the server a backup was made on, and orders nothing.
 */
const lastSealed = `
  select seal.seq::text as seq, seal.hash,
         case when event.xid < pg_snapshot_xmax(pg_current_snapshot()) then event.xid::text else '0' end as xid
    from audit_seal seal left join audit_event event on event.id = seal.event_id
   order by seal.seq desc limit 1`;

/** Only what no open transaction can still come before: a late committer is sealed later, never skipped. */
const toBeSealed = `
  select ${CHAINED} from audit_event event
   where event.xid >= $1::text::xid8
     and (event.xid < pg_snapshot_xmin(pg_current_snapshot()) or event.xid >= pg_snapshot_xmax(pg_current_snapshot()))
     and not exists (select from audit_seal seal where seal.event_id = event.id)
   order by event.xid, event.id limit $2`;

const headOfChain = statement<{ seq: string; hash: string }>(
  'audit.head-of-chain',
  `select seq::text as seq, encode(hash, 'hex') as hash from audit_seal order by audit_seal.seq desc limit 1`,
);

@Injectable()
export class AuditSealer {
  private lookedEverywhere = false;

  constructor(
    private readonly db: DataSource,
    private readonly reads: ReadModel,
    private readonly clock: Clock,
  ) {}

  /** Chains the events that are settled; answers how many. Any number of processes may ask: one seals, the rest get 0. */
  async seal(): Promise<number> {
    let sealed = 0;
    for (;;) {
      const count = await this.db.transaction((tx) => this.sealBatch(tx));
      sealed += count;
      if (count < BATCH) return sealed;
    }
  }

  /**
   * At most once an hour, adds the end of the chain to `audit-heads.log` in that folder. Who can rewrite the database
   * cannot rewrite this file, if the operator keeps it elsewhere: it alone shows a cut tail or a chain built anew.
   */
  async publishHead(folder: string): Promise<void> {
    const head = await this.reads.first(headOfChain);
    const last = (await readHeads(folder)).at(-1);
    const now = this.clock.now();
    if (!head || (last && now.getTime() - Date.parse(last.at) < HOUR)) return;
    await appendHead(folder, { seq: Number(head.seq), hash: head.hash, at: now.toISOString() });
  }

  private async sealBatch(tx: EntityManager): Promise<number> {
    const [{ mine }] = await tx.query<[{ mine: boolean }]>('select pg_try_advisory_xact_lock($1) as mine', [SEALING]);
    if (!mine) return 0;
    // The first look goes over the whole log, which takes longer than any request may once it is years long.
    if (!this.lookedEverywhere) await tx.query(`set local statement_timeout = '10min'`);
    const [head = NOTHING_SEALED] = await tx.query<Head[]>(lastSealed);
    const from = this.lookedEverywhere ? head.xid : '0';
    const events = await tx.query<ChainedEvent[]>(toBeSealed, [from, BATCH]);
    await this.append(tx, head, events);
    this.lookedEverywhere ||= events.length < BATCH;
    return events.length;
  }

  private async append(tx: EntityManager, head: Head, events: readonly ChainedEvent[]): Promise<void> {
    if (events.length === 0) return;
    const first = Number(head.seq) + 1;
    let hash = head.hash;
    const hashes = events.map((event, index) => (hash = linkOf(hash, first + index, event)));
    await tx.query(
      `insert into audit_seal (seq, event_id, hash)
       select $1::bigint + link.position - 1, link.event_id, link.hash
         from unnest($2::bigint[], $3::bytea[]) with ordinality as link (event_id, hash, position)`,
      [first, events.map(({ eventId }) => eventId), hashes],
    );
  }
}
