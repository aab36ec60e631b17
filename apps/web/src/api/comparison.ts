import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, ask, type Schemas } from './client';

export type Comparison = Schemas['ComparisonView'];
export type ComparedScale = Schemas['ComparedScale'];
export type Line = Schemas['ComparedLine'];
export type Side = Schemas['ComparedSide'];
export type Rows = Schemas['ComparedNames'];
export type NearRole = Schemas['NearRole'];

/** Whoever is compared with a role: another role, or a person by what was said of them. */
export type Compared = { readonly from: string } | { readonly person: string };

export const comparisonOf = (compared: Compared, to: string) =>
  queryOptions({
    queryKey: ['role-profiles', 'comparison', compared, to],
    queryFn: () => ask(api.GET('/api/v1/role-profile-comparisons', { params: { query: { ...compared, to } } })),
  });

export const nearestTo = (id: string, filter: { family?: string; page: number }) =>
  queryOptions({
    queryKey: ['role-profiles', 'nearest', id, filter],
    placeholderData: keepPreviousData,
    queryFn: () => {
      const params = { path: { id }, query: { ...filter, pageSize: 20 } };
      return ask(api.GET('/api/v1/role-profile-versions/{id}/nearest', { params }));
    },
  });
