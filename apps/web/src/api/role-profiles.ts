import { queryOptions } from '@tanstack/react-query';
import { api, ask, newKey, queries, type Schemas } from './client';
import { ChangedMeanwhile, ProblemError } from './problem';

export type Version = Schemas['VersionView'];
export type VersionItem = Schemas['VersionItem'];
export type Component = Schemas['ComponentPreview'];
export type Defect = Schemas['DefectView'];

export const profileOf = (id: string) =>
  queryOptions({
    queryKey: ['role-profiles', 'one', id],
    queryFn: () => ask(api.GET('/api/v1/role-profiles/{id}', { params: { path: { id } } })),
  });

export const versionOf = (id: string) =>
  queryOptions({
    queryKey: ['role-profiles', 'version', id],
    queryFn: () => ask<Version>(api.GET('/api/v1/role-profile-versions/{id}', { params: { path: { id } } })),
  });

/** A draft as somebody read it. */
type Seen = Pick<Version, 'id' | 'revision'>;

/** Puts a draft in force from a day on. One that somebody else changed meanwhile is `ChangedMeanwhile`, and read anew. */
export async function publish({ id, revision }: Seen, effectiveFrom: string): Promise<void> {
  const params = { path: { id }, header: { 'Idempotency-Key': newKey(), 'If-Match': `"${revision}"` } };
  const call = api.POST('/api/v1/role-profile-versions/{id}/publish', { params, body: { effectiveFrom } });
  await unlessChanged(id, call);
  await forget();
}

/** Takes back what is published for a later day, for a reason. */
export async function withdraw(id: string, reason: string): Promise<void> {
  const params = { path: { id }, header: { 'Idempotency-Key': newKey() } };
  await ask(api.POST('/api/v1/role-profile-versions/{id}/withdraw', { params, body: { reason } }));
  await forget();
}

/**
 * Throws a draft away. One that somebody else changed meanwhile is `ChangedMeanwhile`, and read anew. What shows the draft
 * has to be left before the caller forgets it.
 */
export const discard = ({ id, revision }: Seen): Promise<void> => {
  const params = { path: { id }, header: { 'If-Match': `"${revision}"` } };
  return unlessChanged(id, api.DELETE('/api/v1/role-profile-versions/{id}', { params }));
};

async function unlessChanged(id: string, call: Parameters<typeof ask>[0]): Promise<void> {
  try {
    await ask(call);
  } catch (error) {
    if (!(error instanceof ProblemError) || error.status !== 412) throw error;
    queries.setQueryData(['role-profiles', 'version', id], error.current);
    await forget();
    throw new ChangedMeanwhile();
  }
}

const forget = (): Promise<void> => queries.invalidateQueries({ queryKey: ['role-profiles'] });
