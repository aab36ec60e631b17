import type { Refusal, Viewer } from '@app/access';
import { addDays, allow, type Decision, deny, type LocalDate } from '@app/kernel';
import type { InForce, VersionFacts, VersionLife, VersionState } from './role-profile';

/**
 * What HR may do with a version, and the state it is done in. The words of one that was published never change; before
 * its first day it can be withdrawn, and the words of that begin a draft again.
 */
const versionSteps = {
  correct: 'draft',
  publish: 'draft',
  discard: 'draft',
  withdraw: 'published',
  'copy-withdrawn': 'withdrawn',
} as const satisfies Readonly<Record<string, VersionState>>;
export type VersionAction = keyof typeof versionSteps;
export const versionActions = Object.keys(versionSteps) as VersionAction[];

/** And with a profile as a whole. */
export const profileActions = ['start-draft'] as const;
export type ProfileAction = (typeof profileActions)[number];

const isHr = ({ roles }: Pick<Viewer, 'roles'>): boolean => roles.includes('hr');

/** Published profiles, and those they replaced, are for everybody; a draft is HR's until it is published. */
export const decideToRead = (viewer: Pick<Viewer, 'roles'>, { state }: VersionFacts): Decision<Refusal> =>
  state !== 'draft' || isHr(viewer) ? allow : deny('not-visible');

export const decideToImport = (viewer: Pick<Viewer, 'roles'>): Decision<Refusal> =>
  isHr(viewer) ? allow : deny('not-your-step');

export function decide(
  viewer: Pick<Viewer, 'roles'>,
  action: VersionAction,
  version: VersionLife,
  today: LocalDate,
): Decision<Refusal> {
  const seen = decideFor(viewer, version, versionSteps[action]);
  if (!seen.allowed) return seen;
  return action === 'withdraw' && hasBegun(version, today) ? deny('wrong-state') : allow;
}

/** The same of a draft: whatever is done with it has the same rule, on any day. */
export const decideDraft = (viewer: Pick<Viewer, 'roles'>, version: VersionFacts): Decision<Refusal> =>
  decideFor(viewer, version, 'draft');

function decideFor(viewer: Pick<Viewer, 'roles'>, version: VersionFacts, from: VersionState): Decision<Refusal> {
  if (!decideToRead(viewer, version).allowed) return deny('not-visible');
  if (!isHr(viewer)) return deny('not-your-step');
  return version.state === from ? allow : deny('wrong-state');
}

/** From its first day on a version has counted, and stays on record as what counted. */
export const hasBegun = ({ effectiveFrom }: VersionLife, today: LocalDate): boolean =>
  effectiveFrom !== null && effectiveFrom <= today;

export const allowedActions = (
  viewer: Pick<Viewer, 'roles'>,
  version: VersionLife,
  today: LocalDate,
): VersionAction[] => versionActions.filter((action) => decide(viewer, action, version, today).allowed);

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
