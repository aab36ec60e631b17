import { demand, type Viewer } from '@app/access';
import { AuditLog } from '@app/audit';
import { Clock, Problem } from '@app/kernel';
import { Idempotency } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { decideToComment } from './domain/probation-policy';
import { lockedCase, type LockedCase } from './locked-case';
import { ProbationNotices } from './probations.notices';
import { reviewOf } from './review-rows';
import type { SavedText } from './reviews.dto';
import type { ReviewKey } from './reviews.service';

interface Stored {
  readonly text: string;
  readonly version: number;
  readonly savedAt: Date;
  readonly sentAt: Date | null;
}

const current = `select text, version, saved_at as "savedAt", sent_at as "sentAt" from probation_comment
  where review_id = $1`;

const insert = `insert into probation_comment (review_id, text, saved_at) values ($1, $2, $3)
  on conflict do nothing returning version`;

const update = `update probation_comment set text = $2, saved_at = $3, version = version + 1
  where review_id = $1 and version = $4 and sent_at is null returning version`;

const send = `insert into probation_comment (review_id, saved_at, sent_at) values ($1, $2, $2)
  on conflict (review_id) do update set sent_at = $2`;

/** The person's own words on a review: theirs alone until they send them, and afterwards as they are. */
@Injectable()
export class CommentsService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    private readonly idempotency: Idempotency,
    private readonly notices: ProbationNotices,
  ) {}

  /** As a review's note is saved: 412 with the text as it is now when it was changed elsewhere since `version`. */
  async save(viewer: Viewer, key: ReviewKey, version: number, text: string): Promise<SavedText> {
    return this.db.transaction(async (tx) => {
      await this.demandComment(tx, viewer, key, true);
      const savedAt = this.clock.now();
      const there = await this.stored(tx, key);
      if (there?.sentAt) throw alreadySent();
      const saved = await this.write(tx, [key.reviewId, text, savedAt], version);
      if (saved !== undefined) return { version: saved, savedAt: savedAt.toISOString() };
      if (there?.version === version + 1 && there.text === text) {
        return { version: there.version, savedAt: there.savedAt.toISOString() };
      }
      throw new Problem('stale', 'changed-elsewhere', 'This comment was changed elsewhere.', {
        current: there ?? { text: '', version: 0, savedAt: null },
      });
    });
  }

  /** Lets the others read it. Without words it says that the review was read. */
  async send(viewer: Viewer, review: ReviewKey, key?: string): Promise<void> {
    const { caseId, reviewId } = review;
    const route = `POST /probations/${caseId}/reviews/${reviewId}/send-comment`;
    await this.db.transaction((tx) =>
      this.idempotency.once(tx, { actorId: viewer.personId, route, key, request: {} }, async () => {
        const { personId } = await this.demandComment(tx, viewer, review, false);
        if ((await this.stored(tx, review))?.sentAt) throw alreadySent();
        await tx.query(send, [reviewId, this.clock.now()]);
        await this.audit.record(tx, viewer, {
          action: 'probation.send-comment',
          entityType: 'probation',
          entityId: caseId,
          subjectId: personId,
          detail: { reviewId },
        });
        await this.notices.tellCommented(tx, caseId, viewer.personId);
        return { id: reviewId };
      }),
    );
  }

  private async demandComment(tx: EntityManager, viewer: Viewer, key: ReviewKey, shared: boolean): Promise<LockedCase> {
    const probation = await lockedCase(tx, viewer, key.caseId, this.clock.today(), shared);
    demand(decideToComment(viewer, probation));
    const { state } = await reviewOf(tx, key.caseId, key.reviewId);
    if (state !== 'shared') throw new Problem('conflict', 'not-shared', 'This review is not shared with you yet.');
    return probation;
  }

  private async stored(tx: EntityManager, { reviewId }: ReviewKey): Promise<Stored | undefined> {
    return (await tx.query<Stored[]>(current, [reviewId]))[0];
  }

  private async write(tx: EntityManager, values: unknown[], version: number): Promise<number | undefined> {
    if (version === 0) return (await tx.query<{ version: number }[]>(insert, values))[0]?.version;
    const [[row]] = await tx.query<[{ version: number }[], number]>(update, [...values, version]);
    return row?.version;
  }
}

const alreadySent = (): Problem =>
  new Problem('conflict', 'already-sent', 'Your comment is sent, and others may have read it.');
