import type { Viewer } from '@app/access';
import { offsetOf, pageOf, ReadModel, statement } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { readsDrafts } from '../domain/role-profile-policy';
import { excerptOf, type Piece, searchedFor } from '../domain/searched';
import type { VersionItem } from '../role-profiles.dto';
import { presentVersion, type VersionRow } from '../version-item';
import type { ListProfiles, ProfileItem, ProfilePage, ProfileTree } from './browse.dto';
import { FOUND } from './found.sql';
import { LIST, TREE } from './list.sql';

type ProfileRow = Omit<ProfileItem, 'published' | 'draft' | 'excerpt'> & {
  versions: VersionRow[];
  piece: Piece | null;
};
interface PageRow {
  readonly total: number;
  readonly items: ProfileRow[];
}

const list = statement<PageRow>('role-profiles.list', LIST);
const found = statement<PageRow>('role-profiles.found', FOUND);
const tree = statement<ProfileTree>('role-profiles.tree', TREE);

@Injectable()
export class BrowseQueries {
  constructor(private readonly reads: ReadModel) {}

  /**
   * Profiles by title, or those in which words are found, the likeliest first; each with what is in force and, for HR,
   * its draft. HR finds drafts by their titles, and profiles of which nothing is in force any more.
   */
  async list(viewer: Viewer, query: ListProfiles): Promise<ProfilePage> {
    const row = await this.page(viewer, query);
    const items = (row?.items ?? []).map(({ versions, piece, ...profile }) => ({
      ...profile,
      published: presentFirst(viewer, versions, 'published'),
      draft: presentFirst(viewer, versions, 'draft'),
      excerpt: piece && excerptOf(piece),
    }));
    return pageOf(query, items, row?.total ?? 0);
  }

  /** The families and their roles, with how many profiles this viewer finds in each. */
  async tree(viewer: Viewer): Promise<ProfileTree> {
    return (await this.reads.first(tree, readsDrafts(viewer))) ?? { families: [], unfiled: 0 };
  }

  private page(viewer: Viewer, query: ListProfiles): Promise<PageRow | undefined> {
    const { search = '', family, role, unfiled, pageSize } = query;
    const where = [readsDrafts(viewer), nameOf(family), nameOf(role), unfiled === 'true'] as const;
    const which = [pageSize, offsetOf(query)] as const;
    const searched = searchedFor(search);
    if (!searched) return this.reads.first(list, ...where, ...which);
    const { all, before, unfinished, words } = searched;
    return this.reads.first(found, ...where, ...which, all, before, unfinished, words);
  }
}

const nameOf = (name: string | undefined): string | null => name?.trim() || null;

function presentFirst(viewer: Viewer, versions: VersionRow[], state: VersionItem['state']): VersionItem | null {
  const version = versions.find((one) => one.state === state);
  return version ? presentVersion(viewer, version) : null;
}
