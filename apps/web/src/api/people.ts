import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, ask, type Schemas } from './client';

export type TeamNode = Schemas['TeamNode'];

/** Every team, each after the one above it. */
export const allTeams = queryOptions({
  queryKey: ['teams'],
  staleTime: 60_000,
  queryFn: async () => (await ask(api.GET('/api/v1/teams'))).items,
});

export const teamOf = (id: string) =>
  queryOptions({
    queryKey: ['teams', id],
    queryFn: () => ask(api.GET('/api/v1/teams/{id}', { params: { path: { id } } })),
  });

export const foundPeople = (query: { q?: string; page: number; teamId?: string }) =>
  queryOptions({
    queryKey: ['people', query],
    placeholderData: keepPreviousData,
    queryFn: () => ask(api.GET('/api/v1/people', { params: { query: { ...query, pageSize: 50 } } })),
  });

export const personOf = (id: string) =>
  queryOptions({
    queryKey: ['people', 'one', id],
    queryFn: () => ask(api.GET('/api/v1/people/{id}', { params: { path: { id } } })),
  });
