import type { BodyLimits } from '@app/platform';

export { FrameworkImportAtOnce } from './framework/framework-import-at-once';
export { FrameworkImportWork } from './framework/framework-import.work';
export type { FrameworkReport } from './framework/framework-report.dto';
export type { FrameworkSource } from './framework/framework-source';
export { type JudgedStep, JudgedSteps } from './comparison/judged-steps';
export { NewerRoleView, Rebase } from './newer/newer-role.dto';
export { NewerRoles } from './newer/newer-roles';
export { RoleProfilesModule } from './role-profiles.module';
export { RoleProfilesQueries } from './role-profiles.queries';
export { RoleProfilesService } from './role-profiles.service';

/** Of much more than a profile can have it is still said how much it is; of more only that it is too large. */
const BYTES = 17 * 1024 * 1024;
const FRAMEWORK_BYTES = 36 * 1024 * 1024;

export const importBodyLimits: BodyLimits = {
  'POST /api/v1/role-profiles/imports/preview': BYTES,
  'POST /api/v1/role-profiles/imports': BYTES,
  'PATCH /api/v1/role-profile-versions/:id': 1024 * 1024,
  'POST /api/v1/framework-imports/preview': FRAMEWORK_BYTES,
  'POST /api/v1/framework-imports': FRAMEWORK_BYTES,
};
