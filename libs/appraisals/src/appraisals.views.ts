import type { Viewer } from '@app/access';
import type { LocalDate } from '@app/kernel';
import type { AppraisalItem } from './appraisal-header.dto';
import type { HeaderRow } from './appraisals.sql';
import { allowedActions, relationsTo, seesContent } from './domain/appraisal-policy';
import { openPhase } from './domain/appraisal-turn';

/** One appraisal as a list shows it to this viewer; an overseer is told the state and nothing else. */
export function presentHeader(viewer: Viewer, row: HeaderRow, today: LocalDate): AppraisalItem {
  const content = seesContent(relationsTo(row, viewer));
  const phase = openPhase(row);
  const dueOn = content && phase ? phase.dueOn : null;
  return {
    id: row.id,
    cycle: row.cycle,
    appraisee: { id: row.appraiseeId, name: row.appraiseeName },
    appraiser: { id: row.appraiserId, name: row.appraiserName },
    countersigner: reference(row.countersignerId, row.countersignerName),
    state: row.state,
    dates: content ? datesOf(row) : null,
    role: content ? row.role : null,
    turn: phase?.turn ?? 'nobody',
    dueOn,
    overdue: dueOn !== null && dueOn < today,
    selfProgress: content ? selfProgress(row) : null,
    allowedActions: allowedActions(viewer, row, today),
  };
}

const reference = (id: string | null, name: string | null) => (id !== null && name !== null ? { id, name } : null);

function selfProgress({ selfSubmittedAt, selfStarted }: HeaderRow): 'not_started' | 'started' | 'submitted' {
  if (selfSubmittedAt) return 'submitted';
  return selfStarted ? 'started' : 'not_started';
}

const datesOf = (row: HeaderRow) => ({
  opensOn: row.opensOn,
  selfDueOn: row.selfDueOn,
  leadDueOn: row.leadDueOn,
  meetingDueOn: row.meetingDueOn,
  acknowledgeDueOn: row.acknowledgeDueOn,
  countersignDueOn: row.countersignDueOn,
  // The day of the meeting belongs to what is shared.
  metOn: row.sharedAt ? row.metOn : null,
  sharedAt: iso(row.sharedAt),
  acknowledgedAt: iso(row.acknowledgedAt),
  countersignedAt: iso(row.countersignedAt),
  closedAt: iso(row.closedAt),
});

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;
