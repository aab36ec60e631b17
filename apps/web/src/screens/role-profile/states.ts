import type { VersionItem } from '../../api/role-profiles';
import { day } from '../../components/day';

type Standing = VersionItem['standing'];
type Stood = Pick<VersionItem, 'standing'>;
type Lived = Pick<VersionItem, 'standing' | 'effectiveFrom' | 'effectiveTo'> & {
  readonly wasToBeginOn?: VersionItem['wasToBeginOn'];
};

const names: Readonly<Record<Standing, string>> = {
  draft: 'Draft',
  upcoming: 'Upcoming',
  in_force: 'In force',
  past: 'No longer in force',
  replaced: 'Replaced',
  withdrawn: 'Withdrawn',
};

/** What a version is today, as people say it. */
export const standingName = ({ standing }: Stood): string => names[standing];

/** The chip for it: what is not in force yet stands out, and so does what is. */
export const standingChip = ({ standing }: Stood): string => {
  if (standing === 'in_force') return 'chip ok';
  return standing === 'draft' || standing === 'upcoming' ? 'chip warn' : 'chip';
};

/** 'from 1 January 2026 to 31 March 2026'; nothing of a draft, nor of a version that another replaces at once. */
export function lifeOf({ standing, effectiveFrom, effectiveTo }: Lived): string {
  if (effectiveFrom === null || standing === 'replaced') return '';
  return `from ${day(effectiveFrom)}${effectiveTo === null ? '' : ` to ${day(effectiveTo)}`}`;
}

/** 'In force from 1 January 2026', 'Upcoming, in force from 1 December 2026', 'Replaced before it counted'. */
export function standingWords(version: Lived): string {
  const name = standingName(version);
  const life = lifeOf(version);
  switch (version.standing) {
    case 'in_force':
      return `${name} ${life}`;
    case 'upcoming':
      return `${name}, in force ${life}`;
    case 'past':
      return `${name}: it was ${life}`;
    case 'replaced':
      return `${name} before it counted`;
    case 'withdrawn':
      return version.wasToBeginOn ? `${name} before ${day(version.wasToBeginOn)}, when it was to begin` : name;
    case 'draft':
      return name;
  }
}

/** 'Version 2 · In force from 1 January 2026'. */
export const versionWords = (version: Lived & { readonly number: number }): string =>
  `Version ${version.number} · ${standingWords(version)}`;

interface Shown<Version> {
  /** What is in force; where nothing is yet, what will be first. */
  readonly now: Version | undefined;
  /** What takes its place next. */
  readonly next: Version | undefined;
}

/** Of the versions of one profile what counts today, and what follows it. */
export function shownOf<Version extends Stood & Pick<VersionItem, 'effectiveFrom'>>(
  versions: readonly Version[],
): Shown<Version> {
  const upcoming = versions
    .filter(({ standing }) => standing === 'upcoming')
    .sort((one, other) => ((one.effectiveFrom ?? '') < (other.effectiveFrom ?? '') ? -1 : 1));
  const inForce = versions.find(({ standing }) => standing === 'in_force');
  const [now, next] = inForce ? [inForce, ...upcoming] : upcoming;
  return { now, next };
}
