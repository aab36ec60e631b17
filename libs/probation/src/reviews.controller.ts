import { CurrentViewer, type Viewer } from '@app/access';
import { etagOf, Id, IdempotencyKey, Idempotent, IfMatch } from '@app/platform';
import { Body, Controller, HttpCode, Post, Put, Res } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CommentsService } from './comments.service';
import { ProbationView } from './probation-view.dto';
import { ReadingService } from './reading.service';
import { SaveComment, SavedText, SaveNote } from './reviews.dto';
import { ReviewsService } from './reviews.service';

const version = {
  name: 'If-Match',
  required: true,
  description: 'The version last seen, in quotes; "0" for none yet.',
};

@Controller('probations/:id/reviews/:reviewId')
export class ProbationReviewsController {
  constructor(
    private readonly reviews: ReviewsService,
    private readonly comments: CommentsService,
    private readonly reading: ReadingService,
  ) {}

  @Put('note')
  @ApiHeader(version)
  async saveNote(
    @CurrentViewer() viewer: Viewer,
    @Id() caseId: string,
    @Id('reviewId') reviewId: string,
    @IfMatch() seen: number,
    @Body() note: SaveNote,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SavedText> {
    const saved = await this.reviews.save(viewer, { caseId, reviewId }, seen, note);
    reply.header('etag', etagOf(saved.version));
    return saved;
  }

  @Put('comment')
  @ApiHeader(version)
  async saveComment(
    @CurrentViewer() viewer: Viewer,
    @Id() caseId: string,
    @Id('reviewId') reviewId: string,
    @IfMatch() seen: number,
    @Body() { text }: SaveComment,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SavedText> {
    const saved = await this.comments.save(viewer, { caseId, reviewId }, seen, text);
    reply.header('etag', etagOf(saved.version));
    return saved;
  }

  @Post('share')
  @HttpCode(200)
  @Idempotent()
  async share(
    @CurrentViewer() viewer: Viewer,
    @Id() caseId: string,
    @Id('reviewId') reviewId: string,
    @IdempotencyKey() key: string | undefined,
  ): Promise<ProbationView> {
    await this.reviews.share(viewer, { caseId, reviewId }, key);
    return this.reading.one(viewer, caseId);
  }

  @Post('send-comment')
  @HttpCode(200)
  @Idempotent()
  async sendComment(
    @CurrentViewer() viewer: Viewer,
    @Id() caseId: string,
    @Id('reviewId') reviewId: string,
    @IdempotencyKey() key: string | undefined,
  ): Promise<ProbationView> {
    await this.comments.send(viewer, { caseId, reviewId }, key);
    return this.reading.one(viewer, caseId);
  }
}
