import type { ProfileContent } from '@app/profile-formats';
import type { VersionState } from './domain/role-profile';

/** One row of `CONTENTS`: what a version says, and which it is. */
export interface StoredContent {
  readonly versionId: string;
  readonly profileId: string;
  readonly number: number;
  readonly state: VersionState;
  readonly slug: string;
  /** The first day in force; a draft has none. */
  readonly effectiveFrom: string | null;
  readonly content: ProfileContent;
}
