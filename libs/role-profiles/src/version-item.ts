import type { Viewer } from '@app/access';
import type { LocalDate } from '@app/kernel';
import { allowedActions, readsSources } from './domain/role-profile-policy';
import { standingOn } from './domain/standing';
import type { VersionItem } from './role-profiles.dto';

/** What `VERSION` of role-profiles.sql.ts selects. */
export type VersionRow = Omit<VersionItem, 'standing' | 'allowedActions'>;

/** Versions of one profile as they stand on a day: all of them, or all but those that are past. */
export const presentVersions = (viewer: Viewer, versions: readonly VersionRow[], today: LocalDate): VersionItem[] =>
  versions.map((version) => ({
    ...version,
    defects: readsSources(viewer) ? version.defects : null,
    standing: standingOn(version, versions, today),
    allowedActions: allowedActions(viewer, version, today),
  }));
