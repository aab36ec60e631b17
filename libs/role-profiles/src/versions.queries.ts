import { createHash } from 'node:crypto';
import { demand, type Viewer } from '@app/access';
import { Clock, Problem } from '@app/kernel';
import { ReadModel, statement } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { VersionChangesView } from './changes.dto';
import { allowedActions, decideToRead, readsSources } from './domain/role-profile-policy';
import type { VersionState } from './domain/role-profile';
import { changesBetween } from './domain/version-changes';
import { exportOf } from './export-file';
import type { ExportFormat, FileAnswer } from './file-answer';
import { countsOf } from './imports.queries';
import { withoutRawWords } from './raw-words';
import { COMPONENTS, CONTENTS, CORRECTIONS, PLACE } from './role-profiles.sql';
import type { StoredContent } from './stored-content';
import type { VersionView } from './version.dto';

type VersionRow = Omit<VersionView, 'isDraft' | 'counts' | 'allowedActions'> & { state: VersionState };

const oneVersion = statement<VersionRow>(
  'role-profiles.version',
  `select version.id, profile_id as "profileId", slug, number, state, version.title, footer, rendering,
       json_build_object('text', summary, 'bulletsIntro', bullets_intro, 'bullets', bullets) as summary,
       ${PLACE} as place,
       effective_from as "effectiveFrom", was_to_begin_on as "wasToBeginOn", created_at as "createdAt", published_at as "publishedAt",
       source_format as format, revision,
       case when $2 then source_name end as "sourceName",
       case when $2 then source_text end as "sourceText",
       case when $2 then warnings else '[]' end as warnings,
       case when $2 then (${CORRECTIONS}) else '[]' end as corrections,
       (${COMPONENTS}) as components
     from role_profile_version version join role_profile profile on profile.id = profile_id
    where version.id = $1`,
);

const contentsOf = statement<StoredContent>('role-profiles.contents', CONTENTS);

@Injectable()
export class VersionsQueries {
  constructor(
    private readonly reads: ReadModel,
    private readonly clock: Clock,
  ) {}

  /**
   * One version with all it says. A draft is not found by anybody but HR, who alone is shown the source and what tells of
   * it: its file's name, what was odd in it, how it put things, and what was put right.
   */
  async version(viewer: Pick<Viewer, 'roles'>, id: string): Promise<VersionView> {
    const row = await this.reads.first(oneVersion, id, readsSources(viewer));
    if (!row) throw new Problem('not-found', 'not-found', 'There is no such record.');
    demand(decideToRead(viewer, row));
    const { state, components, ...words } = row;
    return {
      ...words,
      components: readsSources(viewer) ? components : components.map(withoutRawWords),
      isDraft: state === 'draft',
      counts: countsOf(components),
      allowedActions: allowedActions(viewer, row, this.clock.today()),
    };
  }

  /** What became of version `since` in version `until`, for who may read both; they may be of different profiles. */
  async changes(viewer: Viewer, since: string, until: string): Promise<VersionChangesView> {
    const [former, latter] = await this.readable(viewer, since, until);
    return changesView(former, latter);
  }

  /** One version as a file, for who may read it; how its source put things is in HR's alone. */
  async export(viewer: Viewer, id: string, format: ExportFormat): Promise<FileAnswer> {
    const [version] = await this.readable(viewer, id, id);
    const { content } = version;
    const components = readsSources(viewer) ? content.components : content.components.map(withoutRawWords);
    return exportOf({ ...version, content: { ...content, components } }, format);
  }

  private async readable(viewer: Viewer, ...ids: [string, string]) {
    const found = await this.contents(...ids);
    for (const version of found) demand(decideToRead(viewer, version));
    return found;
  }

  private async contents(since: string, until: string): Promise<[StoredContent, StoredContent]> {
    const rows = await this.reads.all(contentsOf, [since, until]);
    const of = (id: string) => rows.find(({ versionId }) => versionId === id.toLowerCase());
    const [former, latter] = [of(since), of(until)];
    if (!former || !latter) throw new Problem('not-found', 'not-found', 'There is no such record.');
    return [former, latter];
  }
}

function changesView(since: StoredContent, until: StoredContent): VersionChangesView {
  return { since: compared(since), until: compared(until), ...changesOf(since, until) };
}

function changesOf(since: StoredContent, until: StoredContent) {
  const { changes, unchanged } = changesBetween(since.content, until.content);
  return { changes: [...changes], unchanged };
}

const compared = ({ versionId, profileId, number, content }: StoredContent) => ({
  versionId,
  profileId,
  number,
  title: content.title ?? '',
});

/** Whether a browser may keep a version, and by which ETag it asks again. Of a draft that is its revision. */
export function freshnessOf(version: VersionView): { etag: string; mayBeKept: boolean } {
  if (version.isDraft) return { etag: `"${version.revision}"`, mayBeKept: false };
  const seen = createHash('sha256').update(JSON.stringify(version)).digest('base64url');
  return { etag: `"${seen.slice(0, 22)}"`, mayBeKept: true };
}
