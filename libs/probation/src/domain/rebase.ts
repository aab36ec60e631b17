import type { Viewer } from '@app/access';
import { allow, type Decision, deny } from '@app/kernel';
import type { ProbationFacts } from './probation';
import { relationsTo, type StepRefusal } from './probation-policy';

/**
 * The lead and HR may move a probation to a newer version of its role profile until the decision is due, and not while
 * an outcome is proposed: what is decided is decided on what was asked.
 */
export function decideToRebase(viewer: Viewer, probation: ProbationFacts): Decision<StepRefusal> {
  const relations = relationsTo(probation, viewer);
  if (relations.length === 0) return deny('not-visible');
  if (!relations.includes('lead') && !relations.includes('hr')) return deny('not-your-step');
  if (probation.state !== 'not_started' && probation.state !== 'in_progress') return deny('wrong-state');
  return probation.proposed === null ? allow : deny('already-proposed');
}

/** A requirement; `inRole` is false for what an earlier move left behind, and own words have no component. */
export interface AskedFor {
  readonly id: string;
  readonly componentId: string | null;
  readonly inRole: boolean;
}

interface Row {
  readonly id: string;
  readonly kind: string;
}

export interface RebasePlan {
  /** Which requirement stands on which row of the newer version. */
  readonly kept: readonly { readonly id: string; readonly componentId: string }[];
  /** Rows that the version before did not have: they could be asked for, and nobody asks for them yet. */
  readonly added: number;
  /** Requirements that are no longer in the role profile; they are asked for as before. */
  readonly left: readonly string[];
}

const usable: readonly string[] = ['work_activity', 'organisation_skill', 'knowledge', 'behavioural_skill'];

/**
 * What becomes of the requirements with the rows of another version. None of them goes: somebody on probation is judged
 * on what was agreed. `successorOf` names the row that a component is now; `pinned` are the rows of the version before.
 */
export function planRebase(
  requirements: readonly AskedFor[],
  rows: { readonly pinned: readonly string[]; readonly newer: readonly Row[] },
  successorOf: ReadonlyMap<string, string>,
): RebasePlan {
  const before = new Set([...rows.pinned, ...requirements.flatMap(({ componentId }) => componentId ?? [])]);
  const known = new Set([...before].flatMap((id) => successorOf.get(id) ?? []));
  return {
    kept: requirements.flatMap(({ id, componentId }) => {
      const row = componentId === null ? undefined : successorOf.get(componentId);
      return row === undefined ? [] : [{ id, componentId: row }];
    }),
    added: rows.newer.filter(({ id, kind }) => usable.includes(kind) && !known.has(id)).length,
    left: requirements
      .filter(({ componentId, inRole }) => inRole && componentId !== null && !successorOf.has(componentId))
      .map(({ id }) => id),
  };
}

/** The components whose successors are asked for: what is required now comes before all else, and once each. */
export const rowIdsOf = (requirements: readonly AskedFor[], pinned: readonly string[]): string[] => [
  ...new Set([
    ...requirements.filter(({ inRole }) => inRole).flatMap(({ componentId }) => componentId ?? []),
    ...requirements.flatMap(({ componentId }) => componentId ?? []),
    ...pinned,
  ]),
];
