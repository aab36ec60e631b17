import { addDays, type LocalDate } from '../local-date';
import type { Division } from './bank-holidays';
import { addMonths } from './months';
import { rollForward } from './working-days';

/**
 * When a subject access request must be answered: the corresponding day of the next month, or three months on for a
 * complex one, moved by the days the clock stood still for clarification or identity, then to the next working day
 * (UK GDPR article 12(3); ICO, right of access; Data (Use and Access) Act 2025).
 */
export function subjectAccessDueOn(request: {
  readonly receivedOn: LocalDate;
  readonly complex?: boolean;
  readonly stoppedDays?: number;
  readonly division: Division;
}): LocalDate {
  const { receivedOn, complex = false, stoppedDays = 0, division } = request;
  return rollForward(addDays(addMonths(receivedOn, complex ? 3 : 1), stoppedDays), division);
}
