import type { Viewer } from '@app/access';
import { clamped, type LocalDate } from '@app/kernel';
import { isOverdue, type LinkedKind } from './domain/objective';
import {
  allowedActions,
  decideToDiscard,
  decideToEdit,
  relationsTo,
  seesContent,
  turnOf,
} from './domain/objective-policy';
import { inBasisPoints, inPercent, objectiveProgress, rawProgress } from './domain/progress';
import type { KeyResultView, ObjectiveItem } from './objective-view.dto';
import type { HeaderRow, KeyResultRow } from './objectives.sql';

/** One objective as a list shows it to this viewer; an overseer is told title and state and nothing else. */
export function presentItem(viewer: Viewer, row: HeaderRow, today: LocalDate): ObjectiveItem {
  return {
    id: row.id,
    person: { id: row.personId, name: row.personName },
    title: row.title,
    state: row.state,
    version: row.version,
    turn: turnOf(row, today),
    ...(seesContent(relationsTo(row, viewer)) ? contentOf(row, today) : nothing),
    allowedActions: allowedActions(viewer, row),
    canEdit: decideToEdit(viewer, row).allowed,
    canDiscard: decideToDiscard(viewer, row).allowed,
  };
}

const contentOf = (row: HeaderRow, today: LocalDate) => ({
  proposedSide: row.proposedSide,
  changed: row.state === 'proposed' && row.wasAgreed,
  weight: row.weight,
  dueOn: row.dueOn,
  overdue: isOverdue(row, today),
  progress: inBasisPoints(objectiveProgress(row.keyResults)),
  cycle: row.cycle,
  component: row.component && { ...row.component, kind: row.component.kind as LinkedKind },
  carriedFrom: row.carriedFrom,
  lastCheckIn: row.lastCheckIn,
});

type Content = Pick<ObjectiveItem, keyof ReturnType<typeof contentOf>>;

const nothing: Content = {
  proposedSide: null,
  changed: false,
  weight: null,
  dueOn: null,
  overdue: null,
  progress: null,
  cycle: null,
  component: null,
  carriedFrom: null,
  lastCheckIn: null,
};

export function presentKeyResult(row: KeyResultRow): KeyResultView {
  const raw = rawProgress(row);
  return {
    id: row.id,
    kind: row.kind,
    title: row.title,
    unit: row.unit,
    start: row.start,
    target: row.target,
    current: row.current,
    done: row.done,
    weight: row.weight,
    progress: inBasisPoints(raw && clamped(raw)),
    rawPercent: inPercent(raw),
  };
}
