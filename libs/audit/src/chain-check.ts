import { type ChainedEvent, commitmentOf, type Detail, GENESIS, linkOf } from './chain';

export interface AuditFault {
  /** The number in the chain; where the event has none, null. */
  readonly seq: number | null;
  readonly kind: 'hash' | 'gap' | 'missing-event' | 'detail' | 'never-sealed' | 'truncated';
  readonly message: string;
}

/** One row of the chain, with the event it seals if that is still there. */
export interface Link {
  readonly seq: number;
  readonly eventId: string;
  readonly hash: Buffer;
  readonly event: (ChainedEvent & { readonly salt: Buffer; readonly detail: Detail }) | undefined;
}

/** The end of the chain as it stood at some time, kept where whoever can write the database should not write. */
export interface PublishedHead {
  readonly seq: number;
  /** Hexadecimal. */
  readonly hash: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** Walks the chain from its start and notes what does not fit. A fault is named once: the walk goes on from what is there. */
export class ChainCheck {
  readonly faults: AuditFault[] = [];
  checked = 0;
  erased = 0;
  private last: { readonly seq: number; readonly hash: Buffer } = { seq: 0, hash: GENESIS };
  private readonly published: ReadonlyMap<number, PublishedHead>;

  constructor(private readonly heads: readonly PublishedHead[]) {
    this.published = new Map(heads.map((head) => [head.seq, head]));
  }

  get head(): { seq: number; hash: string } {
    return { seq: this.last.seq, hash: this.last.hash.toString('hex') };
  }

  add(link: Link): void {
    const { seq, hash } = link;
    const follows = seq === this.last.seq + 1;
    if (!follows) {
      const missing = seq - 1 === this.last.seq + 1 ? `${seq - 1} is` : `${this.last.seq + 1} to ${seq - 1} are`;
      this.fault(this.last.seq + 1, 'gap', `${missing} missing from the chain`);
    }
    if (link.event) this.checkEvent(link, link.event, follows);
    else this.fault(seq, 'missing-event', `event ${link.eventId} was sealed and is gone`);
    this.compareWithPublished(seq, hash);
    this.last = { seq, hash };
    this.checked += 1;
  }

  /** After the last link: a head that was published, and is not in the chain any more. */
  end(): void {
    const furthest = this.heads.reduce<PublishedHead | undefined>((a, b) => (a && a.seq >= b.seq ? a : b), undefined);
    if (!furthest || furthest.seq <= this.last.seq) return;
    const text = `the chain ends at ${this.last.seq}, and on ${furthest.at} it had reached ${furthest.seq}`;
    this.fault(this.last.seq + 1, 'truncated', text);
  }

  private checkEvent({ seq, hash }: Link, event: NonNullable<Link['event']>, follows: boolean): void {
    const { eventId, action, at, salt, detail, commitment } = event;
    const named = `event ${eventId} (${action}, ${at})`;
    // After a gap the link before is not known, so this one cannot be judged.
    if (follows && !linkOf(this.last.hash, seq, event).equals(hash)) {
      this.fault(seq, 'hash', `${named} is not as it was sealed`);
    }
    if (salt.length === 0 && Object.keys(detail).length === 0) this.erased += 1;
    else if (commitmentOf(salt, detail).toString('hex') !== commitment) {
      this.fault(seq, 'detail', `the detail of ${named} is not as it was written`);
    }
  }

  private compareWithPublished(seq: number, hash: Buffer): void {
    const head = this.published.get(seq);
    if (!head || head.hash === hash.toString('hex')) return;
    this.fault(seq, 'hash', `the chain was built anew: ${seq} is not the one published on ${head.at}`);
  }

  private fault(seq: number | null, kind: AuditFault['kind'], message: string): void {
    this.faults.push({ seq, kind, message });
  }
}
