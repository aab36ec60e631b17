import type { LocalDate } from '@app/kernel';
import type { VersionState } from './role-profile';

/**
 * What a version is on a day. Its stored state says what HR did with it; only its days say what holds: until the day
 * from which a newer version was published, the one before it is in force, although it is stored as retired already.
 */
export const standings = ['draft', 'upcoming', 'in_force', 'past', 'replaced', 'withdrawn'] as const;
export type Standing = (typeof standings)[number];

/** What the rule needs to know of a version. */
export interface Lived {
  readonly number: number;
  readonly state: VersionState;
  /** The first day and the last, both in force, as ISO days. */
  readonly effectiveFrom: string | null;
  readonly effectiveTo: string | null;
}

/**
 * How a version of a profile stands on a day; `all` are the versions of that profile. `upcoming` before its first day,
 * `in_force` from that day to its last, both included, and `past` afterwards. A version that another replaces from its
 * own first day on never counts and is `replaced` whatever the day, and so does one that was `withdrawn` before its first
 * day: so a day has one version in force, or none.
 */
export function standingOn(version: Lived, all: readonly Lived[], day: LocalDate): Standing {
  const { state, effectiveFrom, effectiveTo } = version;
  if (state === 'withdrawn') return 'withdrawn';
  if (state === 'draft' || effectiveFrom === null) return 'draft';
  if (isOvertaken(version, all)) return 'replaced';
  if (effectiveTo !== null && effectiveTo < day) return 'past';
  return effectiveFrom > day ? 'upcoming' : 'in_force';
}

const isOvertaken = ({ number, effectiveFrom }: Lived, all: readonly Lived[]): boolean =>
  all.some((other) => other.number > number && other.effectiveFrom === effectiveFrom);

/** What of a profile is shown to who asks for it. */
interface Shown<Version> {
  /** What is in force; where nothing is yet, what will be first. Undefined where nothing is and nothing will be. */
  readonly now: Version | undefined;
  /** What takes its place next, or nothing so far. */
  readonly next: Version | undefined;
}

/** Of the versions of one profile, each with its standing, the one that is shown today and the one that follows it. */
export function shownOf<Version extends Pick<Lived, 'effectiveFrom'> & { readonly standing: Standing }>(
  versions: readonly Version[],
): Shown<Version> {
  const inForce = versions.find(({ standing }) => standing === 'in_force');
  const upcoming = versions
    .filter(({ standing }) => standing === 'upcoming')
    .toSorted((one, other) => (one.effectiveFrom ?? '').localeCompare(other.effectiveFrom ?? ''));
  const [now, next] = inForce ? [inForce, ...upcoming] : upcoming;
  return { now, next };
}
