import type { AppliedCorrection, ProfileContent } from '@app/profile-formats';
import type { EntityManager } from 'typeorm';
import { refused } from './import-source';

const placeFields = ['family', 'role', 'level'] as const;

type Place = Pick<ProfileContent, (typeof placeFields)[number]>;

/** Where a profile stood and where it stands now, for the record. */
interface Move {
  readonly before: Place;
  readonly after: Place;
}

/** `filed` at once, or `toBeFiled` when the draft is published; empty where nothing moves. */
interface Filing {
  readonly filed?: Move;
  readonly toBeFiled?: Move;
}

interface PlaceRow extends Place {
  readonly isInForce: boolean;
  readonly movesTo: Partial<Place> | null;
}

const place = `
  select family, role, profile.level, moves_to as "movesTo", exists (
      select from role_profile_version where profile_id = profile.id and state <> 'draft') as "isInForce"
    from role_profile profile join role_profile_version version on profile_id = profile.id
   where version.id = $1`;

const file = `
  update role_profile set family = $2, role = $3, level = $4
   where id = (select profile_id from role_profile_version where id = $1)`;

/**
 * Files the profile of a draft where its source says, unless it has a place already, and where HR corrected the place.
 * The place belongs to the profile: once anything of it was published, it moves only when the draft is published too.
 * The profile is locked. Throws `invalid` for a role that would stand outside any family.
 */
export async function fileProfile(
  tx: EntityManager,
  versionId: string,
  content: Place,
  applied: readonly AppliedCorrection[],
): Promise<Filing> {
  const corrected = placeFields.filter((name) => applied.some((one) => changes(one, name)));
  if (corrected.length === 0 && isNowhere(content)) return {};
  const { isInForce, movesTo, ...stands } = await placeOf(tx, versionId);
  const before = { ...stands, ...movesTo };
  const move = { before, after: { ...before, ...partsOf(content, isNowhere(before) ? placeFields : corrected) } };
  demandFamily(move.after);
  if (isSame(move)) return {};
  if (!isInForce) {
    await write(tx, versionId, move.after);
    return { filed: move };
  }
  const pending = placeFields.filter((name) => move.after[name] !== stands[name]);
  await tx.query('update role_profile_version set moves_to = $2 where id = $1', [
    versionId,
    JSON.stringify(partsOf(move.after, pending)),
  ]);
  return { toBeFiled: move };
}

/** Files a profile where its draft says that is about to be published. As `fileProfile` otherwise. */
export async function fileAtLast(tx: EntityManager, versionId: string): Promise<Filing> {
  const { family, role, level, movesTo } = await placeOf(tx, versionId);
  const before = { family, role, level };
  const move = { before, after: { ...before, ...movesTo } };
  if (isSame(move)) return {};
  demandFamily(move.after);
  await write(tx, versionId, move.after);
  return { filed: move };
}

async function placeOf(tx: EntityManager, versionId: string): Promise<PlaceRow> {
  const [row] = await tx.query<PlaceRow[]>(place, [versionId]);
  return row ?? { family: null, role: null, level: null, movesTo: null, isInForce: false };
}

const write = (tx: EntityManager, versionId: string, { family, role, level }: Place): Promise<unknown> =>
  tx.query(file, [versionId, family, role, level]);

const partsOf = (content: Place, names: readonly (typeof placeFields)[number][]): Partial<Place> =>
  Object.fromEntries(names.map((name) => [name, content[name]]));

const isNowhere = (where: Place): boolean => placeFields.every((name) => where[name] === null);

const isSame = ({ before, after }: Move): boolean => placeFields.every((name) => before[name] === after[name]);

/** A role stands in a family. */
function demandFamily({ family, role }: Place): void {
  if (role === null || family !== null) return;
  throw refused('/corrections', 'role-without-family', 'A role stands in a family. Name the family too.');
}

const changes = (one: AppliedCorrection, name: string): boolean =>
  one.op === 'set' && one.kind === null && one.field === name && one.value !== one.was;
