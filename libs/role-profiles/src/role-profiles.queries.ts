import { demand, type Viewer } from '@app/access';
import { Problem } from '@app/kernel';
import { type ComponentKind, componentKinds, componentsOf, parseProfile } from '@app/profile-formats';
import { ReadModel, statement } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { allowedActions, decideToImport, decideToRead, readsDrafts } from './domain/role-profile-policy';
import type { PreviewImport, ProfileView, VersionItem } from './role-profiles.dto';
import { COMPONENTS, VERSION, VISIBLE } from './role-profiles.sql';
import { presentVersion, type VersionRow } from './version-item';
import type { ComponentPreview, ComponentView } from './component.dto';
import type { DraftRef, ImportPreview, KindCount, VersionView } from './version.dto';

type WithVersions = Omit<ProfileView, 'versions'> & { versions: VersionRow[] };
type ContentRow = Omit<VersionView, 'isDraft' | 'counts' | 'allowedActions'> & { state: VersionItem['state'] };

const oneProfile = statement<WithVersions>(
  'role-profiles.one',
  `select profile.id, slug, profile.title, family, role, level, json_agg(${VERSION} order by number desc) as versions
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

  /** One profile with every version this viewer may see. Throws `not-found` when there is none. */
  async profile(viewer: Viewer, id: string): Promise<ProfileView> {
    const row = await this.reads.first(oneProfile, readsDrafts(viewer), id);
    if (!row) throw new Problem('not-found', 'not-found', 'There is no such record.');
    return { ...row, versions: row.versions.map((version) => presentVersion(viewer, version)) };
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

const countsOf = (components: readonly Pick<ComponentPreview, 'kind'>[]): KindCount[] =>
  componentKinds.map((kind: ComponentKind) => ({ kind, count: components.filter((one) => one.kind === kind).length }));
