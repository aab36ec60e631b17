import { statement } from '@app/platform';
import type { AskedFor } from './domain/rebase';

/** Own words are nobody else's: they stay whatever the role profile says. */
const REQUIREMENTS = `select wanted.id, wanted.component_id as "componentId",
    coalesce(component.version_id = probation.role_profile_version_id, true) as "inRole"
  from probation_case probation join probation_requirement wanted on wanted.case_id = probation.id
  left join role_profile_component component on component.id = wanted.component_id
  where probation.id = $1 order by wanted.position`;

export const requirementsOf = statement<AskedFor>('probations.requirements-to-move', REQUIREMENTS);

interface Moves {
  readonly moves: {
    from: { versionId: string; number: number; title: string };
    to: { versionId: string; number: number; title: string };
    at: string;
    by: { id: string; name: string };
  }[];
}

const ref = (table: string): string =>
  `json_build_object('versionId', ${table}.id, 'number', ${table}.number, 'title', ${table}.title)`;

export const movesOf = statement<Moves>(
  'probations.moves',
  `select coalesce(json_agg(json_build_object('from', ${ref('former')}, 'to', ${ref('later')}, 'at', move.made_at,
      'by', json_build_object('id', mover.id, 'name', mover.full_name)) order by move.id desc), '[]') as moves
    from probation_rebase move join role_profile_version former on former.id = move.from_version_id
    join role_profile_version later on later.id = move.to_version_id join person mover on mover.id = move.made_by
    where move.case_id = $1`,
);

export const pinnedVersion = 'select role_profile_version_id as "versionId" from probation_case where id = $1';

export const pin = 'update probation_case set role_profile_version_id = $2, version = version + 1 where id = $1';

/** What was agreed keeps its words, whatever the newer version calls it; $4 says whether it was. */
export const moveRequirements = `update probation_requirement wanted set component_id = moved.component_id,
    agreed_component_id = case when $4 then coalesce(wanted.agreed_component_id, wanted.component_id) end
  from rows from (unnest($2::uuid[]), unnest($3::uuid[])) as moved (id, component_id)
  where wanted.case_id = $1 and wanted.id = moved.id`;

export const noteMove = `insert into probation_rebase (case_id, from_version_id, to_version_id, made_by, made_at)
  values ($1, $2, $3, $4, $5)`;
