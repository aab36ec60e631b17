import type { LocalDate } from '@app/kernel';

export const versionStates = ['draft', 'published', 'retired'] as const;
export type VersionState = (typeof versionStates)[number];

/** In the order of the page. */
export const componentKinds = [
  'background',
  'work_activity',
  'behavioural_skill',
  'knowledge',
  'training_activity',
  'development_activity',
  'qualification',
  'organisation_skill',
] as const;
export type ComponentKind = (typeof componentKinds)[number];

/** What the rules need to know of a version. */
export interface VersionFacts {
  readonly state: VersionState;
}

export interface InForce {
  readonly number: number;
  readonly effectiveFrom: LocalDate | null;
}
