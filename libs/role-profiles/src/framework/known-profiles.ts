import type { EntityManager } from 'typeorm';
import type { KnownProfile } from './framework-decision';

const lock = 'select id from role_profile where framework_key = any($1) order by id for update';

/** A version is imported as long as nobody has put other words into it; one that was withdrawn is as if it never came. */
const KNOWN = `
  select profile.id as "profileId", profile.framework_key as key, profile.slug, profile.family,
      profile.role, profile.level,
      (select coalesce(max(number), 0) from role_profile_version
        where profile_id = profile.id and state <> 'draft') as newest,
      (select json_build_object('versionId', id, 'number', number, 'contentHash', encode(content_hash, 'hex'),
            'isCorrected', corrections <> '[]')
         from role_profile_version where profile_id = profile.id and source_format = 'framework' and state <> 'withdrawn'
        order by number desc limit 1) as imported,
      (select json_build_object('versionId', id, 'number', number, 'effectiveFrom', effective_from,
            'isImported', source_format is not distinct from 'framework' and corrections = '[]')
         from role_profile_version where profile_id = profile.id and state = 'published') as "newestPublished",
      (select json_build_object('versionId', id, 'number', number,
            'isImported', source_format is not distinct from 'framework' and corrections = '[]')
         from role_profile_version where profile_id = profile.id and state = 'draft') as draft
    from role_profile profile where framework_key = any($1)`;

/** The role levels that were imported before, by their keys. */
export async function loadKnown(
  db: EntityManager,
  keys: readonly string[],
  isLocked: boolean,
): Promise<Map<string, KnownProfile>> {
  if (isLocked) await db.query(lock, [keys]);
  const rows = await db.query<KnownProfile[]>(KNOWN, [keys]);
  return new Map(rows.map((row) => [row.key, row]));
}

/** Which of these addresses are taken. */
export async function takenSlugs(db: EntityManager, slugs: readonly string[]): Promise<Set<string>> {
  const rows = await db.query<{ slug: string }[]>('select slug from role_profile where slug = any($1)', [slugs]);
  return new Set(rows.map(({ slug }) => slug));
}

/** The words that versions were read from. */
export async function loadSources(db: EntityManager, versionIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.query<{ id: string; text: string | null }[]>(
    'select id, source_text as text from role_profile_version where id = any($1)',
    [versionIds],
  );
  return new Map(rows.map(({ id, text }) => [id, text ?? '']));
}

export interface Gone {
  readonly slug: string;
  readonly title: string;
}

/** Profiles of earlier imports in the same families that are not among these. The first 50, and how many there are. */
export async function loadGone(
  db: EntityManager,
  keys: readonly string[],
  families: readonly string[],
): Promise<{ count: number; first: Gone[] }> {
  const rows = await db.query<(Gone & { of: number })[]>(
    `select slug, title, count(*) over ()::integer as of from role_profile
      where framework_key is not null and split_part(framework_key, ' » ', 1) = any($2) and framework_key <> all($1)
      order by title, id limit 50`,
    [keys, families],
  );
  return { count: rows[0]?.of ?? 0, first: rows.map(({ slug, title }) => ({ slug, title })) };
}
