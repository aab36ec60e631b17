import type { Viewer } from '@app/access';
import { clamped, type LocalDate } from '@app/kernel';
import { isOverdue, type LinkedKind } from './domain/objective';
import { allowedActions, decideToDiscard, decideToEdit, relationsTo, seesContent } from './domain/objective-policy';
import { dueOf, turnOf } from './domain/objective-due';
import { inBasisPoints, inPercent, objectiveProgress, rawProgress } from './domain/progress';
import { type Standing, standingKeyResults } from './domain/standing';
import type { AgreedWordsView, KeyResultView } from './key-result-view.dto';
import type { ObjectiveItem } from './objective-view.dto';
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
  progress: inBasisPoints(objectiveProgress(row.standing ? standingKeyResults(row.standing) : row.keyResults)),
  asks: asksOf(row, today),
  agreed: row.standing && presentStanding(row.standing, row),
  cycle: row.cycle,
  component: row.component && { ...row.component, kind: row.component.kind as LinkedKind },
  carriedFrom: row.carriedFrom,
  lastCheckIn: row.lastCheckIn,
});

/** The first thing that is due about it, which its turn is about. */
function asksOf(row: HeaderRow, today: LocalDate): ObjectiveItem['asks'] {
  const [first] = dueOf(row, today);
  return first ? { rule: first.rule, by: first.dueOn } : null;
}

function presentStanding(standing: Standing, { wasStarted }: HeaderRow): AgreedWordsView {
  const { title, measure, weight, dueOn, cycleName } = standing.terms;
  const keyResults = standingKeyResults(standing).map(presentKeyResult);
  return { title, measure, weight, dueOn, cycleName, started: wasStarted, keyResults };
}

type Content = Pick<ObjectiveItem, keyof ReturnType<typeof contentOf>>;

const nothing: Content = {
  proposedSide: null,
  changed: false,
  weight: null,
  dueOn: null,
  overdue: null,
  progress: null,
  asks: null,
  agreed: null,
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
