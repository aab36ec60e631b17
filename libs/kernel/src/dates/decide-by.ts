import { addDays, earliest, type LocalDate } from '../local-date';
import { type Division, yearNotKnown } from './bank-holidays';
import { type StatutoryGuard, statutoryGuard } from './statutory-guard';
import { addWorkingDays, rollBack } from './working-days';

/** Working days between the decision and the last day for notice, so that a hearing can be held. */
const HEARING_LEAD = 10;

/** What the latest safe day of a probation's decision depends on. */
export interface DecisionFacts {
  readonly startOn: LocalDate;
  readonly lastDayOn: LocalDate;
  /** The first day of continuous employment, not of the post (transfers and internal moves). */
  readonly employedFrom: LocalDate;
  readonly noticeDays: number;
  /** Whether the contract wants the notice to end inside the probation. */
  readonly noticeInside: boolean;
  /** The contract alone leads the decision, and the law's date is accepted as passed; it is no safer for that. */
  readonly guardAccepted?: boolean;
  readonly division: Division;
  readonly hearingLead?: number;
}

export interface DecideBy {
  readonly decideBy: LocalDate;
  /** The latest working day to give notice on. */
  readonly latestNoticeOn: LocalDate;
  readonly because: 'last-day' | 'contractual-notice' | 'statutory-guard';
  readonly guard: StatutoryGuard;
  /** The latest working day for notice by both clocks, whichever of them leads; none where the law's had gone before. */
  readonly latestSafeOn: LocalDate | undefined;
  /** A year whose bank holidays were not known when this was computed: warn that the days may move. */
  readonly yearNotKnown: number | undefined;
}

/**
 * The day by which a probation must be decided: the earlier of the contract's latest notice day and the statutory
 * guard's, rolled back to a working day, and the hearing's lead before that. The guard is left out where it has
 * passed before the probation began: protection then exists already, and no decision can be early enough. It is left out
 * too where it was accepted as passed; the latest safe day is the earlier of both all the same.
 */
export function decideBy(facts: DecisionFacts): DecideBy {
  const { startOn, lastDayOn, noticeDays, noticeInside, division, hearingLead = HEARING_LEAD } = facts;
  const contractual = noticeInside ? addDays(lastDayOn, -noticeDays) : lastDayOn;
  const guard = statutoryGuard(facts);
  const inReach = guard.latestNoticeOn >= startOn;
  const guarded = inReach && guard.latestNoticeOn < contractual && facts.guardAccepted !== true;
  const latestNoticeOn = rollBack(guarded ? guard.latestNoticeOn : contractual, division);
  const day = addWorkingDays(latestNoticeOn, -hearingLead, division);
  return {
    decideBy: day,
    latestNoticeOn,
    because: guarded ? 'statutory-guard' : noticeInside ? 'contractual-notice' : 'last-day',
    guard,
    latestSafeOn: inReach ? rollBack(earliest(guard.latestNoticeOn, contractual), division) : undefined,
    yearNotKnown: yearNotKnown(division, day, lastDayOn),
  };
}
