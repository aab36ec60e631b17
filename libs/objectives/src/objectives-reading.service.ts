import type { Viewer } from '@app/access';
import { AuditLog } from '@app/audit';
import { Clock } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { differences, sinceTheOtherSide } from './domain/differences';
import type { ObjectiveSide, Terms } from './domain/objective';
import { relationsTo, seesContent, sideOf } from './domain/objective-policy';
import type { ObjectiveView } from './objective-history.dto';
import { type ContentRow, ObjectivesQueries } from './objectives.queries';
import type { HeaderRow } from './objectives.sql';
import { presentItem, presentKeyResult } from './objectives.views';

@Injectable()
export class ObjectivesReadingService {
  constructor(
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    private readonly queries: ObjectivesQueries,
  ) {}

  /** One objective as this viewer may see it; that HR reads what others wrote is itself on record. */
  async one(viewer: Viewer, id: string): Promise<ObjectiveView> {
    const row = await this.queries.header(viewer, id);
    const relations = relationsTo(row, viewer);
    const item = presentItem(viewer, row, this.clock.today());
    if (!seesContent(relations)) return { ...item, ...nothing, agreedWeights: [] };
    if (relations.every((relation) => relation === 'hr' || relation === 'overseer')) await this.recordRead(viewer, row);
    const content = await this.queries.content(id);
    const agreedWeights = sideOf(row, viewer) === undefined ? [] : content.agreedWeights;
    return { ...item, ...present(row, content), agreedWeights };
  }

  private recordRead(viewer: Viewer, { id, personId }: HeaderRow): Promise<void> {
    const entry = { action: 'objective.read-as-hr', entityType: 'objective', entityId: id, subjectId: personId };
    return this.audit.recordRead(viewer, entry);
  }
}

function present(row: HeaderRow, content: ContentRow) {
  const { measure, agreedTerms, author, proposedBy, agreedBy, closeReason, carriedTo, checkIns, revisions } = content;
  return {
    measure,
    keyResults: row.keyResults.map(presentKeyResult),
    checkIns,
    revisions,
    differences: agreedTerms ? differences(agreedTerms, termsNow(row, content)) : answered(row, revisions),
    author,
    proposedBy,
    proposedAt: iso(content.proposedAt),
    agreedBy,
    agreedAt: iso(content.agreedAt),
    closedAt: iso(content.closedAt),
    closeReason,
    carriedTo,
  };
}

/** Before any agreement: what the side that proposes now has altered in what the other one proposed. */
function answered({ personId, authorId, proposedSide }: HeaderRow, revisions: ContentRow['revisions']) {
  if (proposedSide === null) return [];
  const sideOfPerson = (id: string): ObjectiveSide => (id === personId ? 'owner' : 'lead');
  const changes = revisions.map(({ by, differences }) => ({ side: sideOfPerson(by.id), differences })).reverse();
  return sinceTheOtherSide(changes, proposedSide, sideOfPerson(authorId));
}

const termsNow = ({ title, weight, dueOn, cycle, keyResults }: HeaderRow, { measure }: ContentRow): Terms => ({
  title,
  measure,
  weight,
  dueOn,
  cycleId: cycle?.id ?? null,
  cycleName: cycle?.name ?? null,
  keyResults,
});

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

const nothing: Omit<ReturnType<typeof present>, 'author'> & { author: null } = {
  measure: '',
  keyResults: [],
  checkIns: [],
  revisions: [],
  differences: [],
  author: null,
  proposedBy: null,
  proposedAt: null,
  agreedBy: null,
  agreedAt: null,
  closedAt: null,
  closeReason: null,
  carriedTo: null,
};
