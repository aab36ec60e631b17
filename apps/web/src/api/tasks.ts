import { queryOptions } from '@tanstack/react-query';
import { api, ask, queries, type Schemas } from './client';

export type Task = Schemas['TaskView'];

/** The reader has opened it; that it could not be noted is no matter to them. */
export const noticeRead = async (id: string): Promise<void> => {
  await api.POST('/api/v1/notices/{id}/read', { params: { path: { id } } }).catch(() => undefined);
  await queries.invalidateQueries({ queryKey: ['notices'] });
};

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
