import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Kept } from '../autosave/answer-value';
import { allQuiet } from '../autosave/form-saves';
import type { SaveOutcome } from '../autosave/saving';
import { api, ask, newKey, queries, type Schemas } from './client';
import { sameWords, textOf, tooLongIn, type Words, wordsIn, wordsOf } from './objective-words';
import { ProblemError } from './problem';

export type ObjectiveItem = Schemas['ObjectiveItem'];
export type Objective = Schemas['ObjectiveView'];
export type ObjectiveState = ObjectiveItem['state'];
export type ObjectiveAction = ObjectiveItem['allowedActions'][number];
export type KeyResult = Schemas['KeyResultView'];
export type KeyResultWords = Schemas['AddKeyResult'];
export type Difference = Schemas['DifferenceView'];
export type CheckIn = Schemas['CheckInView'];
export type NewCheckIn = Schemas['CheckIn'];
export type Outlook = CheckIn['outlook'];
export type StepSaid = Schemas['TakeObjectiveStep'];

export interface ObjectiveFilter {
  readonly whose?: 'mine' | 'team';
  readonly personId?: string;
  readonly state?: ObjectiveState;
  readonly page?: number;
}

export const objectives = ({ whose, ...filter }: ObjectiveFilter) =>
  queryOptions({
    queryKey: ['objectives', 'list', whose, filter],
    staleTime: 0,
    placeholderData: keepPreviousData,
    queryFn: () => {
      const query = { ...filter, pageSize: 50, ...(whose !== undefined && { [whose]: 'true' as const }) };
      return ask(api.GET('/api/v1/objectives', { params: { query } }));
    },
  });

/** Read anew whenever it is opened, and only after what was typed into it has been saved. */
export const objectiveOf = (id: string) =>
  queryOptions({
    queryKey: ['objectives', 'one', id],
    staleTime: 0,
    gcTime: 0,
    queryFn: async () => {
      await allQuiet();
      return ask(api.GET('/api/v1/objectives/{id}', { params: { path: { id } } }));
    },
  });

/** After its form is left: what it loaded is older than what was typed into it. */
export function forgetWhenLeft(id: string): void {
  setTimeout(() => {
    const { queryKey } = objectiveOf(id);
    if (queries.getQueryCache().find({ queryKey })?.getObserversCount() === 0) queries.removeQueries({ queryKey });
  }, 0);
}

export async function createObjective(body: Schemas['CreateObjective']): Promise<Objective> {
  const params = { header: { 'Idempotency-Key': newKey() } };
  const objective = await ask(api.POST('/api/v1/objectives', { params, body }));
  await askAnew();
  return objective;
}

/** Asks for nothing anew: the page that is open is the one of what is gone. */
export const discardObjective = (id: string, version: number): Promise<void> =>
  ask(api.DELETE('/api/v1/objectives/{id}', { params: at(id, version) }));

/** The words that a change was begun with, and the version they had then. */
export interface Begun {
  readonly base: number;
  readonly began: Words;
}

/**
 * Words that were proposed or agreed before: who saves other ones asks the other side again. What moved the version
 * on and left the words as they were when the change was begun is no conflict; 412 is thrown only where they differ.
 */
export async function changeWords(id: string, { base, began }: Begun, words: Words): Promise<void> {
  try {
    await ask(api.PUT('/api/v1/objectives/{id}', { params: at(id, base), body: words }));
  } catch (problem) {
    const stored = storedIn(problem);
    if (!stored || !sameWords(stored.began, began)) throw problem;
    return changeWords(id, stored, words);
  }
  await askAnew();
}

/** Drops the change that waits: what both sides agreed to last stands again, key results included. */
export async function keepAgreed({ id, version }: Pick<Objective, 'id' | 'version'>): Promise<void> {
  await ask(api.PUT('/api/v1/objectives/{id}/agreed-words', { params: at(id, version) }));
  await askAnew();
}

/** What a 412 says is stored now; nothing for any other problem. */
export function storedIn(problem: unknown): Begun | undefined {
  if (!(problem instanceof ProblemError) || problem.status !== 412) return undefined;
  const { words, version } = wordsIn(problem.current);
  return { base: version, began: words };
}

/** The words of a draft by compare-and-set. `leaving` lets the request outlive the page. */
export async function saveDraft(id: string, { value, version }: Kept, leaving: boolean): Promise<SaveOutcome> {
  const words = wordsOf(value.text);
  const tooLong = tooLongIn(words);
  if (tooLong !== undefined) return { kind: 'refused', why: tooLong };
  const { data, error, response } = await api.PUT('/api/v1/objectives/{id}', {
    params: at(id, version),
    body: words,
    keepalive: leaving,
  });
  return data ? { kind: 'saved', version: data.version } : refusal(new ProblemError(response, error), value);
}

function refusal(problem: ProblemError, value: Kept['value']): SaveOutcome {
  const { status } = problem;
  if (status === 412) {
    const { words, version } = wordsIn(problem.current);
    return { kind: 'changed-elsewhere', theirs: { value: { ...value, text: textOf(words) }, version } };
  }
  if (status === 401) return { kind: 'signed-out' };
  if (status === 429 || status >= 500) return { kind: 'unreachable', answered: true };
  return { kind: 'refused', why: problem.faults[0]?.message ?? problem.message };
}

/** Takes a step on the words of that version: nobody agrees to what they have not read. */
export async function takeObjectiveStep(
  { id, version }: Pick<Objective, 'id' | 'version'>,
  action: Exclude<ObjectiveAction, 'change' | 'keep-agreed' | 'check-in'>,
  said: StepSaid,
): Promise<Objective> {
  const header = { 'Idempotency-Key': newKey(), 'If-Match': `"${version}"` };
  const path = { id, action };
  const objective = await ask(
    api.POST('/api/v1/objectives/{id}/steps/{action}', { params: { path, header }, body: said }),
  );
  await askAnew();
  return objective;
}

export async function makeCheckIn(id: string, said: NewCheckIn, key: string): Promise<void> {
  const params = { path: { id }, header: { 'Idempotency-Key': key } };
  await ask(api.POST('/api/v1/objectives/{id}/check-ins', { params, body: said }));
  await askAnew();
}

/** Adds one, or saves the one of that id. Answers the new version of the objective. */
export async function saveKeyResult(
  { id, version }: Pick<Objective, 'id' | 'version'>,
  { kind, ...words }: KeyResultWords,
  keyResultId?: string,
): Promise<number> {
  const { header, path } = at(id, version);
  const saved =
    keyResultId === undefined
      ? ask(api.POST('/api/v1/objectives/{id}/key-results', { params: { header, path }, body: { kind, ...words } }))
      : ask(
          api.PUT('/api/v1/objectives/{id}/key-results/{keyResultId}', {
            params: { header, path: { ...path, keyResultId } },
            body: words,
          }),
        );
  const { version: next } = await saved;
  await askAnew();
  return next;
}

export async function removeKeyResult(
  { id, version }: Pick<Objective, 'id' | 'version'>,
  keyResultId: string,
): Promise<number> {
  const { header, path } = at(id, version);
  const params = { header, path: { ...path, keyResultId } };
  const saved = await ask(api.DELETE('/api/v1/objectives/{id}/key-results/{keyResultId}', { params }));
  await askAnew();
  return saved.version;
}

const at = (id: string, version: number) => ({ path: { id }, header: { 'If-Match': `"${version}"` } });

/** Everything that shows an objective, the tasks and the appraisal that waits for it included. */
export async function askAnew(): Promise<void> {
  await Promise.all(['objectives', 'tasks', 'notices'].map((key) => queries.invalidateQueries({ queryKey: [key] })));
}
