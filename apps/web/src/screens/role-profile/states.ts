import type { VersionItem } from '../../api/role-profiles';
import { day, today } from '../../components/day';

type Lived = Pick<VersionItem, 'state' | 'effectiveFrom' | 'effectiveTo'>;

/** Whether it counts, as people say it: a published version may lie in the future. */
export function stateName({ state, effectiveFrom }: Lived, now = today()): string {
  if (state !== 'published') return state === 'draft' ? 'Draft' : 'Retired';
  return effectiveFrom !== null && effectiveFrom > now ? 'Published' : 'In force';
}

/** 'from 1 January 2026 to 31 March 2026'; nothing of a draft. */
export function lifeOf({ effectiveFrom, effectiveTo }: Lived): string {
  if (effectiveFrom === null) return '';
  return `from ${day(effectiveFrom)}${effectiveTo === null ? '' : ` to ${day(effectiveTo)}`}`;
}

/** 'Version 2 · In force from 1 January 2026'. */
export const versionWords = (version: Lived & { readonly number: number }): string =>
  `Version ${version.number} · ${[stateName(version), lifeOf(version)].filter(Boolean).join(' ')}`;
