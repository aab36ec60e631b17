import { demand, type Viewer } from '@app/access';
import { AuditLog } from '@app/audit';
import { Clock, type LocalDate, Problem } from '@app/kernel';
import { Idempotency } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { concernReviewOn } from './domain/probation-dates';
import { decideToWriteNote } from './domain/probation-policy';
import { faultsInNote, hasConcern, lacksOf, type Note, sameNote } from './domain/review';
import { lockedCase, type LockedCase } from './locked-case';
import { ProbationNotices } from './probations.notices';
import { noteOf, requirementsOf, reviewOf, type ReviewRow } from './review-rows';
import type { SavedText } from './reviews.dto';

export interface ReviewKey {
  readonly caseId: string;
  readonly reviewId: string;
}

const insert = `insert into probation_note (review_id, author_id, text, saved_at) values ($1, $2, $3, $4)
  on conflict do nothing returning version`;

const update = `update probation_note set text = $3, saved_at = $4, version = version + 1
  where review_id = $1 and author_id = $2 and version = $5 returning version`;

const unjudge = 'delete from probation_judgement where review_id = $1 and author_id = $2';

const judge = `insert into probation_judgement (review_id, author_id, requirement_id, judgement)
  select $1, $2, requirement_id, judgement
    from rows from (unnest($3::uuid[]), unnest($4::text[])) as judged (requirement_id, judgement)`;

const share = `update probation_review set state = 'shared', shared_at = $2, shared_by = $3 where id = $1`;

const openDays = `select due_on as "dueOn" from probation_review where case_id = $1 and state = 'draft'`;

const addReview = `insert into probation_review (case_id, due_on, kind) values ($1, $2, 'concern')`;

/** The lead's side of a review: a draft that is its author's alone, and then shared as it is. */
@Injectable()
export class ReviewsService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    private readonly idempotency: Idempotency,
    private readonly notices: ProbationNotices,
  ) {}

  /**
   * Saves the author's own draft if they have not saved it elsewhere since `version` (0: never). A retry of a save
   * that did arrive is answered as saved. Stale: 412 with the note as it is now. Drafts are not audited.
   */
  async save(viewer: Viewer, { caseId, reviewId }: ReviewKey, version: number, note: Note): Promise<SavedText> {
    return this.db.transaction(async (tx) => {
      const probation = await lockedCase(tx, viewer, caseId, this.clock.today(), true);
      demand(decideToWriteNote(viewer, probation));
      demandDraft(await reviewOf(tx, caseId, reviewId));
      const faults = faultsInNote(note, await requirementsOf(tx, caseId));
      if (faults.length > 0) throw refused('A requirement is judged that is not there, or twice.', faults);
      const savedAt = this.clock.now();
      const saved = await this.write(tx, [reviewId, viewer.personId, note.text, savedAt], version);
      if (saved === undefined) return this.alreadySaved(tx, viewer, reviewId, version, note);
      await tx.query(unjudge, [reviewId, viewer.personId]);
      const ids = note.judgements.map(({ requirementId }) => requirementId);
      await tx.query(judge, [reviewId, viewer.personId, ids, note.judgements.map(({ judgement }) => judgement)]);
      return { version: saved, savedAt: savedAt.toISOString() };
    });
  }

  /**
   * Shares the review with the person. Throws 422 with what is still missing. A concern adds a review two to four
   * weeks later (domain.md 1.2).
   */
  async share(viewer: Viewer, { caseId, reviewId }: ReviewKey, key?: string): Promise<void> {
    const route = `POST /probations/${caseId}/reviews/${reviewId}/share`;
    await this.db.transaction((tx) =>
      this.idempotency.once(tx, { actorId: viewer.personId, route, key, request: {} }, async () => {
        const probation = await lockedCase(tx, viewer, caseId, this.clock.today());
        demand(decideToWriteNote(viewer, probation));
        demandDraft(await reviewOf(tx, caseId, reviewId));
        const note = await this.completeNote(tx, viewer, probation, reviewId);
        await tx.query(share, [reviewId, this.clock.now(), viewer.personId]);
        const nextOn = hasConcern(note) ? await this.lookAgain(tx, probation) : undefined;
        await this.audit.record(tx, viewer, {
          action: 'probation.share-review',
          entityType: 'probation',
          entityId: caseId,
          subjectId: probation.personId,
          detail: { reviewId, ...(nextOn === undefined ? {} : { nextOn }) },
        });
        await this.notices.tellShared(tx, caseId, viewer.personId);
        return { id: reviewId };
      }),
    );
  }

  private async completeNote(tx: EntityManager, viewer: Viewer, probation: LockedCase, reviewId: string) {
    if (probation.agreedOn === null) {
      throw new Problem('conflict', 'requirements-open', 'Agree the requirements first: the review judges them.');
    }
    const note = (await noteOf(tx, reviewId, viewer.personId)) ?? { text: '', judgements: [] };
    const lacks = lacksOf(note, await requirementsOf(tx, probation.id));
    if (lacks.length > 0) throw refused(`${lacks.length} entries of the review are still missing.`, lacks);
    return note;
  }

  private async lookAgain(tx: EntityManager, probation: LockedCase): Promise<LocalDate | undefined> {
    const open = await tx.query<{ dueOn: LocalDate }[]>(openDays, [probation.id]);
    const days = open.map(({ dueOn }) => dueOn);
    const on = concernReviewOn(probation, this.clock.today(), days);
    if (on !== undefined) await tx.query(addReview, [probation.id, on]);
    return on;
  }

  private async write(tx: EntityManager, values: unknown[], version: number): Promise<number | undefined> {
    if (version === 0) return (await tx.query<{ version: number }[]>(insert, values))[0]?.version;
    const [[row]] = await tx.query<[{ version: number }[], number]>(update, [...values, version]);
    return row?.version;
  }

  /** Both texts must survive: the screen has one, and the problem brings the other. */
  private async alreadySaved(tx: EntityManager, viewer: Viewer, reviewId: string, version: number, note: Note) {
    const there = await noteOf(tx, reviewId, viewer.personId);
    if (there && there.version === version + 1 && sameNote(there, note)) {
      return { version: there.version, savedAt: there.savedAt.toISOString() };
    }
    throw new Problem('stale', 'changed-elsewhere', 'This review was changed elsewhere.', {
      current: there ?? { text: '', judgements: [], version: 0, savedAt: null },
    });
  }
}

function demandDraft({ state }: ReviewRow): void {
  if (state === 'draft') return;
  throw new Problem('conflict', 'already-shared', 'This review is shared and stays as it was read.');
}

const refused = (message: string, errors: readonly object[]): Problem =>
  new Problem('unprocessable', 'incomplete', message, { errors: errors.slice(0, 100) });
