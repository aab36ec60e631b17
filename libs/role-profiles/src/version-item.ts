import type { Viewer } from '@app/access';
import { allowedActions } from './domain/role-profile-policy';
import type { VersionItem } from './role-profiles.dto';

/** What `VERSION` of role-profiles.sql.ts selects. */
export type VersionRow = Omit<VersionItem, 'allowedActions'>;

export const presentVersion = (viewer: Viewer, version: VersionRow): VersionItem => ({
  ...version,
  allowedActions: allowedActions(viewer, version),
});
