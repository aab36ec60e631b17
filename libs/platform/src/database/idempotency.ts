import { createHash } from 'node:crypto';
import { Problem } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

export interface IdempotentRequest {
  readonly actorId: string;
  /** The route with its ids, such as `POST /cycles/<id>/launch`: a key is the client's own and unique per route only. */
  readonly route: string;
  /** Undefined when the client sent none: then the work is simply done. */
  readonly key: string | undefined;
  /** What was asked for: the body. The same key for anything else is a mistake of the client. */
  readonly request: unknown;
}

const claim = `
  insert into idempotency_key (actor_id, route, key, request_hash) values ($1, $2, $3, $4)
  on conflict (actor_id, route, key) do update
    set request_hash = excluded.request_hash, result = null, created_at = now()
    where idempotency_key.created_at < now() - interval '24 hours'
  returning true as mine`;

const forget = `
  delete from idempotency_key where (actor_id, route, key) in (
    select actor_id, route, key from idempotency_key where created_at < now() - interval '24 hours'
    limit 100 for update skip locked)`;

interface Kept {
  same: boolean;
  result: object | null;
}

/**
 * Does a thing once however often it is asked for, for 24 hours (draft-ietf-httpapi-idempotency-key-header).
 * The key is written first, in the caller's transaction: a parallel twin waits on the unique key, then reads the
 * result; a crash before the commit leaves neither the effect nor the key.
 */
@Injectable()
export class Idempotency {
  /** Answers what `work` answered, or answered last time. Throws 422 when the key was used for another request. */
  async once<T extends object>(tx: EntityManager, request: IdempotentRequest, work: () => Promise<T>): Promise<T> {
    const { actorId, route, key } = request;
    if (key === undefined) return work();
    const hash = fingerprint(request.request);
    const claimed = await tx.query<{ mine: true }[]>(claim, [actorId, route, key, hash]);
    if (claimed.length === 0) return this.kept<T>(tx, request, hash);
    const result = await work();
    await tx.query('update idempotency_key set result = $4 where (actor_id, route, key) = ($1, $2, $3)', [
      actorId,
      route,
      key,
      JSON.stringify(result),
    ]);
    await tx.query(forget);
    return result;
  }

  private async kept<T extends object>(tx: EntityManager, { actorId, route, key }: IdempotentRequest, hash: Buffer) {
    const [kept] = await tx.query<Kept[]>(
      'select request_hash = $4 as same, result from idempotency_key where (actor_id, route, key) = ($1, $2, $3)',
      [actorId, route, key, hash],
    );
    if (kept?.same && kept.result) return kept.result as T;
    throw new Problem(
      'unprocessable',
      'idempotency-key-reused',
      'This Idempotency-Key was already used for another request. Use a new one for each intended effect.',
    );
  }
}

/** The same for the same content, whatever the order of its keys. */
const fingerprint = (request: unknown): Buffer =>
  createHash('sha256')
    .update(JSON.stringify(request, sorted) ?? '')
    .digest();

const sorted = (_key: string, value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;
