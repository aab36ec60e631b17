import type { Refusal, Viewer } from '@app/access';
import { allow, type Decision, deny, type LocalDate } from '@app/kernel';

/** What the rules need to know of a person who is to be compared with a role. */
export interface ComparedPerson {
  readonly id: string;
  readonly leftOn: LocalDate | null;
  readonly teamId: string | null;
  /** Whom they answer to today. */
  readonly leadId: string | null;
}

const isOneself = ({ personId }: Viewer, { id }: ComparedPerson): boolean => personId === id;

function leads({ personId, oversees }: Viewer, { leadId, teamId }: ComparedPerson): boolean {
  return leadId === personId || (teamId !== null && oversees.includes(teamId));
}

const hasLeft = ({ leftOn }: ComparedPerson, today: LocalDate): boolean => leftOn !== null && leftOn < today;

/** A person is compared with a role by themselves, by those who lead them, and by HR; for others they are not found. */
export function decideToCompare(viewer: Viewer, person: ComparedPerson, today: LocalDate): Decision<Refusal> {
  if (viewer.roles.includes('hr') || isOneself(viewer, person)) return allow;
  return leads(viewer, person) && !hasLeft(person, today) ? allow : deny('not-visible');
}

/**
 * Whether what was judged of the person may come into it, as far as an appraisal shows it to this viewer. To HR it does
 * not: they read what was judged in the appraisal, where a reason is asked for and the reading is recorded.
 */
export const mayAskWhatWasJudged = (viewer: Viewer, person: ComparedPerson): boolean =>
  isOneself(viewer, person) || leads(viewer, person);
