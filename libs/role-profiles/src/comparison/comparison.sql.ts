import type { ComparedRow } from '../domain/comparison';
import type { VersionState } from '../domain/role-profile';

/** A version as a comparison names it. */
export interface NamedVersion {
  readonly versionId: string;
  readonly profileId: string;
  readonly title: string;
  readonly number: number;
  readonly state: VersionState;
}

export interface ComparedVersion extends NamedVersion {
  readonly rows: ComparedRow[];
}

/** The version called `version` as it is compared: what its rows are called and ask for, without their words. */
export const COMPARED = `json_build_object('versionId', version.id, 'profileId', version.profile_id,
  'title', version.title, 'number', version.number, 'state', version.state, 'rows', (
    select coalesce(json_agg(json_build_object('kind', kind, 'title', title, 'skillId', skill_id,
        'step', coalesce(level, depth), 'basis', 'role') order by kind, position), '[]')
      from role_profile_component where version_id = version.id))`;
