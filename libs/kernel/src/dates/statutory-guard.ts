import { addDays, type LocalDate, toLocalDate } from '../local-date';
import { periodLastDay } from './months';

const IN_FORCE_FROM = toLocalDate('2027-01-01');
const QUALIFYING_MONTHS = 6;
const FORMER_MONTHS = 24;
const STATUTORY_WEEK = 7;

/** Advice, never a block: to be shown with "check with HR or a lawyer". */
export interface StatutoryGuard {
  /** The last day of the qualifying period: who is still employed then is protected from unfair dismissal. */
  readonly qualifiesOn: LocalDate;
  /** The latest effective date of termination, the statutory week counted in, that comes before it. */
  readonly lastSafeEndOn: LocalDate;
  /** The latest day to give the contract's notice, worked in full, or a week where that is longer. */
  readonly latestNoticeOn: LocalDate;
  /** The latest day for a dismissal without worked notice: the law adds a week to it. */
  readonly latestWithoutNoticeOn: LocalDate;
}

/**
 * When notice must be given at the latest so that it ends before the qualifying period does: two years' employment for
 * an end before 1 January 2027, six months from that day on (Employment Rights Act 1996, sections 97(2) and 108;
 * Employment Rights Act 2025, section 25; SI 2026/559). No end before the day it answers is protected by either rule.
 * `employedFrom` begins the continuous employment, which may be long before the post; `noticeDays` is the contract's.
 */
export function statutoryGuard(given: {
  readonly employedFrom: LocalDate;
  readonly noticeDays: number;
}): StatutoryGuard {
  const qualifiesOn = protectedFrom(given.employedFrom);
  const lastSafeEndOn = addDays(qualifiesOn, -1);
  return {
    qualifiesOn,
    lastSafeEndOn,
    latestNoticeOn: addDays(lastSafeEndOn, -Math.max(STATUTORY_WEEK, given.noticeDays)),
    latestWithoutNoticeOn: addDays(lastSafeEndOn, -STATUTORY_WEEK),
  };
}

/**
 * Six months; but whoever had them before they came into force is protected from that day, or from the end of the two
 * years that the law asked for until then, whichever came first.
 */
function protectedFrom(employedFrom: LocalDate): LocalDate {
  const sixMonths = periodLastDay(employedFrom, QUALIFYING_MONTHS);
  if (sixMonths >= IN_FORCE_FROM) return sixMonths;
  const twoYears = periodLastDay(employedFrom, FORMER_MONTHS);
  return twoYears < IN_FORCE_FROM ? twoYears : IN_FORCE_FROM;
}

/** The end of employment as the law counts it: the real one if a week's notice was worked, else a week after notice. */
export const deemedEndOn = (notice: { readonly givenOn: LocalDate; readonly endsOn: LocalDate }): LocalDate => {
  const withWeek = addDays(notice.givenOn, STATUTORY_WEEK);
  return notice.endsOn > withWeek ? notice.endsOn : withWeek;
};
