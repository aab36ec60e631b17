import type { ProblemKind } from '@app/kernel';

interface Described {
  readonly status: number;
  /** The same for every problem of the kind (RFC 9457 3.1.3); what happened this time is the detail. */
  readonly title: string;
  /** What whoever met it can do, for the page that `type` points at. */
  readonly advice: string;
}

/** Kinds that only the framework meets, beside those the rules throw. */
type FrameworkKind = 'method-not-allowed' | 'unsupported-media-type' | 'unexpected';

export const problemKinds: Record<ProblemKind | FrameworkKind, Described> = {
  invalid: {
    status: 400,
    title: 'The request is not valid',
    advice:
      'Something in the request cannot be read or is not allowed there. `errors` says what and where; correct it.',
  },
  unauthenticated: { status: 401, title: 'Not signed in', advice: 'Sign in, then send the request again.' },
  forbidden: { status: 403, title: 'Not allowed', advice: 'You may see this, but the action is somebody else’s.' },
  'not-found': {
    status: 404,
    title: 'Not found',
    advice: 'There is no such record, or none that you may see. The answer does not say which.',
  },
  'method-not-allowed': { status: 405, title: 'Method not allowed', advice: 'This address has no such method.' },
  conflict: {
    status: 409,
    title: 'Not possible in the present state',
    advice: 'The record is not in a state that allows this, or another one stands in the way. Load it again.',
  },
  stale: {
    status: 412,
    title: 'Changed by somebody else',
    advice: 'The record was changed since it was loaded. `current` holds what is stored now; decide, then save again.',
  },
  'too-large': { status: 413, title: 'Too large', advice: 'The body is larger than this address accepts.' },
  'unsupported-media-type': {
    status: 415,
    title: 'Unsupported content type',
    advice: 'Send JSON, with the header `Content-Type: application/json`.',
  },
  unprocessable: {
    status: 422,
    title: 'Well formed, but not possible',
    advice: 'The request can be read and contradicts a rule or an earlier request. `detail` says which.',
  },
  'precondition-required': {
    status: 428,
    title: 'The version is missing',
    advice: 'Send the ETag you loaded as `If-Match`, so that nobody’s change is overwritten.',
  },
  'too-many': { status: 429, title: 'Too many requests', advice: 'Wait as long as `Retry-After` says.' },
  unexpected: {
    status: 500,
    title: 'Something went wrong here',
    advice: 'This is our mistake. Nothing was half saved. Tell your operator the request id in `instance`.',
  },
  unavailable: {
    status: 503,
    title: 'Not available for the moment',
    advice: 'Nothing was saved. Keep what you typed and try again after `Retry-After` seconds.',
  },
};

export type AnsweredKind = keyof typeof problemKinds;
