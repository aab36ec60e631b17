import type { Viewer } from '@app/access';
import { AuditLog } from '@app/audit';
import { Clock, type LocalDate } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import {
  decideOnLetters,
  decideToComment,
  decideToWriteNote,
  decideToWriteRequirements,
  readsOutcome,
  readsPlan,
  readsProposal,
  relationsTo,
} from './domain/probation-policy';
import { stageOf } from './domain/probation';
import { datesOf } from './domain/probation-dates';
import { openTasks } from './domain/probation-tasks';
import { timelineOf } from './domain/timeline';
import type { ExtensionView, OpenTaskView, ProbationView } from './probation-view.dto';
import type { ReviewView } from './review-view.dto';
import { type ContentRow, ProbationsQueries, type ReviewRow } from './probations.queries';
import type { HeaderRow } from './probations.sql';
import { presentDates, presentItem } from './probations.views';

@Injectable()
export class ReadingService {
  constructor(
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    private readonly queries: ProbationsQueries,
  ) {}

  /** One probation as this viewer may see it. That HR reads what others wrote is itself audited. */
  async one(viewer: Viewer, id: string): Promise<ProbationView> {
    const today = this.clock.today();
    const row = await this.queries.header(viewer, id, today);
    const relations = relationsTo(row, viewer);
    if (!readsPlan(relations)) return { ...presentItem(viewer, row, today), ...nothing };
    const may = { asSubject: relations.includes('subject'), asDecider: readsProposal(relations) };
    const content = await this.queries.content(viewer, id, may);
    const readsWords = content.reviews.some(({ note }) => note !== null) || content.decisions.length > 0;
    if (relations.every((relation) => relation === 'hr') && readsWords) await this.recordRead(viewer, row);
    return present(viewer, row, content, today);
  }

  private recordRead(viewer: Viewer, { id, personId }: HeaderRow): Promise<void> {
    const entry = { action: 'probation.read-as-hr', entityType: 'probation', entityId: id };
    return this.audit.recordRead(viewer, { ...entry, subjectId: personId });
  }
}

const nothing = {
  version: null,
  policyName: null,
  dates: null,
  suspendedOn: null,
  endsOn: null,
  appealUntil: null,
  agreedOn: null,
  canWriteRequirements: false,
  timeline: [],
  requirements: [],
  reviews: [],
  decisions: [],
  extensions: [],
  letters: [],
  tasks: [],
  history: [],
};

function present(viewer: Viewer, row: HeaderRow, content: ContentRow, today: LocalDate): ProbationView {
  const relations = relationsTo(row, viewer);
  const issued = readsOutcome(relations);
  const canBeDone = decideOnLetters(viewer, row).allowed;
  const maintains = readsProposal(relations);
  const reviews = reviewsOf(viewer, row, content.reviews, today);
  return {
    ...presentItem(viewer, row, today),
    version: maintains ? row.version : null,
    policyName: row.policyName,
    dates: presentDates(row, relations.includes('hr')),
    suspendedOn: issued ? row.suspendedOn : null,
    endsOn: issued ? row.endsOn : null,
    appealUntil: issued ? row.appealUntil : null,
    agreedOn: row.agreedOn,
    canWriteRequirements: decideToWriteRequirements(viewer, row).allowed,
    timeline: timelineOf(
      {
        ...row,
        qualifiesOn: datesOf(row).decision.guard.qualifiesOn,
        finished: stageOf(row.state) === 'finished',
        extensions: content.extensions.map(extendedOn),
        reviews: reviews.map(pointOf),
      },
      today,
    ),
    requirements: content.requirements,
    reviews,
    decisions: content.decisions,
    extensions: content.extensions,
    letters: content.letters.map((letter) => ({ ...letter, canBeDone: canBeDone && letter.doneAt === null })),
    tasks: tasksOf(row, maintains, today),
    history: content.history,
  };
}

const extendedOn = ({ approvedOn }: ExtensionView) => ({ approvedOn: approvedOn as LocalDate });

const pointOf = ({ id, kind, dueOn, sharedAt }: ReviewView) => ({
  id,
  kind,
  dueOn: dueOn as LocalDate,
  shared: sharedAt !== null,
});

function reviewsOf(viewer: Viewer, row: HeaderRow, texts: readonly ReviewRow[], today: LocalDate): ReviewView[] {
  const byId = new Map(texts.map((text) => [text.id, text]));
  const writes = decideToWriteNote(viewer, row).allowed;
  const comments = decideToComment(viewer, row).allowed;
  return row.reviews.flatMap(({ id, kind, dueOn }) => {
    const text = byId.get(id);
    if (!text) return [];
    const { sharedAt, sharedBy, note, judgements, comment } = text;
    return [
      {
        id,
        kind,
        dueOn,
        overdue: sharedAt === null && dueOn < today,
        sharedAt,
        sharedBy,
        note: note ? { ...note, judgements } : null,
        comment,
        canWrite: writes && sharedAt === null,
        canComment: comments && sharedAt !== null && comment?.sentAt == null,
      },
    ];
  });
}

/** Letters tell the outcome and the pause its reason: they are the lead's and HR's to see. */
function tasksOf(row: HeaderRow, maintains: boolean, today: LocalDate): OpenTaskView[] {
  const shown = maintains ? row : { ...row, proposed: null, letters: [], qualifiesOn: null };
  return openTasks(shown, today).map(({ rule, doer, dueOn }) => ({ rule, doer, dueOn, overdue: dueOn < today }));
}
