import type { Viewer } from '@app/access';
import type { LocalDate } from '@app/kernel';
import type { EntityManager } from 'typeorm';
import type { CaseTerms } from './domain/probation';
import { nothingThere } from './probations.queries';
import { FACTS, type FactsRow, FROM, TERMS } from './probations.sql';

/** A probation as it is now, and stays until the end of the transaction. */
export interface LockedCase extends FactsRow, CaseTerms {
  readonly suspendedOn: LocalDate | null;
}

const lock = 'select 1 from probation_case where id = $1 for update';
const share = 'select 1 from probation_case where id = $1 for share';

const facts = `select ${FACTS}, ${TERMS}, probation.suspended_on as "suspendedOn" from ${FROM} where probation.id = $3`;

/**
 * Locks first and reads afterwards, in two statements: one alone would, after waiting for somebody else's step, see the
 * new row of the case and the old ones beside it. `shared`: for drafts, which do not stand in one another's way.
 */
export async function lockedCase(
  tx: EntityManager,
  actor: Viewer | 'system',
  id: string,
  today: LocalDate,
  shared = false,
): Promise<LockedCase> {
  await tx.query(shared ? share : lock, [id]);
  const [row] = await tx.query<LockedCase[]>(facts, [actor === 'system' ? null : actor.personId, today, id]);
  if (!row) throw nothingThere();
  return row;
}
