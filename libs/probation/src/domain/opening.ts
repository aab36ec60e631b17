import type { Refusal, Viewer } from '@app/access';
import { addMonths, allow, type Decision, deny, type LocalDate } from '@app/kernel';
import type { CaseTerms } from './probation';
import { datesOf } from './probation-dates';
import { actsAsHr } from './probation-policy';
import type { Fault } from './probation-saying';

/** What the rules need to know of a person for whom a probation is to be opened. */
export interface StarterFacts {
  readonly personId: string;
  /** The first day of employment, as far as it is known. */
  readonly knownFrom: LocalDate | null;
  readonly leftOn: LocalDate | null;
  readonly teamId: string | null;
  /** On the first day, or today where that is past. */
  readonly leadId: string | null;
  readonly countersignerId: string | null;
  readonly roleProfileVersionId: string | null;
  readonly hasOpenProbation: boolean;
}

export const ONLY_HR = 'HR opens probations and writes their policies: ask somebody in HR.';

/** HR opens probations, and none of somebody in their own line or team, nor their own. */
export function decideToOpen(viewer: Viewer, starter: StarterFacts): Decision<Refusal> {
  if (starter.personId === viewer.personId) return deny('not-your-step');
  return actsAsHr(starter, viewer) ? allow : deny('not-your-step');
}

/** Whose step it is, said to somebody who may not open this one. */
export function whoOpens(viewer: Viewer, { personId }: Pick<StarterFacts, 'personId'>): string {
  if (!viewer.roles.includes('hr')) return ONLY_HR;
  return personId === viewer.personId
    ? 'Nobody opens a probation for themselves: somebody else in HR does.'
    : 'This person is in your own team or line: somebody else in HR opens the probation.';
}

/** Continuous employment counts from what HR says, or from what is known, or from the start of the probation. */
export const employedFromOf = (
  startOn: LocalDate,
  said: LocalDate | undefined,
  { knownFrom }: Pick<StarterFacts, 'knownFrom'>,
): LocalDate => said ?? knownFrom ?? startOn;

/** What is wrong with the days alone, before anybody is looked up. */
export function faultsInDays(
  terms: Pick<CaseTerms, 'startOn' | 'employedFrom' | 'contractEndOn'>,
  { knownFrom }: Pick<StarterFacts, 'knownFrom'>,
): Fault[] {
  const { startOn, employedFrom, contractEndOn } = terms;
  const faults: Fault[] = [];
  if (contractEndOn !== null && contractEndOn < startOn) {
    const message = 'The contract must not end before the probation starts.';
    faults.push({ pointer: '/contractEndOn', code: 'ends-before-start', message });
  }
  if (employedFrom > startOn && employedFrom !== knownFrom) {
    const message = 'Continuous employment cannot begin after the probation starts.';
    faults.push({ pointer: '/employmentStartedOn', code: 'after-the-start', message });
  } else if (knownFrom !== null && employedFrom > knownFrom) {
    const message =
      'This is after the first day on the person’s page. Put that day right first, if it is wrong: the statutory date counts from here.';
    faults.push({ pointer: '/employmentStartedOn', code: 'after-the-record', message });
  }
  return faults;
}

const MONTHS_AHEAD = 24;
/** The longest probation that a policy knows. */
const MONTHS_LONG = 24;
const YEARS_EMPLOYED = 70;

/** A slip in a year: nothing is counted from such a day. */
function faultInYear({ startOn, employedFrom }: CaseTerms, today: LocalDate): Fault | undefined {
  if (startOn > addMonths(today, MONTHS_AHEAD)) {
    const message = 'A probation is opened at most two years before it starts.';
    return { pointer: '/startOn', code: 'too-far-ahead', message };
  }
  if (startOn < addMonths(today, -MONTHS_LONG)) return alreadyOver;
  return employedFrom < addMonths(startOn, -12 * YEARS_EMPLOYED)
    ? {
        pointer: '/employmentStartedOn',
        code: 'too-long-ago',
        message: `Continuous employment began at most ${YEARS_EMPLOYED} years before.`,
      }
    : undefined;
}

const alreadyOver: Fault = {
  pointer: '/startOn',
  code: 'already-over',
  message: 'A probation from that day would be over.',
};

/** Why no probation can be opened for this person on these terms. */
export function faultsInOpening(starter: StarterFacts, terms: CaseTerms, today: LocalDate): Fault[] {
  const { leftOn, leadId, roleProfileVersionId, hasOpenProbation } = starter;
  const faults: Fault[] = [];
  if (leftOn !== null && (leftOn < today || leftOn < terms.startOn)) {
    faults.push({ pointer: '/personId', code: 'person-left', message: 'This person has left.' });
  }
  if (hasOpenProbation) {
    const message = 'This person has a probation that is not finished.';
    faults.push({ pointer: '/personId', code: 'second-probation', message });
  }
  if (leadId === null) {
    faults.push({ pointer: '/personId', code: 'no-lead', message: 'Nobody leads this person on the first day.' });
  }
  if (roleProfileVersionId === null) {
    const message = 'This person holds no role; say which published role profile it is measured against.';
    faults.push({ pointer: '/roleProfileVersionId', code: 'no-role', message });
  }
  if (terms.employedFrom > terms.startOn) {
    const message =
      'It would start before this person is employed here. Put the first day right, or say when employment started.';
    faults.push({ pointer: '/startOn', code: 'before-employment', message });
    return faults;
  }
  const inYear = faultInYear(terms, today);
  if (inYear) faults.push(inYear);
  else if (datesOf(terms).lastDay < today) faults.push(alreadyOver);
  return faults;
}
