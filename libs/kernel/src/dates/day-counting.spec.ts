import fc from 'fast-check';
import { addDays, daysBetween, isLocalDate, toLocalDate, weekdayOf } from '../local-date';
import { divisions } from './bank-holidays';
import { decideBy } from './decide-by';
import { addMonths, lastDayOfMonth, periodLastDay, serviceMonths } from './months';
import { extend, probationLastDay } from './probation-period';
import { reviewPoints } from './review-points';
import { deemedEndOn, statutoryGuard } from './statutory-guard';
import { noticeEndsOn } from './statutory-notice';
import { subjectAccessDueOn } from './subject-access';
import { addWorkingDays, rollBack, rollForward, workingDaysBetween } from './working-days';
import {
  at,
  calendar,
  corresponding,
  dateOf,
  isInCalendar,
  isSame,
  lastOfPeriod,
  monthOf,
  walkToWork,
  walkWorkingDays,
  weekdayAt,
  where,
} from './written-calendar.oracle-spec';

/** Twelve properties of this many cases: 102,000 in all. */
const RUNS = 8_500;
const margin = 4000;
const day = fc.integer({ min: margin, max: calendar.length - margin }).map(at);
/** The years whose bank holidays are bundled. */
const known = fc.integer({ min: where(toLocalDate('2019-03-01')), max: where(toLocalDate('2027-06-01')) }).map(at);
const division = fc.constantFrom(...divisions);
const months = fc.integer({ min: 1, max: 30 });
const check = <T extends [unknown, ...unknown[]]>(
  ...[arbitraries, predicate]: [{ [K in keyof T]: fc.Arbitrary<T[K]> }, (...values: T) => void]
) => fc.assert(fc.property(...arbitraries, predicate), { numRuns: RUNS });

describe('counted on a calendar written out day by day', () => {
  it('days lie as far apart as they are', () => {
    check([day, fc.integer({ min: -3000, max: 3000 })], (from, days) => {
      const to = at(where(from) + days);
      isSame(addDays(from, days), to);
      isSame(daysBetween(from, to), days);
      isSame(weekdayOf(from), weekdayAt(where(from)));
    });
  });

  it('a text is a day when the calendar has it', () => {
    const number = (max: number) => fc.integer({ min: 0, max }).map((value) => String(value).padStart(2, '0'));
    check([fc.integer({ min: 1999, max: 2100 }), number(14), number(33)], (year, month, date) => {
      const text = `${year}-${month}-${date}`;
      isSame(isLocalDate(text), isInCalendar(text));
    });
  });

  it('months lead to the corresponding day or the last one', () => {
    check([day, fc.integer({ min: -30, max: 30 })], (start, count) => {
      isSame(addMonths(start, count), corresponding(start, count).day);
    });
  });

  it('a period ends the day before, or with the month', () => {
    check([day, months], (start, count) => {
      const last = lastOfPeriod(start, count);
      isSame(periodLastDay(start, count), last);
      isSame(lastDayOfMonth(last) === last || addDays(last, 1).slice(8) === start.slice(8), true);
    });
  });

  it('service is the months that fit', () => {
    check([day, fc.integer({ min: 0, max: 800 })], (start, days) => {
      const on = at(where(start) + days);
      let fit = 0;
      for (let index = where(start) + 1; index <= where(on); index++) {
        const endsMonth = monthOf(index + 1) !== monthOf(index);
        if (dateOf(index) === start.slice(8) || (endsMonth && dateOf(index) < start.slice(8))) fit++;
      }
      isSame(serviceMonths(start, on), fit);
    });
  });

  it('an extended probation ends where one of that whole length would', () => {
    check([day, months, fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 26 })], (startOn, n, more, weeks) => {
      const terms = { startOn, months: n };
      isSame(probationLastDay(extend(terms, { months: more })), lastOfPeriod(startOn, n + more));
      const oldLast = lastOfPeriod(startOn, n);
      isSame(probationLastDay(extend(terms, { weeks })), at(where(oldLast) + weeks * 7));
    });
  });

  it('working days lead where walking leads', () => {
    check([known, fc.integer({ min: -50, max: 50 }), division], (from, count, part) => {
      const to = walkWorkingDays(from, count, part);
      isSame(addWorkingDays(from, count, part), to);
      isSame(workingDaysBetween(from, to, part), count);
    });
  });

  it('rolling stops at the nearest working day', () => {
    check([known, division], (from, part) => {
      isSame(rollForward(from, part), walkToWork(from, 1, part));
      isSame(rollBack(from, part), walkToWork(from, -1, part));
    });
  });

  it('the last safe notice ends before the six months do, and a day later would not', () => {
    check([day, fc.integer({ min: 0, max: 92 })], (employedFrom, noticeDays) => {
      const guard = statutoryGuard({ employedFrom, noticeDays });
      const deemed = (late: number) => {
        const givenOn = at(where(guard.latestNoticeOn) + late);
        return deemedEndOn({ givenOn, endsOn: noticeEndsOn(givenOn, noticeDays) });
      };
      const [six, two] = [lastOfPeriod(employedFrom, 6), lastOfPeriod(employedFrom, 24)];
      const inForce = toLocalDate('2027-01-01');
      const qualifies = six >= inForce ? six : two < inForce ? two : inForce;
      isSame(guard.qualifiesOn, qualifies);
      isSame(deemed(0) < qualifies, true);
      isSame(deemed(1) < qualifies, false);
    });
  });

  it('a decision leaves its ten working days before both clocks', () => {
    const notice = fc.constantFrom(0, 7, 14, 28);
    check([known, fc.integer({ min: 2, max: 9 }), notice, fc.boolean(), division], (startOn, n, days, inside, part) => {
      const lastDayOn = lastOfPeriod(startOn, n);
      const facts = { startOn, employedFrom: startOn, lastDayOn, noticeDays: days, noticeInside: inside };
      const found = decideBy({ ...facts, division: part });
      isSame(walkWorkingDays(found.latestNoticeOn, -10, part), found.decideBy);
      isSame(noticeEndsOn(found.latestNoticeOn, inside ? days : 0) <= lastDayOn, true);
      const deemed = noticeEndsOn(found.latestNoticeOn, Math.max(7, days));
      isSame(deemed < found.guard.qualifiesOn, true);
      isSame(found.latestSafeOn, found.latestNoticeOn);
    });
  });

  it('reviews come in order, on working days, five apart, none after the decision', () => {
    const offset = fc.oneof(
      fc.integer({ min: 1, max: 40 }).map((weeks) => ({ weeks })),
      fc.integer({ min: 1, max: 9 }).map((count) => ({ months: count })),
    );
    const length = fc.integer({ min: 10, max: 200 });
    check([known, length, fc.array(offset, { maxLength: 6 }), division], (startOn, days, offsets, part) => {
      const end = walkToWork(at(where(startOn) + days), -1, part);
      const points = reviewPoints({ startOn, decideBy: end, offsets, division: part });
      isSame(points.at(-1), end);
      points.reduce((before, point) => {
        isSame(walkWorkingDays(before, 5, part) <= point, true);
        return point;
      });
    });
  });

  it('a subject access request is due on the first working day from the corresponding one', () => {
    check([known, fc.boolean(), fc.integer({ min: 0, max: 90 }), division], (receivedOn, complex, stopped, part) => {
      const { day: month } = corresponding(receivedOn, complex ? 3 : 1);
      const due = walkToWork(at(where(month) + stopped), 1, part);
      isSame(subjectAccessDueOn({ receivedOn, complex, stoppedDays: stopped, division: part }), due);
    });
  });
});
