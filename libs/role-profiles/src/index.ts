import type { BodyLimits } from '@app/platform';

export { asDryRunJson } from './domain/import/dry-run-json';
export type { Defect } from './domain/import/defects';
export { parseProfile } from './domain/import/parse-profile';
export type { ParsedProfile } from './domain/import/parsed-profile';
export { depths, levelNames } from './domain/import/vocabulary';
export type { ComponentKind } from './domain/role-profile';
export { RoleProfilesModule } from './role-profiles.module';
export { RoleProfilesQueries } from './role-profiles.queries';
export { type ImportedDraft, type Importer, type ProfileText, RoleProfilesService } from './role-profiles.service';
export type { ComponentView } from './component.dto';

const BYTES = 1.5 * 1024 * 1024;

/** A profile text may have 1 MB, and JSON makes it longer. */
export const importBodyLimits: BodyLimits = {
  'POST /api/v1/role-profiles/imports/preview': BYTES,
  'POST /api/v1/role-profiles/imports': BYTES,
};
