import type { FrameworkLevel } from '@app/profile-formats';
import type { EntityManager } from 'typeorm';
import { type KnownProfile, partsOf } from './framework-decision';
import { loadKnown } from './known-profiles';

const candidates = `
  select framework_key as key from role_profile
   where framework_key <> all($1) and split_part(framework_key, ' » ', 3) = any($2)`;

/**
 * Role levels that earlier editions filed elsewhere, by their new keys: the level is called the same, and so is its role
 * or its family, and there is no other it could be.
 */
export async function findMoved(
  db: EntityManager,
  levels: readonly FrameworkLevel[],
  known: ReadonlyMap<string, KnownProfile>,
  isLocked: boolean,
): Promise<Map<string, KnownProfile>> {
  const unfound = levels.map(({ key }) => key).filter((key) => !known.has(key) && partsOf(key) !== undefined);
  if (unfound.length === 0) return new Map();
  const names = [...new Set(unfound.map((key) => partsOf(key)?.level ?? ''))];
  const rows = await db.query<{ key: string }[]>(candidates, [levels.map(({ key }) => key), names]);
  const pairs = pairUp(
    unfound,
    rows.map(({ key }) => key),
  );
  const profiles = await loadKnown(db, [...pairs.values()], isLocked);
  return new Map(
    [...pairs].flatMap(([now, before]) => {
      const profile = profiles.get(before);
      return profile ? [[now, profile] as const] : [];
    }),
  );
}

const MANY = 20;

/** The old key of each new one, where each is the only one for the other. */
export function pairUp(unfound: readonly string[], gone: readonly string[]): Map<string, string> {
  const byLevel = new Map<string | undefined, string[]>();
  for (const key of gone) {
    const level = partsOf(key)?.level;
    byLevel.set(level, [...(byLevel.get(level) ?? []).slice(0, MANY), key]);
  }
  const pairs = new Map<string, string>();
  const claims = new Map<string, number>();
  for (const now of unfound) {
    const before = (byLevel.get(partsOf(now)?.level) ?? []).filter((key) => isNear(now, key));
    for (const key of before) claims.set(key, (claims.get(key) ?? 0) + 1);
    if (before[0] !== undefined && before.length === 1) pairs.set(now, before[0]);
  }
  return new Map([...pairs].filter(([, before]) => claims.get(before) === 1));
}

function isNear(one: string, other: string): boolean {
  const [a, b] = [partsOf(one), partsOf(other)];
  return a !== undefined && b !== undefined && (a.family === b.family || a.role === b.role);
}
