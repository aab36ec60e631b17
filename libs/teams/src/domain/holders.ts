import type { Viewer } from '@app/access';

/** Whom a move to another version concerns, and the team they are in today. */
export interface Holder {
  readonly personId: string;
  readonly teamId: string | null;
}

/** Who holds which version is HR's to see and to change. */
export const assignsRoles = ({ roles }: Pick<Viewer, 'roles'>): boolean => roles.includes('hr');

/** HR for this person: not themselves, not their own lead, and nobody of their team or of those they lead (SR-11). */
export function mayMove(viewer: Viewer, { personId, teamId }: Holder): boolean {
  if (!assignsRoles(viewer) || personId === viewer.personId || personId === viewer.leadId) return false;
  return teamId === null || ![viewer.teamId, ...viewer.leads, ...viewer.oversees].includes(teamId);
}
