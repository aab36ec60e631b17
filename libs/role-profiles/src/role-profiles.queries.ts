import type { Viewer } from '@app/access';
import { Clock, Problem } from '@app/kernel';
import { ReadModel, statement } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { ComponentView } from './component.dto';
import { profileActionsOf, readsDrafts } from './domain/role-profile-policy';
import type { ProfileView } from './role-profiles.dto';
import { COMPONENTS, shownOn, VERSION, VISIBLE } from './role-profiles.sql';
import { presentVersions, type VersionRow } from './version-item';

type WithVersions = Omit<ProfileView, 'versions' | 'allowedActions'> & { versions: VersionRow[] };

const oneProfile = statement<WithVersions>(
  'role-profiles.one',
  `select profile.id, slug, family, role, level, json_agg(${VERSION} order by number desc) as versions,
       coalesce((
         select version.title from role_profile_version version
          where version.profile_id = profile.id and ${shownOn('$3::date')} limit 1), profile.title) as title
     from role_profile profile join role_profile_version version on version.profile_id = profile.id
    where profile.id = $2 and ${VISIBLE} group by profile.id`,
);

const componentsOfVersion = statement<{ components: ComponentView[] }>(
  'role-profiles.components',
  `select (${COMPONENTS}) as components from role_profile_version version where version.id = $1`,
);

@Injectable()
export class RoleProfilesQueries {
  constructor(
    private readonly reads: ReadModel,
    private readonly clock: Clock,
  ) {}

  /** One profile with every version this viewer may see, as they stand today. Throws `not-found` when there is none. */
  async profile(viewer: Viewer, id: string): Promise<ProfileView> {
    const today = this.clock.today();
    const row = await this.reads.first(oneProfile, readsDrafts(viewer), id, today);
    if (!row) throw new Problem('not-found', 'not-found', 'There is no such record.');
    return {
      ...row,
      versions: presentVersions(viewer, row.versions, today),
      allowedActions: profileActionsOf(
        viewer,
        row.versions.map(({ state }) => state),
      ),
    };
  }

  /** The rows of a version, in the order of the page; none for an unknown id. Who may see them is the caller's to know. */
  async componentsOf(versionId: string): Promise<ComponentView[]> {
    return (await this.reads.first(componentsOfVersion, versionId))?.components ?? [];
  }
}
