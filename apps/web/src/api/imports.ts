import { queryOptions } from '@tanstack/react-query';
import { api, ask, newKey, queries, type Schemas } from './client';
import type { Version } from './role-profiles';

export type Preview = Schemas['ImportPreview'];
export type Correction = Schemas['CorrectionInput'];
export type Corrected = Schemas['CorrectionView'];
export type Framework = Schemas['FrameworkImportView'];
export type FrameworkPreview = Schemas['FrameworkPreview'];

/** A profile as somebody brings it: words that were pasted, or a file. */
export type Source = { readonly text: string } | { readonly file: { readonly name: string; readonly content: string } };

export interface ProfileInput {
  readonly source: Source;
  /** Where it is empty, the source has to say it. */
  readonly title: string;
  readonly corrections: readonly Correction[];
}

const bodyOf = ({ source, title, corrections }: ProfileInput) => ({
  ...source,
  ...(title.trim() !== '' && { title: title.trim() }),
  corrections: [...corrections],
});

/** Reads a profile without keeping anything of it. */
export const previewImport = (input: ProfileInput): Promise<Preview> =>
  ask(api.POST('/api/v1/role-profiles/imports/preview', { body: bodyOf(input) }));

/**
 * Keeps a profile as a draft, as it was seen; in the place of a draft that was seen, if there is one. Where it reads
 * otherwise now, or somebody changed that draft meanwhile, it is a ProblemError 409.
 */
export async function importProfile(
  input: ProfileInput,
  { fingerprint, draft }: Pick<Preview, 'fingerprint' | 'draft'>,
): Promise<Version> {
  const params = { header: { 'Idempotency-Key': newKey() } };
  const replaced = draft && { replaceDraft: true, draftId: draft.versionId, draftRevision: draft.revision };
  const body = { ...bodyOf(input), fingerprint, replaceDraft: false, ...replaced };
  const version = await ask(api.POST('/api/v1/role-profiles/imports', { params, body }));
  await forget();
  return version;
}

/** Puts words in the place of others in a draft. A draft that somebody else changed meanwhile is a ProblemError 412. */
export async function correctDraft({ id, revision }: Version, corrections: readonly Correction[]): Promise<void> {
  const params = { path: { id }, header: { 'If-Match': `"${revision}"` } };
  const body = { corrections: [...corrections] };
  const version = await ask<Version>(api.PATCH('/api/v1/role-profile-versions/{id}', { params, body }));
  queries.setQueryData(['role-profiles', 'version', id], version);
  await forget();
}

export interface FrameworkInput {
  readonly name: string;
  readonly roles: { readonly name: string; readonly content: string };
  readonly skills?: { readonly name: string; readonly content: string };
  /** Null keeps every profile of it as a draft. */
  readonly publishFrom: string | null;
}

export const previewFramework = (body: FrameworkInput): Promise<FrameworkPreview> =>
  ask(api.POST('/api/v1/framework-imports/preview', { body }));

/** Begins an import, whose progress is asked for. */
export async function importFramework(body: FrameworkInput): Promise<Framework> {
  const params = { header: { 'Idempotency-Key': newKey() } };
  const started = await ask(api.POST('/api/v1/framework-imports', { params, body }));
  await queries.invalidateQueries({ queryKey: ['framework-imports'] });
  return started;
}

const isOver = ({ state }: Framework): boolean => state === 'done' || state === 'failed';

/** Asked every second until it is over. */
export const frameworkImport = (id: string) =>
  queryOptions({
    queryKey: ['framework-imports', id],
    queryFn: () => ask<Framework>(api.GET('/api/v1/framework-imports/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state: { data } }) => (data && isOver(data) ? false : 1_000),
  });

export const forget = (): Promise<void> => queries.invalidateQueries({ queryKey: ['role-profiles'] });
