import type { Viewer } from '@app/access';
import { offsetOf, pageOf, ReadModel, statement } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { readsDrafts } from '../domain/role-profile-policy';
import type { VersionItem } from '../role-profiles.dto';
import { VERSION, VISIBLE } from '../role-profiles.sql';
import { presentVersion, type VersionRow } from '../version-item';
import type { ListProfiles, ProfileItem, ProfilePage } from './browse.dto';

type WithVersions = Pick<ProfileItem, 'id' | 'slug' | 'title'> & { versions: VersionRow[] };

const pageOfProfiles = statement<{ total: number; items: WithVersions[] }>(
  'role-profiles.page',
  `with found as (
     select id, slug, title from role_profile profile
      where position(lower($2) in lower(title)) > 0
        and exists (select from role_profile_version version where profile_id = profile.id and ${VISIBLE})
   ), page as (select * from found order by lower(title), id limit $3 offset $4)
   select (select count(*)::integer from found) as total,
     coalesce((
       select json_agg(json_build_object('id', id, 'slug', slug, 'title', title, 'versions', (
           select coalesce(json_agg(${VERSION} order by number desc), '[]') from role_profile_version version
            where profile_id = page.id and state <> 'retired' and ${VISIBLE})) order by lower(title), id)
         from page), '[]') as items`,
);

@Injectable()
export class BrowseQueries {
  constructor(private readonly reads: ReadModel) {}

  /** Profiles by title, each with what is in force and, for HR, its draft. */
  async list(viewer: Viewer, query: ListProfiles): Promise<ProfilePage> {
    const { search = '', pageSize } = query;
    const row = await this.reads.first(pageOfProfiles, readsDrafts(viewer), search.trim(), pageSize, offsetOf(query));
    const items = (row?.items ?? []).map(({ versions, ...profile }) => ({
      ...profile,
      published: presentFirst(viewer, versions, 'published'),
      draft: presentFirst(viewer, versions, 'draft'),
    }));
    return pageOf(query, items, row?.total ?? 0);
  }
}

function presentFirst(viewer: Viewer, versions: VersionRow[], state: VersionItem['state']): VersionItem | null {
  const version = versions.find((one) => one.state === state);
  return version ? presentVersion(viewer, version) : null;
}
