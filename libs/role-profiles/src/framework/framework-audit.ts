import type { AuditEntry } from '@app/audit';
import type { LocalDate } from '@app/kernel';
import { type KnownProfile, isInItsPlace } from './framework-decision';
import type { PlannedLevel } from './framework-planning';
import type { Redefined } from './skill-library';

/** A version that an import made. */
export interface NewVersion {
  readonly id: string;
  readonly profileId: string;
  readonly number: number;
  readonly one: PlannedLevel;
}

/** A version that an import put in force, and the one that it retired by that. */
export interface InForce {
  readonly id: string;
  readonly profileId: string;
  readonly number: number;
  readonly retired: string | null;
}

/** What became of some role levels. */
export interface Written {
  readonly planned: readonly PlannedLevel[];
  readonly versions: readonly NewVersion[];
  readonly inForce: readonly InForce[];
}

/** The same events as for a profile that comes alone, each with the import it came by. */
export const eventsOf = (
  { planned, versions, inForce }: Written,
  importId: string,
  from: LocalDate | null,
): AuditEntry[] => [
  ...versions.map((version) => imported(version, importId)),
  ...planned.flatMap((one) => filed(one, importId)),
  ...inForce.map(({ id, profileId, number, retired }) =>
    ofVersion('role-profile.publish', id, { profileId, number, from, ...(retired !== null && { retired }), importId }),
  ),
];

/** Definitions of the library that the import wrote over; those of skills that it brought are its own. */
export const definitionEvents = (redefined: readonly Redefined[], importId: string): AuditEntry[] =>
  redefined.map(({ skillId, version, parts }) => ({
    action: 'skill.define',
    entityType: 'skill',
    entityId: skillId,
    detail: { version, description: parts.includes(0), levels: parts.filter((part) => part > 0), importId },
  }));

function imported({ id, profileId, number, one: { known } }: NewVersion, importId: string): AuditEntry {
  const replaced = known?.draft && { replaced: known.draft.versionId };
  return ofVersion('role-profile.import', id, {
    ...{ profileId, number, format: 'framework' },
    ...replaced,
    ...(!known && { filed: true }),
    importId,
  });
}

function filed({ level, known, decision }: PlannedLevel, importId: string): AuditEntry[] {
  if (!known || known.key === level.key || decision.what === 'hold' || !isInItsPlace(known)) return [];
  const changed = places.filter((place) => known[place] !== level.content[place]);
  const about = { action: 'role-profile.file', entityType: 'role-profile', entityId: known.profileId };
  return changed.length === 0 ? [] : [{ ...about, detail: { changed, importId } }];
}

const places = ['family', 'role', 'level'] as const satisfies readonly (keyof KnownProfile)[];

const ofVersion = (action: string, id: string, detail: NonNullable<AuditEntry['detail']>): AuditEntry => ({
  action,
  entityType: 'role-profile-version',
  entityId: id,
  detail,
});
