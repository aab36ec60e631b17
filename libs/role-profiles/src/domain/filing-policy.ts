import type { Refusal, Viewer } from '@app/access';
import { allow, type Decision, deny } from '@app/kernel';
import type { VersionFacts } from './role-profile';
import { decideToRead, readsDrafts } from './role-profile-policy';

/** HR files profiles, whatever their state; whoever may not know of a draft learns nothing of it. */
export function decideToFile(viewer: Pick<Viewer, 'roles'>, profile: VersionFacts): Decision<Refusal> {
  if (!decideToRead(viewer, profile).allowed) return deny('not-visible');
  return readsDrafts(viewer) ? allow : deny('not-your-step');
}

/** The library is everybody's to read, and HR's to write: a definition speaks for the organisation. */
export const decideToDefine = (viewer: Pick<Viewer, 'roles'>): Decision<Refusal> =>
  readsDrafts(viewer) ? allow : deny('not-your-step');

/** Where profiles say something else than the library, or than each other, is HR's to settle. */
export const seesDisagreements = readsDrafts;
