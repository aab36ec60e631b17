import { queryOptions } from '@tanstack/react-query';
import { api, ask, type Schemas } from './client';

export type Task = Schemas['TaskView'];

/** What needs this person, soonest first. */
export const myTasks = queryOptions({
  queryKey: ['tasks'],
  staleTime: 0,
  queryFn: async () => (await ask(api.GET('/api/v1/tasks'))).items,
});

export const myNotices = queryOptions({
  queryKey: ['notices'],
  staleTime: 0,
  queryFn: async () => (await ask(api.GET('/api/v1/notices', { params: { query: { pageSize: 10 } } }))).items,
});
