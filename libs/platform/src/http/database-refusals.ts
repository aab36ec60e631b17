import { QueryFailedError } from 'typeorm';
import type { AnsweredKind } from './problem-kinds';

export interface Refusal {
  readonly kind: AnsweredKind;
  readonly code: string;
  readonly detail: string;
}

const unreadable: Refusal = {
  kind: 'invalid',
  code: 'unstorable-value',
  detail: 'A value in the request is out of range or cannot be stored.',
};
const tryAgain: Refusal = {
  kind: 'conflict',
  code: 'try-again',
  detail: 'Somebody changed the same thing at the same moment. Nothing was saved; try again.',
};
const unavailable: Refusal = {
  kind: 'unavailable',
  code: 'storage-unavailable',
  detail: 'Nothing was saved, because the database cannot be used just now. Keep what you typed and try again shortly.',
};

/** What PostgreSQL refuses (its appendix A), as far as a person or the weather can cause it. */
const refusals: Record<string, Refusal> = {
  '22003': unreadable,
  '22007': unreadable,
  '22008': unreadable,
  '22021': unreadable,
  '22P02': unreadable,
  '22P05': unreadable,
  '23503': {
    kind: 'conflict',
    code: 'unknown-reference',
    detail: 'This refers to something that does not exist, or is still referred to.',
  },
  '23505': { kind: 'conflict', code: 'already-there', detail: 'There is one already.' },
  '23514': {
    kind: 'unprocessable',
    code: 'rule-broken',
    detail: 'The values contradict each other or a rule of the record.',
  },
  '23P01': { kind: 'conflict', code: 'overlap', detail: 'This overlaps with another period.' },
  '40001': tryAgain,
  '40P01': tryAgain,
  '25P03': unavailable,
  '25P04': unavailable,
  '53100': unavailable,
  '53200': unavailable,
  '53300': unavailable,
  '55P03': unavailable,
  '57014': unavailable,
  '57P01': unavailable,
  '57P02': unavailable,
  '57P03': unavailable,
};

const immutable: Refusal = {
  kind: 'conflict',
  code: 'immutable',
  detail: 'This record is final and cannot be changed.',
};

const LOST = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN)$/;
const LOST_IN_WORDS = /^Connection terminated|^timeout exceeded when trying to connect|^Client has encountered a conn/;

/** What pg tells about a failed statement; the values it quotes are left out, because they may be personal. */
export interface DatabaseError {
  readonly code: string;
  readonly routine?: string;
  readonly table?: string;
  readonly constraint?: string;
}

/** The error of the database inside `error`, whether TypeORM wrapped it or not. */
export function databaseErrorOf(error: unknown): DatabaseError | undefined {
  const inner: unknown = error instanceof QueryFailedError ? error.driverError : error;
  const { code, routine, table, constraint } = (inner ?? {}) as Partial<DatabaseError>;
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) && 'severity' in (inner as object)
    ? { code, routine, table, constraint }
    : undefined;
}

export function refusalOf(error: unknown): Refusal | undefined {
  const refused = databaseErrorOf(error);
  // Our triggers raise it to protect what is final; from PostgreSQL itself it is a missing grant, and our fault.
  if (refused?.code === '42501' && refused.routine === 'exec_stmt_raise') return immutable;
  if (refused) return refusals[refused.code] ?? (refused.code.startsWith('08') ? unavailable : undefined);
  return connectionLost(error) ? unavailable : undefined;
}

function connectionLost(error: unknown): boolean {
  const inner: unknown = error instanceof QueryFailedError ? error.driverError : error;
  if (!(inner instanceof Error)) return false;
  if (inner instanceof AggregateError) return inner.errors.some(connectionLost);
  const { code = '' } = inner as { code?: unknown };
  return (typeof code === 'string' && LOST.test(code) && 'syscall' in inner) || LOST_IN_WORDS.test(inner.message);
}
