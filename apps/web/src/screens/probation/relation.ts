import type { Probation } from '../../api/probations';
import type { Session } from '../../api/session';
import type { Drafts } from '../../autosave/drafts';

export interface Writer {
  readonly session: Session;
  readonly drafts: Drafts;
}

/** How the reader stands to it, as far as words depend on it; what may be done is the server's word. */
export type Relation = 'subject' | 'lead' | 'hr' | 'reader' | 'overseer';

export function relationTo({ person, lead, version, dates }: Probation, viewerId: string): Relation {
  if (person.id === viewerId) return 'subject';
  if (dates === null) return 'overseer';
  if (lead.id === viewerId) return 'lead';
  return version === null ? 'reader' : 'hr';
}

/** What the reader may write now: another set of it is another form. */
export const formKeyOf = ({ id, reviews, requirements }: Probation): string =>
  [
    id,
    ...reviews.map(({ id: review, canWrite, canComment }) => `${review}${canWrite ? 'w' : ''}${canComment ? 'c' : ''}`),
    ...requirements.map((requirement) => requirement.id),
  ].join(' ');
