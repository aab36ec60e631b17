import { demand, type Viewer } from '@app/access';
import { Clock, type LocalDate } from '@app/kernel';
import { type ComponentKind, componentKinds } from '@app/profile-formats';
import { ReadModel, statement } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { ComponentPreview } from './component.dto';
import type { CorrectionView } from './correction.dto';
import { decideToImport } from './domain/role-profile-policy';
import { type Lived, standingOn } from './domain/standing';
import { changesBetween } from './domain/version-changes';
import type { DuplicateView, ImportPreview, Sameness } from './import.dto';
import { templateOf } from './export-file';
import type { FileAnswer } from './file-answer';
import { ImportReader, type ReadImport } from './import-reader';
import type { ImportInput } from './import-source';
import { hashOf } from './locked-versions';
import { CONTENTS, PLACE } from './role-profiles.sql';
import type { StoredContent } from './stored-content';
import { titleDefects } from './title-lengths';
import type { KindCount } from './version.dto';

type DuplicateRow = Omit<DuplicateView, 'by' | 'standing'> & {
  state: Lived['state'];
  revision: number;
  lives: Lived[];
} & Record<'sameSlug' | 'sameTitle' | 'sameContent' | 'sameSource' | 'hashed', boolean>;

const MOST_DUPLICATES = 20;
/** Of versions from before hashes were kept so many are read whole; of more only address and title are compared. */
const MOST_READ = 500;

const duplicatesOf = statement<DuplicateRow>(
  'role-profiles.duplicates',
  `with same as (
     select profile_id as "profileId", version.id as "versionId", number, revision, state, version.title, slug,
         effective_from as "effectiveFrom", effective_to as "effectiveTo", was_to_begin_on as "wasToBeginOn", ${PLACE} as place,
         slug = $1 as "sameSlug", lower(version.title) = lower($2) as "sameTitle",
         coalesce(content_hash = $3, false) as "sameContent", coalesce(source_hash = $4, false) as "sameSource",
         content_hash is not null as hashed
       from role_profile_version version join role_profile profile on profile.id = profile_id
   )
   select same.*,
       (select json_agg(json_build_object('number', version.number, 'state', version.state,
            'effectiveFrom', effective_from, 'effectiveTo', effective_to))
          from role_profile_version version where profile_id = "profileId") as lives
     from same
    where "sameContent" or "sameSource" or state in ('draft', 'published') and ("sameSlug" or "sameTitle")
       or not hashed and "sameTitle"
    order by number desc`,
);

const contentOf = statement<StoredContent>('role-profiles.content', CONTENTS);

@Injectable()
export class ImportsQueries {
  constructor(
    private readonly reads: ReadModel,
    private readonly reader: ImportReader,
    private readonly clock: Clock,
  ) {}

  /** What an import of this source would keep, what is odd in it and what it may be a second of. HR only; no write. */
  async preview(viewer: Pick<Viewer, 'roles'>, input: ImportInput): Promise<ImportPreview> {
    demand(decideToImport(viewer));
    const read = await this.reader.read(input);
    const { title, slug, contentHash, sourceHash } = read;
    const alike = await this.reads.all(duplicatesOf, slug, title, contentHash, sourceHash);
    const duplicates = (await this.compared(alike, contentHash)).filter(isDuplicate);
    const own = duplicates.filter(({ sameSlug }) => sameSlug);
    const draft = own.find(({ state }) => state === 'draft');
    const inForce = own.find(({ state }) => state === 'published');
    const today = this.clock.today();
    const same = inForce?.sameContent ? inForce : undefined;
    return {
      ...wordsOf(read),
      profileId: own[0]?.profileId ?? null,
      draft: draft ? { versionId: draft.versionId, number: draft.number, revision: draft.revision } : null,
      since: inForce ? await this.since(inForce, read) : null,
      sameAsInForce: same ? { versionId: same.versionId, number: same.number } : null,
      duplicates: duplicates
        .map((one) => duplicate(one, today))
        .toSorted(likeliestFirst)
        .slice(0, MOST_DUPLICATES),
    };
  }

  /** An empty profile to fill in and import. HR only. */
  template(viewer: Pick<Viewer, 'roles'>, format: 'csv' | 'xlsx'): Promise<FileAnswer> {
    demand(decideToImport(viewer));
    return templateOf(format);
  }

  /** What is said otherwise than in a version, in words. */
  private async since({ versionId, number }: DuplicateRow, read: ReadImport): Promise<ImportPreview['since']> {
    const [stored] = await this.reads.all(contentOf, [versionId]);
    if (!stored) return null;
    const { family, role, level } = stored.content;
    // The place is the profile's: an import does not move what is filed already.
    const { changes } = changesBetween(stored.content, { ...read.content, family, role, level });
    return { versionId, number, changes };
  }

  /** Versions from before hashes were kept have theirs made here: the hash covers the title, so few come into question. */
  private async compared(alike: readonly DuplicateRow[], contentHash: Buffer): Promise<DuplicateRow[]> {
    const asked = alike.filter(({ hashed }) => !hashed).slice(0, MOST_READ);
    if (asked.length === 0) return [...alike];
    const stored = await this.reads.all(
      contentOf,
      asked.map(({ versionId }) => versionId),
    );
    const same = new Set(stored.filter((one) => hashOf(one).equals(contentHash)).map(({ versionId }) => versionId));
    return alike.map((one) => ({ ...one, sameContent: one.sameContent || same.has(one.versionId) }));
  }
}

/** What is no longer in force, or never was, matters where it says the same: somebody took exactly this out of force. */
const isDuplicate = ({ state, sameContent, sameSource }: DuplicateRow): boolean =>
  state === 'draft' || state === 'published' || sameContent || sameSource;

function wordsOf({ title, slug, reading, content, applied, fingerprint, tooLong }: ReadImport) {
  const { summary, bulletsIntro, bullets, footer, family, role, level, components } = content;
  return {
    slug,
    title,
    summary: { text: summary, bulletsIntro, bullets },
    footer,
    rendering: reading.rendering,
    format: reading.format,
    place: { family, role, level },
    counts: countsOf(components),
    warnings: [...titleDefects(tooLong), ...reading.warnings],
    sourceText: reading.sourceText,
    fingerprint,
    corrections: applied.map(correctionView),
    components: [...components],
  };
}

const correctionView = (applied: ReadImport['applied'][number]): CorrectionView => ({
  op: applied.op,
  kind: applied.kind,
  position: applied.position,
  field: applied.op === 'set' ? applied.field : null,
  value: applied.op === 'set' ? applied.value : null,
  was: applied.op === 'remove' ? applied.was.title : applied.was,
  by: null,
  at: null,
});

function duplicate(row: DuplicateRow, today: LocalDate): DuplicateView {
  const { profileId, versionId, number, title, slug, place, effectiveFrom, effectiveTo, wasToBeginOn } = row;
  const content = row.sameContent || row.sameSource;
  const same: Record<Sameness, boolean> = { slug: row.sameSlug, title: row.sameTitle, content };
  return {
    profileId,
    versionId,
    number,
    title,
    slug,
    place,
    standing: standingOn(row, row.lives, today),
    effectiveFrom,
    effectiveTo,
    wasToBeginOn,
    by: (['slug', 'title', 'content'] as const).filter((one) => same[one]),
  };
}

const likeliestFirst = (one: DuplicateView, other: DuplicateView): number =>
  other.by.length - one.by.length || one.title.localeCompare(other.title, 'en') || other.number - one.number;

/** How many rows of each kind, in the order of the page. */
export const countsOf = (components: readonly Pick<ComponentPreview, 'kind'>[]): KindCount[] =>
  componentKinds.map((kind: ComponentKind) => ({ kind, count: components.filter((one) => one.kind === kind).length }));
