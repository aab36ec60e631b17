import type { Refusal, Viewer } from '@app/access';
import { addDays, allow, type Decision, deny, type LocalDate } from '@app/kernel';
import type { InForce, VersionFacts } from './role-profile';

/** What HR may do with a version: while it is a draft, and never afterwards. */
export const versionActions = ['correct', 'publish', 'discard'] as const;
export type VersionAction = (typeof versionActions)[number];

/** And with a profile as a whole. */
export const profileActions = ['start-draft'] as const;
export type ProfileAction = (typeof profileActions)[number];

const isHr = ({ roles }: Pick<Viewer, 'roles'>): boolean => roles.includes('hr');

/** Published profiles, and those they replaced, are for everybody; a draft is HR's until it is published. */
export const decideToRead = (viewer: Pick<Viewer, 'roles'>, { state }: VersionFacts): Decision<Refusal> =>
  state !== 'draft' || isHr(viewer) ? allow : deny('not-visible');

export const decideToImport = (viewer: Pick<Viewer, 'roles'>): Decision<Refusal> =>
  isHr(viewer) ? allow : deny('not-your-step');

export function decide(viewer: Pick<Viewer, 'roles'>, version: VersionFacts): Decision<Refusal> {
  if (!decideToRead(viewer, version).allowed) return deny('not-visible');
  if (!isHr(viewer)) return deny('not-your-step');
  return version.state === 'draft' ? allow : deny('wrong-state');
}

export const allowedActions = (viewer: Pick<Viewer, 'roles'>, version: VersionFacts): VersionAction[] =>
  decide(viewer, version).allowed ? [...versionActions] : [];

/** A draft begins as a copy of what is in force, and there is one at a time. */
export const profileActionsOf = (
  viewer: Pick<Viewer, 'roles'>,
  states: readonly VersionFacts['state'][],
): ProfileAction[] =>
  isHr(viewer) && states.includes('published') && !states.includes('draft') ? [...profileActions] : [];

/** Sees drafts: the same rule as `decideToRead`, for lists scoped in SQL. */
export const readsDrafts = isHr;

/** Sees what a version was read from, and whatever tells of it. */
export const readsSources = isHr;

/**
 * The last day of a version that another replaces from `from` on: the day before, but no day before its own first.
 * Undefined when the new one would begin before the one it replaces.
 */
export function lastDayOf({ effectiveFrom }: InForce, from: LocalDate): LocalDate | undefined {
  if (effectiveFrom === null || from < effectiveFrom) return undefined;
  return from === effectiveFrom ? from : addDays(from, -1);
}
