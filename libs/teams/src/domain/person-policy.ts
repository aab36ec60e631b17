import type { Refusal, Viewer } from '@app/access';
import { allow, type Decision, deny, type LocalDate } from '@app/kernel';

/** What the rules need to know of a person somebody asks about. */
export interface PersonFacts {
  readonly id: string;
  readonly leftOn: LocalDate | null;
  /** Whom they answer to today. */
  readonly leadId: string | null;
}

/** The day in `leftOn` is the last one of working here. */
export const hasLeft = ({ leftOn }: Pick<PersonFacts, 'leftOn'>, today: LocalDate): boolean =>
  leftOn !== null && leftOn < today;

/** Everybody finds everybody who works here; who has left is known to HR only. */
export function decideToSee({ roles }: Viewer, person: PersonFacts, today: LocalDate): Decision<Refusal> {
  return !hasLeft(person, today) || roles.includes('hr') ? allow : deny('not-visible');
}

/** When somebody came and goes is for themselves, HR and the lead they answer to; not for leads further up. */
export const mayReadDates = ({ personId, roles }: Viewer, { id, leadId }: PersonFacts): boolean =>
  personId === id || personId === leadId || roles.includes('hr');
