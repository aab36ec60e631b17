import type { Viewer } from '@app/access';
import { offsetOf, pageOf, ReadModel, statement } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { readsDrafts } from '../domain/role-profile-policy';
import type { VersionItem } from '../role-profiles.dto';
import { VERSION, VISIBLE } from '../role-profiles.sql';
import { presentVersion, type VersionRow } from '../version-item';
import type { ListProfiles, ProfileItem, ProfilePage, ProfileTree } from './browse.dto';

type WithVersions = Omit<ProfileItem, 'published' | 'draft'> & { versions: VersionRow[] };

const pageOfProfiles = statement<{ total: number; items: WithVersions[] }>(
  'role-profiles.page',
  `with found as (
     select id, slug, title, family, role, level from role_profile profile
      where position(lower($2) in lower(title)) > 0
        and exists (select from role_profile_version version where profile_id = profile.id and ${VISIBLE})
   ), page as (select * from found order by lower(title), id limit $3 offset $4)
   select (select count(*)::integer from found) as total,
     coalesce((
       select json_agg(json_build_object('id', id, 'slug', slug, 'title', title, 'family', family,
           'role', role, 'level', level, 'excerpt', null, 'versions', (
           select coalesce(json_agg(${VERSION} order by number desc), '[]') from role_profile_version version
            where profile_id = page.id and state <> 'retired' and ${VISIBLE})) order by lower(title), id)
         from page), '[]') as items`,
);

const tree = statement<ProfileTree>(
  'role-profiles.tree',
  `with seen as (
     select family, role from role_profile profile
      where exists (select from role_profile_version version
        where profile_id = profile.id and (version.state = 'published' or $1))
   ), roles as (
     select family, role, count(*)::integer as profiles from seen where family is not null group by family, role
   ), families as (
     select family as name, sum(profiles)::integer as profiles,
         json_agg(json_build_object('name', role, 'profiles', profiles) order by lower(role) nulls last, role) as roles
       from roles group by family)
   select (select count(*)::integer from seen where family is null) as unfiled,
     coalesce((select json_agg(families order by lower(name), name) from families), '[]') as families`,
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

  /** The families and their roles, with how many profiles this viewer finds in each. */
  async tree(viewer: Viewer): Promise<ProfileTree> {
    return (await this.reads.first(tree, readsDrafts(viewer))) ?? { families: [], unfiled: 0 };
  }
}

function presentFirst(viewer: Viewer, versions: VersionRow[], state: VersionItem['state']): VersionItem | null {
  const version = versions.find((one) => one.state === state);
  return version ? presentVersion(viewer, version) : null;
}
