import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { type AnswerValue, type Kept, nothingSaid } from '../autosave/answer-value';
import { allQuiet } from '../autosave/form-saves';
import type { SaveOutcome } from '../autosave/saving';
import { ANSWER_LIMIT, saidTooLong } from '../components/text-room';
import { api, ask, newKey, queries, type Schemas } from './client';
import { meanwhile } from './probation-meanwhile';
import { ProblemError } from './problem';

export type Probation = Schemas['ProbationView'];
export type ProbationItem = Schemas['ProbationItem'];
export type ProbationAction = ProbationItem['allowedActions'][number];
export type ProbationDates = Schemas['ProbationDatesView'];
export type Requirement = Schemas['RequirementView'];
export type Review = Schemas['ReviewView'];
export type Judgement = Schemas['JudgementOf']['judgement'];
export type Proposal = Schemas['DecisionView'];
export type ProbationStep = Schemas['TakeProbationStep'];
export type ProbationPreview = Schemas['ProbationPreview'];
export type OpenProbationInput = Schemas['OpenProbation'];

/** Held for as long as the page is open: nothing may replace what is being typed behind the writer's back. */
export const probationOf = (id: string) =>
  queryOptions({
    queryKey: ['probations', 'one', id],
    staleTime: Infinity,
    gcTime: 0,
    queryFn: async () => {
      await allQuiet();
      return ask<Probation>(api.GET('/api/v1/probations/{id}', { params: { path: { id } } }));
    },
  });

/** The same case as a board shows a line of it: it may be as old as any other list. */
export const glanceAt = (id: string) =>
  queryOptions({
    queryKey: ['probations', 'glance', id],
    queryFn: () => ask<Probation>(api.GET('/api/v1/probations/{id}', { params: { path: { id } } })),
  });

/** After its page is left: what it loaded is older than what was typed into it. */
export function forgetProbationWhenLeft(id: string): void {
  setTimeout(() => {
    const { queryKey } = probationOf(id);
    if (queries.getQueryCache().find({ queryKey })?.getObserversCount() === 0) queries.removeQueries({ queryKey });
  }, 0);
}

export interface ProbationFilter {
  readonly as?: 'subject' | 'lead' | 'countersigner';
  readonly stage?: ProbationItem['stage'] | 'unfinished';
  /** An ISO day: those to be decided by then. */
  readonly decideBefore?: string;
  readonly page?: number;
}

export const probations = (filter: ProbationFilter) =>
  queryOptions({
    queryKey: ['probations', 'list', filter],
    placeholderData: keepPreviousData,
    queryFn: () => ask(api.GET('/api/v1/probations', { params: { query: { ...filter, pageSize: 50 } } })),
  });

/** The probation that whoever is signed in is on; null for everybody else. */
export const myRunningProbation = queryOptions({
  ...probations({ as: 'subject' }),
  placeholderData: undefined,
  select: ({ items }) => items.find(({ stage }) => stage !== 'finished') ?? null,
});

export const previewProbation = (body: OpenProbationInput): Promise<ProbationPreview> =>
  ask(api.POST('/api/v1/probations/preview', { body }));

/** The key belongs to what was previewed: pressed twice, it is opened once. */
export async function openProbation(body: OpenProbationInput, key: string): Promise<Probation> {
  const opened = await ask<Probation>(
    api.POST('/api/v1/probations', { params: { header: { 'Idempotency-Key': key } }, body }),
  );
  await forget();
  return opened;
}

export async function saveRequirements(
  { id, version }: Pick<Probation, 'id' | 'version'>,
  requirements: Schemas['RequirementInput'][],
): Promise<void> {
  const params = { path: { id }, header: { 'If-Match': `"${version ?? 0}"` } };
  await ask(api.PUT('/api/v1/probations/{id}/requirements', { params, body: { requirements } }));
  await forget();
}

/** Takes a step of the lifecycle; afterwards everything known about it is asked anew. */
export async function takeProbationStep(id: string, action: ProbationAction, body: ProbationStep): Promise<void> {
  const params = { path: { id, action }, header: { 'Idempotency-Key': newKey() } };
  try {
    await ask(api.POST('/api/v1/probations/{id}/steps/{action}', { params, body }));
  } catch (error) {
    if (!(error instanceof ProblemError) || ![409, 412].includes(error.status)) throw error;
    // What the page shows is no longer so: it is read anew behind the dialog that says why.
    await forget();
    throw meanwhile(error);
  }
  await forget();
}

export async function shareReview(id: string, reviewId: string): Promise<void> {
  const params = { path: { id, reviewId }, header: { 'Idempotency-Key': newKey() } };
  await ask(api.POST('/api/v1/probations/{id}/reviews/{reviewId}/share', { params }));
  await forget();
}

export async function sendComment(id: string, reviewId: string): Promise<void> {
  const params = { path: { id, reviewId }, header: { 'Idempotency-Key': newKey() } };
  await ask(api.POST('/api/v1/probations/{id}/reviews/{reviewId}/send-comment', { params }));
  await forget();
}

/** `sentOn` is an ISO day that has come. */
export async function letterSent(id: string, letterId: string, sentOn: string): Promise<void> {
  const params = { path: { id, letterId } };
  await ask(api.POST('/api/v1/probations/{id}/letters/{letterId}/sent', { params, body: { sentOn } }));
  await forget();
}

async function forget(): Promise<void> {
  await Promise.all(
    ['probations', 'tasks', 'notices'].map((first) => queries.invalidateQueries({ queryKey: [first] })),
  );
}

export const noteValue = ({ text, judgements }: Pick<Schemas['NoteView'], 'text' | 'judgements'>): AnswerValue => ({
  ...nothingSaid,
  text,
  marks: Object.fromEntries(judgements.map(({ requirementId, judgement }) => [requirementId, judgement])),
});

export const commentValue = ({ text }: Pick<Schemas['CommentView'], 'text'>): AnswerValue => ({ ...nothingSaid, text });

interface Place {
  readonly id: string;
  readonly reviewId: string;
}

/** The lead's note by compare-and-set. `leaving` lets the request outlive the page. */
export async function saveNote(path: Place, { value, version }: Kept, leaving: boolean): Promise<SaveOutcome> {
  const tooLong = refusedForLength(value);
  if (tooLong) return tooLong;
  const judgements = Object.entries(value.marks ?? {}).map(([requirementId, judgement]) => ({
    requirementId,
    judgement: judgement as Judgement,
  }));
  const { data, error, response } = await api.PUT('/api/v1/probations/{id}/reviews/{reviewId}/note', {
    params: { path, header: { 'If-Match': `"${version}"` } },
    body: { text: value.text, judgements },
    keepalive: leaving,
  });
  return data
    ? { kind: 'saved', version: data.version }
    : refusal(new ProblemError(response, error), response, (current) => noteValue(current as Schemas['NoteView']));
}

/** The person's own comment, in the same way. */
export async function saveComment(path: Place, { value, version }: Kept, leaving: boolean): Promise<SaveOutcome> {
  const tooLong = refusedForLength(value);
  if (tooLong) return tooLong;
  const { data, error, response } = await api.PUT('/api/v1/probations/{id}/reviews/{reviewId}/comment', {
    params: { path, header: { 'If-Match': `"${version}"` } },
    body: { text: value.text },
    keepalive: leaving,
  });
  return data
    ? { kind: 'saved', version: data.version }
    : refusal(new ProblemError(response, error), response, (current) =>
        commentValue(current as Schemas['CommentView']),
      );
}

/** It is kept here whole, and not even sent. */
function refusedForLength({ text }: AnswerValue): SaveOutcome | undefined {
  const over = text.length - ANSWER_LIMIT;
  return over > 0 ? { kind: 'refused', why: saidTooLong(over) } : undefined;
}

function refusal(
  problem: ProblemError,
  { status, headers }: Response,
  valueOf: (current: unknown) => AnswerValue,
): SaveOutcome {
  if (status === 412) {
    const { version } = problem.current as { version: number };
    return { kind: 'changed-elsewhere', theirs: { value: valueOf(problem.current), version } };
  }
  if (status === 401) return { kind: 'signed-out' };
  if (status === 429 || status >= 500) {
    const seconds = Number(headers.get('retry-after'));
    return { kind: 'unreachable', answered: true, ...(seconds > 0 && { waitMs: Math.min(60, seconds) * 1000 }) };
  }
  return { kind: 'refused', why: problem.faults[0]?.message ?? problem.message };
}
