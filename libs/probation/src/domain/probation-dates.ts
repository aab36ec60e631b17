import {
  addDays,
  addMonths,
  addWorkingDays,
  type DecideBy,
  decideBy,
  type Division,
  earliest,
  latest,
  type LocalDate,
  probationLastDay,
  reviewPoints,
  rollBack,
  rollForward,
} from '@app/kernel';
import type { CaseTerms, LetterKind } from './probation';

/** Everything that follows from the terms; the two clocks are `lastDay` and `decision.guard.qualifiesOn`. */
export interface ProbationDates {
  readonly lastDay: LocalDate;
  readonly decision: DecideBy;
}

/**
 * The last day and the day to decide by (domain.md 1.3, rules 4, 5, 8 and 9). Where HR acknowledged that the person
 * will be protected before the extended end, the statutory guard no longer leads; the latest safe day still heeds it.
 */
export function datesOf(terms: CaseTerms): ProbationDates {
  const { startOn, employedFrom, contractEndOn, months, extensionMonths, extensionWeeks } = terms;
  const lastDay = probationLastDay({
    startOn,
    months: months + extensionMonths,
    weeks: extensionWeeks,
    pausedDays: terms.pausedDays,
    endConvention: terms.endConvention,
    ...(contractEndOn === null ? {} : { contractEndOn }),
  });
  const decision = decideBy({
    startOn,
    lastDayOn: lastDay,
    employedFrom,
    noticeDays: terms.noticeDays,
    noticeInside: terms.noticeInside,
    guardAccepted: terms.guardAcknowledged,
    division: terms.division,
    hearingLead: terms.hearingLead,
  });
  return { lastDay, decision };
}

/** The days of the reviews still to come on `from`; the last is the final one, when the decision is due. */
export function reviewDays(terms: CaseTerms, from: LocalDate): LocalDate[] {
  const { startOn, offsets, division } = terms;
  const days = reviewPoints({ startOn, decideBy: datesOf(terms).decision.decideBy, offsets, division });
  return days.filter((on, index) => on >= from || index === days.length - 1);
}

/** The reviews of an extension, four weeks apart from its approval to the new day of decision. */
export function extensionReviewDays(terms: CaseTerms, approvedOn: LocalDate): LocalDate[] {
  const { decision, lastDay } = datesOf(terms);
  const everyFourWeeks = Array.from({ length: 26 }, (_, n) => ({ weeks: 4 * (n + 1) })).filter(
    ({ weeks }) => addDays(approvedOn, 7 * weeks) <= lastDay,
  );
  return reviewPoints({
    startOn: approvedOn,
    decideBy: decision.decideBy,
    offsets: everyFourWeeks,
    division: terms.division,
  });
}

const EARLIEST_CONCERN = 14;
const LATEST_CONCERN = 28;
const CLOSEST = 5;

/**
 * When to look again after a concern: three weeks on, or as near to that within two to four weeks as keeps five
 * working days from the reviews that are open. Undefined when there is no such day and a review lies in the window
 * already, or when the decision is due before the window: then that review is the second look.
 */
export function concernReviewOn(terms: CaseTerms, today: LocalDate, open: readonly LocalDate[]): LocalDate | undefined {
  const { division } = terms;
  const { decideBy: until } = datesOf(terms).decision;
  const end = addDays(today, LATEST_CONCERN);
  const window = Array.from({ length: LATEST_CONCERN - EARLIEST_CONCERN + 1 }, (_, n) => n + EARLIEST_CONCERN)
    .sort((one, other) => Math.abs(one - 21) - Math.abs(other - 21) || other - one)
    .map((days) => rollForward(addDays(today, days), division))
    .filter((on) => on <= end && on <= until);
  const found = window.find((on) => open.every((other) => isApart(on, other, division)));
  const isThere = open.some((on) => on >= addDays(today, EARLIEST_CONCERN) && on <= end);
  return found ?? (isThere ? undefined : window[0]);
}

/** Five working days or more between two reviews. */
export const isApart = (one: LocalDate, other: LocalDate, division: Division): boolean =>
  one <= other ? addWorkingDays(one, CLOSEST, division) <= other : addWorkingDays(other, CLOSEST, division) <= one;

/** The latest safe day of each letter (domain.md 1.2 and 3.1): never one that is past already. */
export function letterDueOn(
  kind: LetterKind,
  terms: CaseTerms,
  given: { readonly today: LocalDate; readonly oldLastDay: LocalDate; readonly noticeOn?: LocalDate },
): LocalDate {
  const { division } = terms;
  const { today, oldLastDay, noticeOn } = given;
  return latest(today, safeDay());

  function safeDay(): LocalDate {
    switch (kind) {
      // To be told in writing before the probation would have ended (Acas).
      case 'extension-letter':
        return rollBack(addDays(oldLastDay, -1), division);
      // Employment Rights Act 1996 section 4: within a month of the change.
      case 'written-statement':
        return rollBack(addMonths(today, 1), division);
      case 'confirmation-letter': {
        const soon = addWorkingDays(today, CLOSEST, division);
        const before = rollBack(oldLastDay, division);
        return soon < before ? soon : before;
      }
      // Once its day is decided, that is the day from which the end of employment is counted.
      case 'notice-letter': {
        const { latestNoticeOn } = datesOf(terms).decision;
        return noticeOn === undefined ? latestNoticeOn : earliest(latestNoticeOn, rollBack(noticeOn, division));
      }
    }
  }
}

/** Working days after the start by which the requirements should be agreed (domain.md 1.2). */
export const requirementsDueOn = ({ startOn, division }: Pick<CaseTerms, 'startOn' | 'division'>): LocalDate =>
  addWorkingDays(startOn, 10, division);

/** Working days to appeal against an outcome, the day of it not counted. */
export const appealUntil = (issuedOn: LocalDate, { division }: Pick<CaseTerms, 'division'>): LocalDate =>
  addWorkingDays(issuedOn, 10, division);
