import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { allQuiet } from '../autosave/form-saves';
import { api, ask, queries, type Schemas } from './client';
import { ProblemError } from './problem';

export type NewerRole = Schemas['NewerRoleView'];
export type Effect = Schemas['RebaseEffect'];
export type Holders = Schemas['HoldersPage'];

/** What keeps the version of a role profile that it began with. */
export type Record = 'appraisals' | 'probations';

const keyOf = (record: Record, id: string) => [record, 'newer-role', id] as const;

/** Whether the role profile of a record has a newer version in force, what changed, and what moving would come to. */
export const newerRoleOf = (record: Record, id: string) =>
  queryOptions({
    queryKey: keyOf(record, id),
    queryFn: async () => {
      const params = { params: { path: { id } } };
      return record === 'appraisals'
        ? ask<NewerRole>(api.GET('/api/v1/appraisals/{id}/newer-role', params))
        : ask<NewerRole>(api.GET('/api/v1/probations/{id}/newer-role', params));
    },
  });

/**
 * Moves a record to the newer version as it was looked at. Where that is no longer so, what is so now is asked for
 * before the refusal is told.
 */
export async function moveToNewer(record: Record, id: string, { newer, version }: NewerRole): Promise<void> {
  await allQuiet();
  const params = { path: { id }, header: { 'If-Match': `"${version ?? 0}"` } };
  const body = { versionId: newer?.versionId ?? '' };
  try {
    await (record === 'appraisals'
      ? ask(api.POST('/api/v1/appraisals/{id}/rebase', { params, body }))
      : ask(api.POST('/api/v1/probations/{id}/rebase', { params, body })));
  } catch (error) {
    if (error instanceof ProblemError) await queries.invalidateQueries({ queryKey: keyOf(record, id) });
    throw error;
  }
  await Promise.all([record, 'tasks', 'notices'].map((first) => queries.invalidateQueries({ queryKey: [first] })));
}

export const holdersOf = (profileId: string, page: number) =>
  queryOptions({
    queryKey: ['role-profiles', 'holders', profileId, page],
    placeholderData: keepPreviousData,
    queryFn: () =>
      ask<Holders>(
        api.GET('/api/v1/role-profiles/{id}/holders', {
          params: { path: { id: profileId }, query: { page, pageSize: 50 } },
        }),
      ),
  });

/** Moves everybody who holds an older version, from a day on. The key belongs to one opening of the question. */
export async function moveHolders(versionId: string, from: string, key: string): Promise<Schemas['HoldersMoved']> {
  const params = { path: { id: versionId }, header: { 'Idempotency-Key': key } };
  const moved = await ask(api.POST('/api/v1/role-profile-versions/{id}/assignments', { params, body: { from } }));
  await Promise.all(
    [['role-profiles', 'holders'], ['people'], ['teams']].map((queryKey) => queries.invalidateQueries({ queryKey })),
  );
  return moved;
}
