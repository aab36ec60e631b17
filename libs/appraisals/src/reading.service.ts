import { type Viewer } from '@app/access';
import { AuditLog } from '@app/audit';
import { Clock, type LocalDate } from '@app/kernel';
import { ObjectivesQueries, type PeriodObjective } from '@app/objectives';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { AppraisalView, GapsView, ItemView, RecordedStep } from './appraisals.dto';
import { AppraisalsQueries, type ContentRow } from './appraisals.queries';
import type { HeaderRow } from './appraisals.sql';
import { presentHeader } from './appraisals.views';
import { gapList } from './domain/skill-gaps';
import { isRequired } from './domain/appraisal-items';
import { questionWords } from './domain/appraisal-words';
import { mayNameCountersigner, mayOpenForHr, sidesReadAsHr } from './domain/appraisal-hr';
import { readableSides, relationsTo, seesContent, writableSides } from './domain/appraisal-policy';
import { recordOf } from './domain/appraisal-record';

const firstLook = `update appraisal set self_opened_at = now()
  where id = $1 and self_opened_at is null and self_submitted_at is not null and appraiser_id = $2 returning id`;

@Injectable()
export class ReadingService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    private readonly queries: AppraisalsQueries,
    private readonly objectives: ObjectivesQueries,
  ) {}

  /**
   * One appraisal as this viewer may see it. Reading leaves two marks: the appraiser's first look at what was handed
   * in, after which it cannot be recalled, and an audit entry when HR reads the words of others.
   */
  async one(viewer: Viewer, id: string): Promise<AppraisalView> {
    const row = await this.queries.header(viewer, id);
    const relations = relationsTo(row, viewer);
    if (!seesContent(relations)) return this.present(viewer, row, nothing, []);
    const sides = readableSides(viewer, row);
    if (relations.includes('appraiser') && sides.includes('self') && !row.selfOpenedAt) await this.open(viewer, row);
    await this.recordRead(viewer, row);
    const content = await this.queries.content(row, sides);
    // What was handed in may have been taken back in between, and is then nobody else's to read.
    if (!content) return this.one(viewer, id);
    const { periodFrom, periodTo } = row.cycle;
    const objectives = await this.objectives.inPeriod(row.appraiseeId, periodFrom as LocalDate, periodTo as LocalDate);
    return this.present(viewer, row, content, objectives);
  }

  private present(viewer: Viewer, row: HeaderRow, content: ContentRow, objectives: PeriodObjective[]): AppraisalView {
    const items = (content.items ?? []).map((item) => ({
      ...item,
      title: item.question ? questionWords[item.question] : item.title,
      required: isRequired(item.kind) && !item.leftRole,
    }));
    return {
      ...presentHeader(viewer, row, this.clock.today()),
      items,
      answers: content.answers ?? [],
      readableSides: readableSides(viewer, row),
      writableSides: writableSides(viewer, row),
      gaps: gapsIn(
        items.filter(({ leftRole }) => !leftRole),
        content,
      ),
      objectives,
      canOpenForHr: mayOpenForHr(viewer, row).allowed,
      canNameCountersigner: mayNameCountersigner(viewer, row).allowed,
      record: toldTo(viewer, row, content),
    };
  }

  private async open(viewer: Viewer, { id, appraiseeId }: HeaderRow): Promise<void> {
    await this.db.transaction(async (tx) => {
      const [opened] = await tx.query<[unknown[], number]>(firstLook, [id, viewer.personId]);
      if (opened.length === 0) return;
      const entry = { action: 'appraisal.open-self-assessment', entityType: 'appraisal', entityId: id };
      await this.audit.record(tx, viewer, { ...entry, subjectId: appraiseeId });
    });
  }

  private async recordRead(viewer: Viewer, row: HeaderRow): Promise<void> {
    const sides = sidesReadAsHr(viewer, row);
    if (sides.length === 0) return;
    const entry = { action: 'appraisal.read-as-hr', entityType: 'appraisal', entityId: row.id };
    await this.audit.recordRead(viewer, { ...entry, subjectId: row.appraiseeId, detail: { sides: sides.join(' ') } });
  }
}

const nothing: ContentRow = { items: null, answers: null, steps: null };

/** Why a self-assessment was given back is read by who may read that, and by who gave it back. */
function toldTo(viewer: Viewer, row: HeaderRow, { steps }: ContentRow): RecordedStep[] {
  const readsSelf = readableSides(viewer, row).includes('self');
  return recordOf(steps ?? []).map((step) =>
    step.action !== 'return-self-assessment' || readsSelf || step.by?.id === viewer.personId
      ? step
      : { ...step, reason: null },
  );
}

function gapsIn(items: readonly ItemView[], { answers }: ContentRow): GapsView {
  const levelOf = (itemId: string, side: string) =>
    answers?.find((answer) => answer.itemId === itemId && answer.side === side)?.level ?? null;
  const listOf = (kind: ItemView['kind']) =>
    gapList(
      items
        .filter((item) => item.kind === kind)
        .map(({ id, title, target }) => ({
          itemId: id,
          title,
          target,
          self: levelOf(id, 'self'),
          lead: levelOf(id, 'lead'),
        })),
    );
  return { organisationSkills: listOf('organisation_skill'), knowledge: listOf('knowledge') };
}
