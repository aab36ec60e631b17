import type { Viewer } from '@app/access';
import { daysBetween, type LocalDate, rollBack } from '@app/kernel';
import { type CaseTerms, stageOf } from './domain/probation';
import { datesOf } from './domain/probation-dates';
import { allowedActions, knowsState, readsPlan, readsProposal, relationsTo } from './domain/probation-policy';
import { isOverdue, turnOf } from './domain/probation-tasks';
import type { ProbationDatesView } from './probation-dates.dto';
import type { ProbationItem } from './probation-item.dto';
import type { HeaderRow } from './probations.sql';

const SOURCE =
  'Employment Rights Act 2025, section 25, and SI 2026/559: six months from 1 January 2027, two years before; Employment ' +
  'Rights Act 1996, sections 97(2), 210 and 211: a week is added to a shorter notice, and the first day of employment counts';
const ADVICE = 'This is advice and stops nothing. Check with HR or a lawyer before you rely on it.';
const ADVICE_TO_HR = 'This is advice and stops nothing. Check with a lawyer before you rely on it.';

/** One probation as a list shows it to this viewer; an overseer is told what is due and overdue, and no more. */
export function presentItem(viewer: Viewer, row: HeaderRow, today: LocalDate): ProbationItem {
  const relations = relationsTo(row, viewer);
  const plan = readsPlan(relations);
  const stage = stageOf(row.state);
  const running = plan && stage !== 'finished';
  const { latestSafeOn, guard } = datesOf(row).decision;
  return {
    id: row.id,
    person: { id: row.personId, name: row.personName },
    lead: { id: row.leadId, name: row.leadName },
    countersigner: reference(row.countersignerId, row.countersignerName),
    stage,
    state: knowsState(relations, row) ? row.state : null,
    role: plan ? row.role : null,
    startOn: plan ? row.startOn : null,
    lastDay: plan ? row.lastDay : null,
    decideBy: row.decideBy,
    latestSafeOn: running ? (latestSafeOn ?? null) : null,
    protectedFrom: running ? guard.qualifiesOn : null,
    daysLeft: running ? daysBetween(today, row.lastDay) : null,
    turn: turnOf(row, today, readsProposal(relations)),
    overdue: isOverdue(row, today),
    nextReviewOn: running ? (row.reviews.find(({ sharedOn }) => sharedOn === null)?.dueOn ?? null) : null,
    concern: running && row.hasConcern,
    lastWorkingDay: plan ? rollBack(row.lastDay, row.division) : null,
    allowedActions: allowedActions(viewer, row, today),
  };
}

const reference = (id: string | null, name: string | null) => (id !== null && name !== null ? { id, name } : null);

/** Both clocks, and what to warn about; HR is not sent to HR. */
export function presentDates(terms: CaseTerms, toHr: boolean): ProbationDatesView {
  const { lastDay, decision } = datesOf(terms);
  const { guard } = decision;
  return {
    startOn: terms.startOn,
    employmentStartedOn: terms.employedFrom,
    contractEndOn: terms.contractEndOn,
    lastDay,
    decideBy: decision.decideBy,
    latestNoticeOn: decision.latestNoticeOn,
    because: decision.because,
    latestSafeOn: decision.latestSafeOn ?? null,
    statutory: {
      ...guard,
      acknowledged: terms.guardAcknowledged,
      source: SOURCE,
      advice: toHr ? ADVICE_TO_HR : ADVICE,
    },
    bankHolidaysUnknownFrom: decision.yearNotKnown ?? null,
  };
}
