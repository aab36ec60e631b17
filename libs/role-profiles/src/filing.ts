import type { AppliedCorrection, ProfileContent } from '@app/profile-formats';
import type { EntityManager } from 'typeorm';
import { refused } from './import-source';

const placeFields: readonly string[] = ['family', 'role', 'level'];

const file = `
  update role_profile set family = $2, role = $3, level = $4
   where id = $1 and ($5 or (family is null and role is null and level is null))
     and (family, role, level) is distinct from ($2, $3, $4)`;

type Place = Pick<ProfileContent, 'family' | 'role' | 'level'>;

/** A role stands in a family. Throws `invalid` for one outside any. */
export function demandFamily({ family, role }: Place): void {
  if (role === null || family !== null) return;
  throw refused('/corrections', 'role-without-family', 'A role stands in a family. Name the family too.');
}

/**
 * Files a profile where its source says, unless it has a place already; where HR corrected the place, there at once.
 * The place belongs to the profile and not to a version of it.
 */
export async function fileProfile(
  tx: EntityManager,
  profileId: string,
  { family, role, level }: Place,
  applied: readonly AppliedCorrection[],
): Promise<void> {
  const corrected = applied.some((one) => one.op === 'set' && one.kind === null && placeFields.includes(one.field));
  if (!corrected && family === null && role === null && level === null) return;
  await tx.query(file, [profileId, family, role, level, corrected]);
}
