import { Problem } from '@app/kernel';
import type { EntityManager } from 'typeorm';
import type { RequirementInput } from './probations.dto';

interface Wanted {
  readonly componentId: string | null;
  readonly title: string | null;
  readonly details: string | null;
}

/** Beside the pinned version's, what a probation asks for already and is no longer in it. */
const usable = `select id, kind from role_profile_component
  where (version_id = $1 and kind in ('work_activity', 'organisation_skill', 'knowledge', 'behavioural_skill'))
    or id in (select component_id from probation_requirement where case_id = $2)
  order by array_position(array['work_activity', 'organisation_skill', 'knowledge', 'behavioural_skill'], kind), position`;

const insert = `insert into probation_requirement (case_id, position, component_id, title, details)
  select $1, position - 1, component_id, title, details
    from rows from (unnest($2::uuid[]), unnest($3::text[]), unnest($4::text[]))
      with ordinality as wanted (component_id, title, details, position)`;

const unjudge = `delete from probation_judgement where requirement_id in (select id from probation_requirement
  where case_id = $1)`;

/**
 * What is to be shown: from the pinned version's activities and skills, or in own words; without any input all its
 * work activities. Throws 422 that points at whatever names no such component, says nothing, or comes twice.
 */
export async function wantedRequirements(
  tx: EntityManager,
  { versionId, caseId = null }: { versionId: string; caseId?: string | null },
  input: readonly RequirementInput[] | undefined,
): Promise<Wanted[]> {
  const components = await tx.query<{ id: string; kind: string }[]>(usable, [versionId, caseId]);
  if (input === undefined) {
    const activities = components.filter(({ kind }) => kind === 'work_activity');
    return activities.map(({ id }) => ({ componentId: id, title: null, details: null }));
  }
  const known = new Set(components.map(({ id }) => id));
  const errors = input.flatMap((one, index) => {
    const fault = faultIn(one, known, input.slice(0, index));
    return fault ? [{ pointer: `/requirements/${index}${fault.field}`, code: fault.code, message: fault.message }] : [];
  });
  if (errors.length > 0) {
    throw new Problem('unprocessable', 'invalid-requirements', 'Some of the requirements cannot be taken.', { errors });
  }
  return input.map(({ componentId, title, details }) => ({
    componentId: componentId ?? null,
    title: title?.trim() ?? null,
    details: details?.trim() || null,
  }));
}

function faultIn(one: RequirementInput, known: ReadonlySet<string>, before: readonly RequirementInput[]) {
  const { componentId, title, details } = one;
  if ((componentId === undefined) === (title === undefined)) {
    const message = 'Name a component of the role profile, or use your own words, and not both.';
    return { field: '', code: 'one-of-two', message };
  }
  if (componentId === undefined) return undefined;
  if (!known.has(componentId)) {
    const message = 'The pinned role profile has no such activity or skill.';
    return { field: '/componentId', code: 'unknown-requirement', message };
  }
  if (details !== undefined) {
    const message = 'What comes from the role profile keeps its own words.';
    return { field: '/details', code: 'not-your-words', message };
  }
  return before.some((other) => other.componentId === componentId)
    ? { field: '/componentId', code: 'twice', message: 'This is there already.' }
    : undefined;
}

/** Puts these in the place of what is there, which nothing that is shared judges yet. */
export async function replaceRequirements(tx: EntityManager, caseId: string, wanted: readonly Wanted[]): Promise<void> {
  await tx.query(unjudge, [caseId]);
  await tx.query('delete from probation_requirement where case_id = $1', [caseId]);
  await tx.query(insert, [
    caseId,
    wanted.map(({ componentId }) => componentId),
    wanted.map(({ title }) => title),
    wanted.map(({ details }) => details),
  ]);
}
