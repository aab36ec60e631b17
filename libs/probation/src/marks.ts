import type { CaseTerms } from './domain/probation';
import { datesOf } from './domain/probation-dates';
import type { ProbationEntity } from './probation.entity';

/** What a step leaves on a probation beside its state. */
export type Marks = Partial<ProbationEntity>;

/** What is kept of the dates that follow from the terms. */
export function marksOf(terms: CaseTerms): Marks {
  const { lastDay, decision } = datesOf(terms);
  const { decideBy, latestNoticeOn, guard } = decision;
  return { lastDay, decideBy, latestNoticeOn, qualifiesOn: guard.qualifiesOn };
}
