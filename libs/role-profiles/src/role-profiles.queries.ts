import { demand, type Viewer } from '@app/access';
import { Problem } from '@app/kernel';
import { type ComponentKind, componentKinds, componentsOf, parseProfile } from '@app/profile-formats';
import { offsetOf, pageOf, ReadModel, statement } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { allowedActions, decideToImport, decideToRead, readsDrafts } from './domain/role-profile-policy';
import type {
  ListProfiles,
  PreviewImport,
  ProfileItem,
  ProfilePage,
  ProfileView,
  VersionItem,
} from './role-profiles.dto';
import { COMPONENTS, VERSION } from './role-profiles.sql';
import type { ComponentPreview, ComponentView } from './component.dto';
import type { DraftRef, ImportPreview, KindCount, VersionView } from './version.dto';

type VersionRow = Omit<VersionItem, 'allowedActions'>;
type WithVersions = Pick<ProfileItem, 'id' | 'slug' | 'title'> & { versions: VersionRow[] };
type ContentRow = Omit<VersionView, 'isDraft' | 'counts' | 'allowedActions'> & { state: VersionItem['state'] };

/** `decideToRead`, said in SQL: a published version, or any for who reads drafts; the int-spec holds them together. */
const VISIBLE = `(version.state <> 'draft' or $1)`;

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

const oneProfile = statement<WithVersions>(
  'role-profiles.one',
  `select profile.id, slug, profile.title, json_agg(${VERSION} order by number desc) as versions
     from role_profile profile join role_profile_version version on version.profile_id = profile.id
    where profile.id = $2 and ${VISIBLE} group by profile.id`,
);

const oneVersion = statement<ContentRow>(
  'role-profiles.version',
  `select version.id, profile_id as "profileId", slug, number, state, version.title, footer, rendering, warnings,
       json_build_object('text', summary, 'bulletsIntro', bullets_intro, 'bullets', bullets) as summary,
       effective_from as "effectiveFrom", created_at as "createdAt", published_at as "publishedAt",
       (${COMPONENTS}) as components
     from role_profile_version version join role_profile profile on profile.id = profile_id
    where version.id = $1`,
);

const componentsOfVersion = statement<{ components: ComponentView[] }>(
  'role-profiles.components',
  `select (${COMPONENTS}) as components from role_profile_version version where version.id = $1`,
);

const draftOf = statement<{ profileId: string; draft: DraftRef | null }>(
  'role-profiles.draft-of',
  `select profile.id as "profileId", (
       select json_build_object('versionId', id, 'number', number) from role_profile_version
        where profile_id = profile.id and state = 'draft') as draft
     from role_profile profile where slug = $1`,
);

@Injectable()
export class RoleProfilesQueries {
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

  /** One profile with every version this viewer may see. Throws `not-found` when there is none. */
  async profile(viewer: Viewer, id: string): Promise<ProfileView> {
    const row = await this.reads.first(oneProfile, readsDrafts(viewer), id);
    if (!row) throw new Problem('not-found', 'not-found', 'There is no such record.');
    return { ...row, versions: row.versions.map((version) => present(viewer, version)) };
  }

  /** One version with all its words. A draft is not found by anybody but HR. */
  async version(viewer: Viewer, id: string): Promise<VersionView> {
    const row = await this.reads.first(oneVersion, id);
    if (!row) throw new Problem('not-found', 'not-found', 'There is no such record.');
    demand(decideToRead(viewer, row));
    const { state, ...content } = row;
    return {
      ...content,
      isDraft: state === 'draft',
      counts: countsOf(row.components),
      allowedActions: allowedActions(viewer, row),
    };
  }

  /** The rows of a version, in the order of the page; none for an unknown id. Who may see them is the caller's to know. */
  async componentsOf(versionId: string): Promise<ComponentView[]> {
    return (await this.reads.first(componentsOfVersion, versionId))?.components ?? [];
  }

  /** What an import of this text would keep and what is odd in it. HR only; writes nothing. */
  async preview(viewer: Pick<Viewer, 'roles'>, { title, text }: PreviewImport): Promise<ImportPreview> {
    demand(decideToImport(viewer));
    const parsed = parseProfile(text, { title });
    const components = componentsOf(parsed);
    const slug = parsed.slug ?? '';
    const existing = await this.reads.first(draftOf, slug);
    return {
      slug,
      title: parsed.title ?? title,
      summary: parsed.summary,
      footer: parsed.footer,
      rendering: parsed.rendering,
      counts: countsOf(components),
      warnings: parsed.warnings,
      components,
      profileId: existing?.profileId ?? null,
      draft: existing?.draft ?? null,
    };
  }
}

const present = (viewer: Viewer, version: VersionRow): VersionItem => ({
  ...version,
  allowedActions: allowedActions(viewer, version),
});

function presentFirst(viewer: Viewer, versions: VersionRow[], state: VersionItem['state']): VersionItem | null {
  const version = versions.find((one) => one.state === state);
  return version ? present(viewer, version) : null;
}

const countsOf = (components: readonly Pick<ComponentPreview, 'kind'>[]): KindCount[] =>
  componentKinds.map((kind: ComponentKind) => ({ kind, count: components.filter((one) => one.kind === kind).length }));
