import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, ask, newKey, queries, type Schemas } from './client';

export type Place = Schemas['PlaceView'];
export type Found = Schemas['ProfileItem'];
export type Tree = Schemas['ProfileTree'];
export type Family = Tree['families'][number];
export type Change = Schemas['ChangeView'];

/** What the address of the list says. */
export interface Filter {
  readonly search?: string;
  readonly family?: string;
  readonly role?: string;
  readonly unfiled?: true;
}

export const profilesIn = ({ unfiled, ...filter }: Filter & { page: number }) =>
  queryOptions({
    queryKey: ['role-profiles', 'list', filter, unfiled],
    placeholderData: keepPreviousData,
    queryFn: () => {
      const query = { ...filter, ...(unfiled && { unfiled: 'true' as const }), pageSize: 50 };
      return ask(api.GET('/api/v1/role-profiles', { params: { query } }));
    },
  });

/** A few profiles to choose from by what somebody types. */
export const suggestedProfiles = (search: string) =>
  queryOptions({
    queryKey: ['role-profiles', 'suggested', search],
    placeholderData: keepPreviousData,
    queryFn: async () => {
      const query = { ...(search !== '' && { search }), page: 1, pageSize: 20 };
      return (await ask(api.GET('/api/v1/role-profiles', { params: { query } }))).items;
    },
  });

export const profileTree = queryOptions({
  queryKey: ['role-profiles', 'tree'],
  queryFn: () => ask(api.GET('/api/v1/role-profiles/tree')),
});

export async function placeProfile(id: string, body: Place): Promise<void> {
  await ask(api.PUT('/api/v1/role-profiles/{id}/place', { params: { path: { id } }, body }));
  await queries.invalidateQueries({ queryKey: ['role-profiles'] });
}

/** Begins a new version: a draft with the words of what is in force. */
export async function beginDraft(id: string): Promise<void> {
  await ask(api.POST('/api/v1/role-profiles/{id}/drafts', { params: { path: { id } } }));
  await queries.invalidateQueries({ queryKey: ['role-profiles'] });
}

/** The same with the words of a version that was withdrawn. */
export async function beginFromWithdrawn(versionId: string): Promise<void> {
  const params = { path: { id: versionId }, header: { 'Idempotency-Key': newKey() } };
  await ask(api.POST('/api/v1/role-profile-versions/{id}/copy', { params }));
  await queries.invalidateQueries({ queryKey: ['role-profiles'] });
}

export const changesBetween = (since: string, until: string) =>
  queryOptions({
    queryKey: ['role-profiles', 'changes', since, until],
    queryFn: () => {
      const params = { path: { id: until }, query: { since } };
      return ask(api.GET('/api/v1/role-profile-versions/{id}/changes', { params }));
    },
  });

export const exportFormats = ['json', 'csv', 'xlsx'] as const;

export const exportLink = (versionId: string, format: (typeof exportFormats)[number]): string =>
  `/api/v1/role-profile-versions/${versionId}/export?format=${format}`;
