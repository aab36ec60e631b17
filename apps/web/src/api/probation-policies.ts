import { queryOptions } from '@tanstack/react-query';
import { api, ask, newKey, queries, type Schemas } from './client';

export type Policy = Schemas['PolicyView'];
export type PolicyInput = Schemas['SavePolicy'];

export const allPolicies = (page: number) =>
  queryOptions({
    queryKey: ['probation-policies', 'list', page],
    queryFn: () => ask(api.GET('/api/v1/probation-policies', { params: { query: { page, pageSize: 50 } } })),
  });

export const policyOf = (id: string) =>
  queryOptions({
    queryKey: ['probation-policies', 'one', id],
    staleTime: 0,
    queryFn: () => ask<Policy>(api.GET('/api/v1/probation-policies/{id}', { params: { path: { id } } })),
  });

export async function createPolicy(body: PolicyInput): Promise<void> {
  await ask(api.POST('/api/v1/probation-policies', { params: { header: { 'Idempotency-Key': newKey() } }, body }));
  await forget();
}

export async function changePolicy({ id, version }: Policy, body: PolicyInput): Promise<void> {
  const params = { path: { id }, header: { 'If-Match': `"${version}"` } };
  await ask(api.PUT('/api/v1/probation-policies/{id}', { params, body }));
  await forget();
}

/** No probation is opened on it any more. */
export async function retirePolicy({ id, version }: Policy): Promise<void> {
  const params = { path: { id }, header: { 'If-Match': `"${version}"` } };
  await ask(api.POST('/api/v1/probation-policies/{id}/retire', { params }));
  await forget();
}

const forget = (): Promise<void> => queries.invalidateQueries({ queryKey: ['probation-policies'] });
