import type { BodyLimits } from '@app/platform';

export { type JudgedStep, JudgedSteps } from './comparison/judged-steps';
export { NewerRoleView, Rebase } from './newer/newer-role.dto';
export { NewerRoles, type RoleRow } from './newer/newer-roles';
export { RoleProfilesModule } from './role-profiles.module';
export { RoleProfilesQueries } from './role-profiles.queries';
export { RoleProfilesService } from './role-profiles.service';

const BYTES = 1.5 * 1024 * 1024;

/** A profile text may have 1 MB, and JSON makes it longer. */
export const importBodyLimits: BodyLimits = {
  'POST /api/v1/role-profiles/imports/preview': BYTES,
  'POST /api/v1/role-profiles/imports': BYTES,
};
