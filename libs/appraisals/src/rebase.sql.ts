import { statement } from '@app/platform';
import type { ItemFacts } from './domain/rebase';
import { FACTS } from './appraisals.sql';

/** An item no longer asks for anything when its component is of another version than the one that is pinned. */
export const IN_ROLE = `(item.component_id is null or exists (select 1 from role_profile_component of_item
  where of_item.id = item.component_id and of_item.version_id = appraisal.role_profile_version_id))`;

/** Whether something is said about an item on one of the sides given: a word or any mark. */
export const saidOn = (sides: string): string => `exists (select 1 from appraisal_answer said
  where said.item_id = item.id and said.side = any(${sides}) and (said.text <> '' or said.level is not null
    or said.judgement is not null or said.not_applicable))`;

export interface ItemRow extends ItemFacts {
  /** Something is written about it that the viewer may read. */
  readonly said: boolean;
}

interface Moves {
  readonly version: number;
  readonly items: ItemRow[];
  readonly moves: {
    from: { versionId: string; number: number; title: string };
    to: { versionId: string; number: number; title: string };
    at: string;
    by: { id: string; name: string };
  }[];
}

const ref = (table: string): string =>
  `json_build_object('versionId', ${table}.id, 'number', ${table}.number, 'title', ${table}.title)`;

/** The items of the appraisal in $1 as somebody sees them who may read the sides in $2, and the moves so far. */
export const movesOf = statement<Moves>(
  'appraisals.moves',
  `select appraisal.version,
    coalesce((select json_agg(json_build_object('id', item.id, 'kind', item.kind, 'componentId', item.component_id,
        'inRole', ${IN_ROLE}, 'said', ${saidOn('$2')}) order by item.position)
      from appraisal_item item where item.appraisal_id = appraisal.id), '[]') as items,
    coalesce((select json_agg(json_build_object('from', ${ref('former')}, 'to', ${ref('later')}, 'at', move.made_at,
        'by', json_build_object('id', mover.id, 'name', mover.full_name)) order by move.id desc)
      from appraisal_rebase move join role_profile_version former on former.id = move.from_version_id
      join role_profile_version later on later.id = move.to_version_id join person mover on mover.id = move.made_by
      where move.appraisal_id = appraisal.id), '[]') as moves
   from appraisal where appraisal.id = $1`,
);

export const lockToRebase = `select ${FACTS}, appraisal.version, appraisal.role_profile_version_id as "roleVersionId"
  from appraisal where appraisal.id = $3 for update of appraisal`;

export const itemsToMove = `select item.id, item.kind, item.component_id as "componentId", ${IN_ROLE} as "inRole"
  from appraisal_item item join appraisal on appraisal.id = item.appraisal_id
  where item.appraisal_id = $1 order by item.position`;

export const pin = `update appraisal set role_profile_version_id = $2, version = version + 1 where id = $1`;

/** Out of the way first: no two items have one place, not even for the length of a statement. */
export const clearPlaces = 'update appraisal_item set position = -position where appraisal_id = $1';

/** Items in the places from $2 to $5, one of each list: the item, its component, its place, and whether it is new. */
export const movePlaces = `update appraisal_item item set position = place.position, component_id = place.component_id,
    added_at = case when place.is_new then $6 else item.added_at end
  from rows from (unnest($2::uuid[]), unnest($3::uuid[]), unnest($4::integer[]), unnest($5::boolean[]))
    as place (item_id, component_id, position, is_new)
  where item.appraisal_id = $1 and item.id = place.item_id`;

export const addPlaces = `insert into appraisal_item (appraisal_id, kind, component_id, position, added_at)
  select $1, kind, component_id, position, $5
    from rows from (unnest($2::text[]), unnest($3::uuid[]), unnest($4::integer[])) as place (kind, component_id, position)`;

export const noteMove = `insert into appraisal_rebase (appraisal_id, from_version_id, to_version_id, made_by, made_at)
  values ($1, $2, $3, $4, $5)`;
