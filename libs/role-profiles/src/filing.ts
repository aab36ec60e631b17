import type { AppliedCorrection, ProfileContent } from '@app/profile-formats';
import type { EntityManager } from 'typeorm';
import { refused } from './import-source';

const placeFields = ['family', 'role', 'level'] as const;

/** A field is that of the source where the profile has no place yet, and where HR corrected it ($5); else it stays. */
const file = `
  update role_profile profile
     set family = case when has_none or 'family' = any($5) then $2 else family end,
         role = case when has_none or 'role' = any($5) then $3 else role end,
         level = case when has_none or 'level' = any($5) then $4 else level end
    from (select id, family is null and role is null and level is null as has_none from role_profile) place
   where profile.id = $1 and place.id = $1 and (has_none or cardinality($5::text[]) > 0)
     and (family, role, level) is distinct from ($2, $3, $4)
  returning profile.id`;

type Place = Pick<ProfileContent, 'family' | 'role' | 'level'>;

/** A role stands in a family. Throws `invalid` for one outside any. */
export function demandFamily({ family, role }: Place): void {
  if (role === null || family !== null) return;
  throw refused('/corrections', 'role-without-family', 'A role stands in a family. Name the family too.');
}

/**
 * Files a profile where its source says, unless it has a place already; where HR corrected the place, there at once.
 * The place belongs to the profile and not to a version of it. Answers whether it was filed.
 */
export async function fileProfile(
  tx: EntityManager,
  profileId: string,
  { family, role, level }: Place,
  applied: readonly AppliedCorrection[],
): Promise<boolean> {
  const corrected = placeFields.filter((name) => applied.some((one) => changes(one, name)));
  if (corrected.length === 0 && family === null && role === null && level === null) return false;
  const [filed] = await tx.query<[unknown[], number]>(file, [profileId, family, role, level, corrected]);
  return filed.length > 0;
}

const changes = (one: AppliedCorrection, name: string): boolean =>
  one.op === 'set' && one.kind === null && one.field === name && one.value !== one.was;
