import type { LocalDate } from '@app/kernel';

/** `withdrawn` is what was published for a later day and taken back before it: it never counts. */
export const versionStates = ['draft', 'published', 'retired', 'withdrawn'] as const;
export type VersionState = (typeof versionStates)[number];

/** What a version was read from; a `framework` has many in one file, and a `version` is a copy of the one in force. */
export const sourceFormats = ['text', 'html', 'json', 'csv', 'xlsx', 'framework', 'version'] as const;
export type SourceFormat = (typeof sourceFormats)[number];

/** What the rules need to know of a version. */
export interface VersionFacts {
  readonly state: VersionState;
}

/** And of when it is in force, to say what may be done with it. */
export interface VersionLife extends VersionFacts {
  /** The first day in force, as an ISO day; a draft has none, nor has what was withdrawn. */
  readonly effectiveFrom: string | null;
}

export interface InForce {
  readonly number: number;
  readonly effectiveFrom: LocalDate | null;
}
