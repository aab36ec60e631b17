import type { LocalDate } from '@app/kernel';
import {
  contentHash,
  type FrameworkLevel,
  type FrameworkReading,
  type FrameworkWarning,
  type ProfileContent,
  readFramework,
} from '@app/profile-formats';
import type { EntityManager } from 'typeorm';
import { changesBetween } from '../domain/version-changes';
import { type Decision, decideLevel, type KnownProfile, moveOf } from './framework-decision';
import { type Gone, loadGone, loadKnown, loadSources, takenSlugs } from './known-profiles';
import { findMoved } from './moved-levels';
import { type LibraryPlan, planLibrary } from './skill-library';

/** One role level, what there is of it, and what becomes of it. */
export interface PlannedLevel {
  readonly level: FrameworkLevel;
  readonly hash: string;
  readonly known: KnownProfile | undefined;
  readonly slug: string;
  readonly decision: Decision;
  /** What is new in words, for a change. */
  readonly sentences: readonly string[];
}

export interface ImportPlan {
  readonly levels: readonly PlannedLevel[];
  readonly gone: { readonly count: number; readonly first: readonly Gone[] };
  readonly library: LibraryPlan;
  /** Profiles that have the address already which a role level would get. */
  readonly besides: readonly FrameworkWarning[];
}

const CHUNK = 200;

/** What importing this would do now. `isLocked` keeps what it is compared with from changing until the transaction ends. */
export async function planImport(
  db: EntityManager,
  reading: FrameworkReading,
  publishFrom: LocalDate | null,
  isLocked = false,
): Promise<ImportPlan> {
  const keys = reading.levels.map(({ key }) => key);
  const found = await loadKnown(db, keys, isLocked);
  const known = new Map([...found, ...(await findMoved(db, reading.levels, found, isLocked))]);
  const compared = await compare(db, reading.levels, known);
  const slugs = await slugsFor(db, reading.levels, known);
  const families = [...new Set(keys.map((key) => key.split(' » ')[0] ?? ''))];
  const levels = compared.map(({ level, hash, isSame, sentences }) => {
    const profile = known.get(level.key);
    const slug = profile?.slug ?? slugs.get(level.key) ?? level.slugs[0];
    const decision = decideLevel(level.key, profile, isSame, publishFrom);
    const moved = profile && profile.key !== level.key ? [moveOf(profile, level.content)] : [];
    return { level, hash, known: profile, slug, decision, sentences: [...moved, ...sentences] };
  });
  return {
    levels,
    gone: await loadGone(db, [...keys, ...[...known.values()].map(({ key }) => key)], families),
    library: await planLibrary(db, reading.skills, isLocked),
    besides: levels.filter((one) => !one.known && one.slug !== one.level.slugs[0]).map(beside),
  };
}

interface Compared {
  readonly level: FrameworkLevel;
  readonly hash: string;
  readonly isSame: boolean;
  readonly sentences: readonly string[];
}

async function compare(
  db: EntityManager,
  levels: readonly FrameworkLevel[],
  known: ReadonlyMap<string, KnownProfile>,
): Promise<Compared[]> {
  const compared: Compared[] = [];
  for (let from = 0; from < levels.length; from += CHUNK) {
    const chunk = levels.slice(from, from + CHUNK).map((level) => ({ level, hash: contentHash(level.content) }));
    const differing = chunk.flatMap(({ level, hash }) => {
      const imported = known.get(level.key)?.imported;
      return imported && (imported.isCorrected || imported.contentHash !== hash) ? [imported.versionId] : [];
    });
    const sources = differing.length === 0 ? new Map<string, string>() : await loadSources(db, differing);
    compared.push(...chunk.map((one) => ({ ...one, ...compareOne(one.level, known.get(one.level.key), sources) })));
  }
  return compared;
}

/** Against the words of the earlier import: what HR put in their place since is no change of the framework. */
function compareOne(level: FrameworkLevel, known: KnownProfile | undefined, sources: ReadonlyMap<string, string>) {
  const imported = known?.imported;
  if (!imported) return { isSame: false, sentences: [] };
  const source = sources.get(imported.versionId);
  if (source === undefined) return { isSame: true, sentences: [] };
  const earlier = contentIn(source);
  if (!earlier) return { isSame: false, sentences: ['The words of the earlier import cannot be read any more.'] };
  const now = { ...level.content, family: earlier.family, role: earlier.role, level: earlier.level };
  // In which order a file lists the skills is nothing about the role.
  const changes = changesBetween(earlier, now).changes.filter(({ field }) => field !== 'order');
  return { isSame: changes.length === 0, sentences: changes.map(({ sentence }) => sentence) };
}

function contentIn(source: string): ProfileContent | undefined {
  try {
    return readFramework(source).levels[0]?.content;
  } catch {
    return undefined;
  }
}

async function slugsFor(
  db: EntityManager,
  levels: readonly FrameworkLevel[],
  known: ReadonlyMap<string, KnownProfile>,
): Promise<Map<string, string>> {
  const added = levels.filter(({ key }) => !known.has(key));
  const taken = await takenSlugs(
    db,
    added.flatMap(({ slugs }) => slugs),
  );
  const chosen = new Map<string, string>();
  for (const { key, slugs } of added) {
    const slug = slugs.find((one) => !taken.has(one)) ?? numbered(slugs.at(-1) ?? slugs[0], taken);
    taken.add(slug);
    chosen.set(key, slug);
  }
  return chosen;
}

function numbered(slug: string, taken: ReadonlySet<string>): string {
  let number = 2;
  while (taken.has(`${slug}-${number}`)) number++;
  return `${slug}-${number}`;
}

const beside = ({ level, slug }: PlannedLevel): FrameworkWarning => ({
  file: 'roles',
  line: level.line,
  message: `Roles file, line ${level.line}: there is a profile with the address ${level.slugs[0]} already. It stays as it is, and “${level.content.title}” comes beside it as ${slug}.`,
});
