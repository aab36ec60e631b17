import { createHash } from 'node:crypto';

export type Detail = Readonly<Record<string, unknown>>;

/** What the chain says of an event, every member in a text form that PostgreSQL makes the same way each time. */
export interface ChainedEvent {
  readonly eventId: string;
  /** Hexadecimal. */
  readonly commitment: string;
  readonly action: string;
  readonly entityType: string;
  readonly entityId: string;
  readonly subjectId: string | null;
  readonly actorId: string | null;
  /** UTC with microseconds, as PostgreSQL keeps it; a JavaScript date would lose three digits. */
  readonly at: string;
}

/** What stands before the first link. */
export const GENESIS = Buffer.alloc(32);

/**
 * A salted promise of what the detail was. Only this is chained, so that detail and salt can be erased one day and
 * the chain still holds; without the salt nobody can find the detail again by guessing.
 */
export const commitmentOf = (salt: Buffer, detail: Detail): Buffer =>
  createHash('sha256').update(salt).update(canonical(detail)).digest();

/** One link: it holds the one before, so that a change anywhere shows in everything after. */
export const linkOf = (previous: Buffer, seq: number, event: ChainedEvent): Buffer => {
  const { eventId, commitment, action, entityType, entityId, subjectId, actorId, at } = event;
  const members = [seq, eventId, commitment, action, entityType, entityId, subjectId, actorId, at];
  return createHash('sha256').update(previous).update(JSON.stringify(members)).digest();
};

/** The same text for the same content, whatever order its members came in: jsonb keeps none. */
export const canonical = (content: unknown): string => JSON.stringify(JSON.parse(JSON.stringify(content)), inOrder);

const inOrder = (_: string, value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;
