import { queryOptions } from '@tanstack/react-query';
import { api, ask, newKey, queries, type Schemas } from './client';

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

/** Puts a draft in force from a day on. */
export async function publish(id: string, effectiveFrom: string): Promise<void> {
  const params = { path: { id }, header: { 'Idempotency-Key': newKey() } };
  await ask(api.POST('/api/v1/role-profile-versions/{id}/publish', { params, body: { effectiveFrom } }));
  await forget();
}

export async function discard(id: string): Promise<void> {
  await ask(api.DELETE('/api/v1/role-profile-versions/{id}', { params: { path: { id } } }));
  await forget();
}

const forget = (): Promise<void> => queries.invalidateQueries({ queryKey: ['role-profiles'] });
