import type { LocalDate } from '@app/kernel';

export const versionStates = ['draft', 'published', 'retired'] as const;
export type VersionState = (typeof versionStates)[number];

/** What the rules need to know of a version. */
export interface VersionFacts {
  readonly state: VersionState;
}

export interface InForce {
  readonly number: number;
  readonly effectiveFrom: LocalDate | null;
}
