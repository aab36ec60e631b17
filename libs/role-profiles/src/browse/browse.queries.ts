import type { Viewer } from '@app/access';
import { Clock, type LocalDate } from '@app/kernel';
import { offsetOf, pageOf, ReadModel, statement } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { readsDrafts } from '../domain/role-profile-policy';
import { excerptOf, type Piece, searchedFor } from '../domain/searched';
import { shownOf } from '../domain/standing';
import { presentVersions, type VersionRow } from '../version-item';
import type { ListProfiles, ProfileItem, ProfilePage, ProfileTree } from './browse.dto';
import { FOUND } from './found.sql';
import { LIST, TREE } from './list.sql';

type ProfileRow = Omit<ProfileItem, 'published' | 'next' | 'draft' | 'excerpt'> & {
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
  constructor(
    private readonly reads: ReadModel,
    private readonly clock: Clock,
  ) {}

  /**
   * Profiles by title, or those in which words are found, the likeliest first; each with what is in force today, what
   * follows it and, for HR, its draft. What is in force is what is searched. HR finds drafts by their titles, and profiles of which nothing is in force any more.
   */
  async list(viewer: Viewer, query: ListProfiles): Promise<ProfilePage> {
    const today = this.clock.today();
    const row = await this.page(viewer, query, today);
    const items = (row?.items ?? []).map((item) => presentItem(viewer, item, today));
    return pageOf(query, items, row?.total ?? 0);
  }

  /** The families and their roles, with how many profiles this viewer finds in each. */
  async tree(viewer: Viewer): Promise<ProfileTree> {
    return (await this.reads.first(tree, readsDrafts(viewer))) ?? { families: [], unfiled: 0 };
  }

  private page(viewer: Viewer, query: ListProfiles, today: LocalDate): Promise<PageRow | undefined> {
    const { search = '', family, role, unfiled, pageSize } = query;
    const where = [readsDrafts(viewer), nameOf(family), nameOf(role), unfiled === 'true'] as const;
    const which = [pageSize, offsetOf(query)] as const;
    const searched = searchedFor(search);
    if (!searched) return this.reads.first(list, ...where, ...which, today);
    const { all, before, unfinished, words } = searched;
    return this.reads.first(found, ...where, ...which, all, before, unfinished, words, today);
  }
}

const nameOf = (name: string | undefined): string | null => name?.trim() || null;

function presentItem(viewer: Viewer, { versions, piece, ...profile }: ProfileRow, today: LocalDate): ProfileItem {
  const items = presentVersions(viewer, versions, today);
  const { now = null, next = null } = shownOf(items);
  const draft = items.find(({ standing }) => standing === 'draft') ?? null;
  return { ...profile, published: now, next, draft, excerpt: piece && excerptOf(piece) };
}
