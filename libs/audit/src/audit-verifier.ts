import { ReadModel, statement } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { CHAINED } from './chained-rows';
import { type AuditFault, ChainCheck, type Link, type PublishedHead } from './chain-check';

export interface AuditReport {
  /** How many seals were checked. */
  readonly checked: number;
  /** Events not sealed yet; a few are normal, since sealing waits for open transactions. */
  readonly unsealed: number;
  /** Events whose detail was erased, salt and all: their chain holds, their detail cannot be checked. */
  readonly erased: number;
  /** The end of the chain; the hash is hexadecimal, and zeros where nothing is sealed. */
  readonly head: { readonly seq: number; readonly hash: string };
  readonly faults: readonly AuditFault[];
}

const BATCH = 2_000;

type LinkRow = NonNullable<Link['event']> & { readonly seq: string; readonly sealed: string; readonly hash: Buffer };

const nextLinks = statement<LinkRow>(
  'audit.next-links',
  `select seal.seq::text as seq, seal.event_id::text as sealed, seal.hash, event.salt, event.detail, ${CHAINED}
     from audit_seal seal left join audit_event event on event.id = seal.event_id
    where seal.seq > $1 order by seal.seq limit ${BATCH}`,
);

const unsealed = statement<{ count: number; overdue: string[] }>(
  'audit.unsealed',
  `select count(*)::int as count,
          (array_agg(event.id::text order by event.id) filter (where event.at < now() - interval '10 minutes'
             and event.xid < pg_snapshot_xmin(pg_current_snapshot())))[1:20] as overdue
     from audit_event event where not exists (select from audit_seal seal where seal.event_id = event.id)`,
);

@Injectable()
export class AuditVerifier {
  constructor(private readonly reads: ReadModel) {}

  /**
   * Walks the whole log and names what does not fit: a changed event or detail, a gap, a deletion, an event nobody sealed.
   * A cut tail, or a chain built anew by somebody who owns the database, shows only against `heads` that were
   * published elsewhere. Reads in batches; changes nothing.
   */
  async verify(heads: readonly PublishedHead[] = []): Promise<AuditReport> {
    const check = new ChainCheck(heads);
    for (;;) {
      const rows = await this.reads.all(nextLinks, check.head.seq);
      for (const row of rows) check.add(linkIn(row));
      if (rows.length < BATCH) break;
    }
    check.end();
    const open = await this.reads.first(unsealed);
    const faults = [...check.faults, ...(open?.overdue ?? []).map(neverSealed)];
    return { checked: check.checked, unsealed: open?.count ?? 0, erased: check.erased, head: check.head, faults };
  }
}

/** Left join: where the event is gone, its columns are null. */
const linkIn = ({ seq, sealed, hash, ...event }: LinkRow): Link => ({
  seq: Number(seq),
  eventId: sealed,
  hash,
  event: (event.eventId as string | null) === null ? undefined : event,
});

const neverSealed = (eventId: string): AuditFault => ({
  seq: null,
  kind: 'never-sealed',
  message: `event ${eventId} was written over ten minutes ago and is not sealed`,
});
