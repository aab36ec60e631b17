import { queryOptions } from '@tanstack/react-query';
import { api, ask, newKey, queries, type Schemas } from './client';

export type Cycle = Schemas['CycleView'];
export type CycleInput = Schemas['SaveCycle'];
export type Monitor = Schemas['CycleMonitor'];
export type TeamProgress = Schemas['TeamProgress'];
export type DryRun = Schemas['DryRun'];
export type Launch = Schemas['LaunchView'];
export type ChosenTeams = Schemas['ChooseTeams'];

export const allCycles = (page: number) =>
  queryOptions({
    queryKey: ['cycles', 'list', page],
    queryFn: () => ask(api.GET('/api/v1/cycles', { params: { query: { page, pageSize: 50 } } })),
  });

export const cycleOf = (id: string) =>
  queryOptions({
    queryKey: ['cycles', 'one', id],
    staleTime: 0,
    queryFn: () => ask(api.GET('/api/v1/cycles/{id}', { params: { path: { id } } })),
  });

export const monitorOf = (id: string) =>
  queryOptions({
    queryKey: ['cycles', 'monitor', id],
    staleTime: 0,
    queryFn: () => ask(api.GET('/api/v1/cycles/{id}/monitor', { params: { path: { id } } })),
    // Only while a launch runs: then the figures change by themselves.
    refetchInterval: ({ state: { data } }) => (data?.launch && data.launch.finishedAt === null ? 1_000 : false),
  });

/** Asked once: they change with a new version of Touchstone. */
export const bankHolidays = queryOptions({
  queryKey: ['bank-holidays'],
  staleTime: Infinity,
  queryFn: () => ask(api.GET('/api/v1/cycles/bank-holidays')),
});

export const dryRun = (id: string, chosen: ChosenTeams): Promise<DryRun> =>
  ask(api.POST('/api/v1/cycles/{id}/dry-run', { params: { path: { id } }, body: chosen }));

export async function createCycle(body: CycleInput): Promise<Cycle> {
  const cycle = await ask(api.POST('/api/v1/cycles', { params: { header: { 'Idempotency-Key': newKey() } }, body }));
  await forget();
  return cycle;
}

export async function changeCycle({ id, version }: Pick<Cycle, 'id' | 'version'>, body: CycleInput): Promise<Cycle> {
  const params = { path: { id }, header: { 'If-Match': `"${version}"` } };
  const cycle = await ask(api.PUT('/api/v1/cycles/{id}', { params, body }));
  await forget();
  return cycle;
}

export async function discardCycle({ id, version }: Cycle): Promise<void> {
  const params = { path: { id }, header: { 'If-Match': `"${version}"` } };
  await ask(api.DELETE('/api/v1/cycles/{id}', { params }));
  await forget();
}

export async function launch(id: string, chosen: ChosenTeams, key: string): Promise<Launch> {
  const params = { path: { id }, header: { 'Idempotency-Key': key } };
  const started = await ask(api.POST('/api/v1/cycles/{id}/launch', { params, body: chosen }));
  await forget();
  return started;
}

/** Answers how many people were reminded, and how many had been today already. */
export async function remind(id: string): Promise<{ people: number; already: number }> {
  const params = { path: { id }, header: { 'Idempotency-Key': newKey() } };
  return ask(api.POST('/api/v1/cycles/{id}/remind', { params }));
}

const forget = (): Promise<void> => queries.invalidateQueries({ queryKey: ['cycles'] });
