import type { LocalDate } from '@app/kernel';

export const versionStates = ['draft', 'published', 'retired'] as const;
export type VersionState = (typeof versionStates)[number];

/** What a version was read from; a `framework` has many in one file, and a `version` is a copy of the one in force. */
export const sourceFormats = ['text', 'html', 'json', 'csv', 'xlsx', 'framework', 'version'] as const;
export type SourceFormat = (typeof sourceFormats)[number];

/** What the rules need to know of a version. */
export interface VersionFacts {
  readonly state: VersionState;
}

export interface InForce {
  readonly number: number;
  readonly effectiveFrom: LocalDate | null;
}
