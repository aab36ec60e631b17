import { createHash, randomUUID } from 'node:crypto';
import type { LocalDate } from '@app/kernel';
import type { EntityManager } from 'typeorm';
import { WRITE_SEARCH_ROWS } from '../browse/search.sql';
import type { InForce, NewVersion, Written } from './framework-audit';
import { isInItsPlace } from './framework-decision';
import type { PlannedLevel } from './framework-planning';

/** What every version of one import has in common. */
export interface ImportFacts {
  readonly sourceName: string;
  readonly publishFrom: LocalDate | null;
  readonly at: Date;
  /** The day that is, where the organisation is. */
  readonly today: LocalDate;
  readonly by: string | null;
}

const PROFILES = `
  insert into role_profile (id, slug, title, family, role, level, framework_key)
  select id, slug, title, family, role, level, key from jsonb_to_recordset($1)
      as profile (id uuid, slug text, title text, family text, role text, level text, key text)`;

/** Where HR has filed a profile elsewhere itself, only what the framework calls it changes. */
const MOVE = `
  update role_profile set framework_key = moved.key,
      family = case when "isInItsPlace" then moved.family else role_profile.family end,
      role = case when "isInItsPlace" then moved.role else role_profile.role end,
      level = case when "isInItsPlace" then moved.level else role_profile.level end
    from jsonb_to_recordset($1) as moved (id uuid, family text, role text, level text, key text, "isInItsPlace" boolean)
   where role_profile.id = moved.id`;

/** Drafts of earlier imports: what people wrote is never among them. */
const REMOVE_ROWS = `
  delete from role_profile_component component using role_profile_version version
   where version.id = version_id and version.state = 'draft' and version.profile_id = any($1)`;

const REMOVE_DRAFTS = `delete from role_profile_version where state = 'draft' and profile_id = any($1)`;

const VERSIONS = `
  insert into role_profile_version (id, profile_id, number, state, title, summary, bullets_intro, bullets, footer,
      source_text, source_hash, source_format, source_name, content_hash, warnings, created_at, created_by)
  select id, "profileId", number, 'draft', title, summary, "bulletsIntro",
      array(select jsonb_array_elements_text(bullets)), footer, "sourceText", decode("sourceHash", 'hex'), 'framework',
      $2, decode("contentHash", 'hex'), warnings, $3, $4
    from jsonb_to_recordset($1) as version (id uuid, "profileId" uuid, number integer, title text, summary text,
      "bulletsIntro" text, bullets jsonb, footer text, "sourceText" text, "sourceHash" text, "contentHash" text,
      warnings jsonb)`;

const COMPONENTS = `
  insert into role_profile_component
      (id, version_id, kind, position, title, details, level, level_descriptor, line, source, skill_id)
  select gen_random_uuid(), "versionId", kind, position, title, details, component.level, "levelDescriptor", line,
      source, skill.id
    from jsonb_to_recordset($1) as component ("versionId" uuid, kind text, position integer, title text, details text,
      level smallint, "levelDescriptor" text, line integer, source jsonb)
    left join skill on lower(skill.name) = lower(component.title)`;

/** As `RoleProfilesService` does with one: the last day is the day before, but no day before its own first. */
const RETIRE = `
  update role_profile_version former set state = 'retired', effective_to = greatest(former.effective_from, $2::date - 1)
    from role_profile_version version
   where version.id = any($1) and former.profile_id = version.profile_id and former.state = 'published'
  returning former.id, former.profile_id as "profileId"`;

const PUBLISH = `
  update role_profile_version set state = 'published', effective_from = $2, published_at = $3, published_by = $4
   where id = any($1)`;

const TITLES = `
  update role_profile set title = version.title from role_profile_version version
   where version.id = any($1) and role_profile.id = version.profile_id and role_profile.title <> version.title`;

/** Writes what was decided about these role levels; answers the versions it made and those it put in force. */
export async function writeLevels(
  tx: EntityManager,
  planned: readonly PlannedLevel[],
  facts: ImportFacts,
): Promise<Written> {
  const versions = planned.filter(isNew).map((one) => ({
    id: randomUUID(),
    profileId: one.known?.profileId ?? randomUUID(),
    number: (one.known?.newest ?? 0) + 1,
    one,
  }));
  await tx.query(MOVE, [JSON.stringify(planned.flatMap(movedRow))]);
  const added = versions.filter(({ one }) => !one.known);
  await tx.query(PROFILES, [JSON.stringify(added.map(profileRow))]);
  const replaced = versions.filter(({ one }) => one.known?.draft).map(({ profileId }) => profileId);
  if (replaced.length > 0) {
    await tx.query(REMOVE_ROWS, [replaced]);
    await tx.query(REMOVE_DRAFTS, [replaced]);
  }
  const { sourceName, at, by } = facts;
  await tx.query(VERSIONS, [JSON.stringify(versions.map(versionRow)), sourceName, at, by]);
  await tx.query(COMPONENTS, [JSON.stringify(versions.flatMap(componentRows))]);
  const inForce = await putInForce(
    tx,
    [...versions.filter(({ one }) => isPublished(one)), ...planned.flatMap(ready)],
    facts,
  );
  return { planned, versions, inForce };
}

type Publishable = Omit<InForce, 'retired'>;

/** Drafts of earlier imports that have waited for this. */
function ready({ decision, known }: PlannedLevel): Publishable[] {
  if (decision.what !== 'publish-draft' || !known?.draft) return [];
  return [{ id: decision.versionId, profileId: known.profileId, number: known.draft.number }];
}

async function putInForce(
  tx: EntityManager,
  versions: readonly Publishable[],
  { publishFrom, at, today, by }: ImportFacts,
): Promise<InForce[]> {
  if (publishFrom === null || versions.length === 0) return [];
  const ids = versions.map(({ id }) => id);
  const [former] = await tx.query<[{ id: string; profileId: string }[], number]>(RETIRE, [ids, publishFrom]);
  await tx.query(PUBLISH, [ids, publishFrom, at, by]);
  await tx.query(TITLES, [ids]);
  await tx.query(WRITE_SEARCH_ROWS, [ids, today]);
  const retired = new Map(former.map(({ id, profileId }) => [profileId, id]));
  return versions.map(({ id, profileId, number }) => ({
    id,
    profileId,
    number,
    retired: retired.get(profileId) ?? null,
  }));
}

const isNew = ({ decision }: PlannedLevel): boolean => decision.what === 'add' || decision.what === 'change';

const isPublished = ({ decision }: PlannedLevel): boolean => 'publish' in decision && decision.publish;

const profileRow = ({ profileId, one: { level, slug } }: NewVersion) => {
  const { title, family, role, level: name } = level.content;
  return { id: profileId, slug, title, family, role, level: name, key: level.key };
};

function movedRow({ level, known, decision }: PlannedLevel) {
  if (!known || known.key === level.key || decision.what === 'hold') return [];
  const { family, role, level: name } = level.content;
  return [{ id: known.profileId, family, role, level: name, key: level.key, isInItsPlace: isInItsPlace(known) }];
}

function versionRow({ id, profileId, number, one: { level, hash } }: NewVersion) {
  const { title, summary, bulletsIntro, bullets, footer } = level.content;
  const sourceHash = createHash('sha256').update(level.sourceText).digest('hex');
  const words = { title, summary, bulletsIntro, bullets, footer, warnings: level.warnings };
  return { id, profileId, number, ...words, sourceText: level.sourceText, sourceHash, contentHash: hash };
}

const componentRows = ({ id, one }: NewVersion) =>
  one.level.content.components.map(({ depth: _, ...component }) => ({ ...component, versionId: id }));
