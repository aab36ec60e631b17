import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, ask, queries, type Schemas } from './client';

export type Skill = Schemas['SkillView'];
export type SkillItem = Schemas['SkillItem'];
export type Wording = Schemas['WordingView'];
export type Definition = Schemas['DefineSkill'];

export const foundSkills = ({ disagreeing, ...filter }: { search?: string; disagreeing?: true; page: number }) =>
  queryOptions({
    queryKey: ['skills', 'list', filter, disagreeing],
    placeholderData: keepPreviousData,
    queryFn: () => {
      const query = { ...filter, ...(disagreeing && { disagreeing: 'true' as const }), pageSize: 50 };
      return ask(api.GET('/api/v1/skills', { params: { query } }));
    },
  });

export const skillOf = (id: string) =>
  queryOptions({
    queryKey: ['skills', 'one', id],
    queryFn: () => ask<Skill>(api.GET('/api/v1/skills/{id}', { params: { path: { id } } })),
  });

/** What is stored this moment, whatever was read before. */
export const skillNow = (id: string): Promise<Skill> => queries.fetchQuery({ ...skillOf(id), staleTime: 0 });

/** Changes what a skill means, if nobody has since `version`. Throws the server's refusal. */
export async function defineSkill({ id, version }: Pick<Skill, 'id' | 'version'>, body: Definition): Promise<void> {
  const params = { path: { id }, header: { 'If-Match': `"${version}"` } };
  const skill = await ask<Skill>(api.PUT('/api/v1/skills/{id}/definition', { params, body }));
  queries.setQueryData(skillOf(id).queryKey, skill);
  await queries.invalidateQueries({ queryKey: ['skills', 'list'] });
}
