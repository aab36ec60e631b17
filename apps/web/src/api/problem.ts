export interface FieldFault {
  /** A JSON pointer into what was sent: '/name'. */
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
}

interface ProblemBody {
  readonly code?: string;
  readonly detail?: string;
  readonly instance?: string;
  readonly errors?: readonly FieldFault[];
  readonly current?: unknown;
}

/** The server's refusal (RFC 9457), in its own words. */
export class ProblemError extends Error {
  readonly status: number;
  readonly code: string;
  /** To be told to whoever runs the service: it is in their log. */
  readonly requestId: string | undefined;
  readonly faults: readonly FieldFault[];
  /** After a 412: what is stored now. */
  readonly current: unknown;

  constructor(response: Pick<Response, 'status' | 'headers'>, body: unknown) {
    const { code, detail, instance, errors, current } = (typeof body === 'object' ? (body ?? {}) : {}) as ProblemBody;
    super(detail ?? 'Something went wrong on our side.');
    this.status = response.status;
    this.code = code ?? 'unexpected';
    this.requestId = instance ?? response.headers.get('x-request-id') ?? undefined;
    this.faults = errors ?? [];
    this.current = current;
  }
}

/** Refused here, before anything was sent: what is in the way, as a sentence. */
export class NotSent extends ProblemError {
  constructor(detail: string) {
    super({ status: 400, headers: new Headers() }, { detail, code: 'not-sent' });
  }
}

export class Unreachable extends Error {
  constructor() {
    super('We cannot reach Touchstone. Please check your connection.');
  }
}

/** The page shows by now what the other one wrote. */
export class ChangedMeanwhile extends Error {
  constructor() {
    super('Somebody changed this draft meanwhile. Nothing was done: close this and read it again, as it is now.');
  }
}

/** The session has ended: nothing is wrong with what was sent. */
export const isSignedOut = (error: unknown): boolean => error instanceof ProblemError && error.code === 'signed-out';

/** What went wrong as one sentence for people. */
export function sentenceOf(error: unknown): string {
  if (isSignedOut(error)) return 'You are signed out. Sign in again and try once more; what you typed is still here.';
  return error instanceof ProblemError || error instanceof Unreachable || error instanceof ChangedMeanwhile
    ? error.message
    : 'Something went wrong on this page.';
}

/** The fault of one field by its JSON pointer, if there is one. */
export const faultAt = (error: unknown, pointer: string): string | undefined =>
  error instanceof ProblemError ? error.faults.find((fault) => fault.pointer === pointer)?.message : undefined;
