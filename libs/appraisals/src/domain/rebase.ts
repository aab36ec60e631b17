import type { Refusal, Viewer } from '@app/access';
import { allow, type Decision, deny } from '@app/kernel';
import type { AppraisalFacts, AppraisalState, ItemKind } from './appraisal';
import { relationsTo } from './appraisal-policy';

/** While something can still be written by whom a new row would ask. */
const movable: readonly AppraisalState[] = ['planned', 'self_assessment', 'lead_assessment'];

/**
 * The appraiser of record and HR may move an appraisal to a newer version of its role profile, until the lead's part is
 * handed in: afterwards the lead can take that back first, and what is shared stays what it was shared as.
 */
export function decideToRebase(viewer: Viewer, appraisal: AppraisalFacts): Decision<Refusal> {
  const relations = relationsTo(appraisal, viewer);
  if (relations.length === 0) return deny('not-visible');
  if (!relations.includes('appraiser') && !relations.includes('hr')) return deny('not-your-step');
  return movable.includes(appraisal.state) ? allow : deny('wrong-state');
}

/** Once it is shared it stays what it was shared as: that there is a newer version is no news for it any more. */
export const tellsOfNewer = (state: AppraisalState): boolean => movable.includes(state) || state === 'meeting';

/** What a refusal for the state of an appraisal says: where the way back is open, it is named. */
export const tooFar = (state: AppraisalState): string =>
  state === 'meeting'
    ? 'The lead’s part is handed in. Take it back first, then move the appraisal.'
    : 'This appraisal has been shared and keeps the version of the role profile it was made with.';

/** An item of an appraisal, in its order; `inRole` is false for what an earlier move left behind. */
export interface ItemFacts {
  readonly id: string;
  readonly kind: ItemKind;
  readonly componentId: string | null;
  readonly inRole: boolean;
}

/** The components of items, what is asked for now before what was left behind: of two that became one row it comes first. */
export const rowIdsOf = (items: readonly ItemFacts[]): string[] =>
  [...items.filter(({ inRole }) => inRole), ...items.filter(({ inRole }) => !inRole)].flatMap(
    ({ componentId }) => componentId ?? [],
  );

interface Row {
  readonly id: string;
  readonly kind: string;
}

/** One place of the form after the move: an item that was there, or a new one for a row. */
interface Place {
  readonly itemId: string | null;
  readonly kind: ItemKind;
  readonly componentId: string | null;
  /** It was not asked for before: the row is new, or has come back. */
  readonly isNew: boolean;
}

export interface RebasePlan {
  /** In the order of the form. */
  readonly places: readonly Place[];
  readonly kept: number;
  readonly added: number;
  /** The items that are asked for no more. They stay in their place behind the others, with all that was written. */
  readonly left: readonly string[];
}

/** In the order of the form; what a role has beside these is not appraised. */
const asked = ['organisation_skill', 'knowledge', 'work_activity', 'behavioural_skill'] as const;

/**
 * What an appraisal's form becomes with the rows of another version: items keep their id, and so everything written
 * under it. `successorOf` names the row that a component is now; each row has at most one predecessor.
 */
export function planRebase(
  items: readonly ItemFacts[],
  rows: readonly Row[],
  successorOf: ReadonlyMap<string, string>,
): RebasePlan {
  const itemFor = new Map(items.flatMap((item) => entryOf(item, successorOf)));
  const current = asked.flatMap((kind) =>
    rows.filter((row) => row.kind === kind).map((row) => placeOf(kind, row.id, itemFor.get(row.id))),
  );
  const stays = new Set(current.map(({ itemId }) => itemId));
  const gone = items.filter(({ id, componentId }) => componentId !== null && !stays.has(id));
  const first = items.filter(({ kind }) => kind === 'question');
  const last = items.filter(({ kind }) => kind === 'statement');
  const added = current.filter(({ isNew }) => isNew).length;
  return {
    places: [...first.map(asItWas), ...current, ...gone.map(asItWas), ...last.map(asItWas)],
    kept: current.length - added,
    added,
    left: gone.filter(({ inRole }) => inRole).map(({ id }) => id),
  };
}

function entryOf(item: ItemFacts, successorOf: ReadonlyMap<string, string>): [string, ItemFacts][] {
  const row = item.componentId === null ? undefined : successorOf.get(item.componentId);
  return row === undefined ? [] : [[row, item]];
}

const placeOf = (kind: ItemKind, componentId: string, item: ItemFacts | undefined): Place => ({
  itemId: item?.id ?? null,
  kind,
  componentId,
  isNew: !item?.inRole,
});

const asItWas = ({ id, kind, componentId }: ItemFacts): Place => ({ itemId: id, kind, componentId, isNew: false });
