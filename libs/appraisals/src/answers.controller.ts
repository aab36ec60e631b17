import { CurrentViewer, type Viewer } from '@app/access';
import { etagOf, Id, IfMatch, OneOf } from '@app/platform';
import { Body, Controller, Get, Param, Put, Res } from '@nestjs/common';
import { ApiHeader, ApiParam } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AnswersService } from './answers.service';
import { RevisionList, SaveAnswer, SavedAnswer } from './answers.dto';
import { AppraisalsQueries } from './appraisals.queries';
import { type Side, sides } from './domain/appraisal';

@Controller('appraisals/:id/answers/:itemId/:side')
@ApiParam({ name: 'side', enum: sides })
export class AnswersController {
  constructor(
    private readonly answers: AnswersService,
    private readonly queries: AppraisalsQueries,
  ) {}

  @Put()
  @ApiHeader({ name: 'If-Match', required: true, description: 'The version last seen, in quotes; "0" for none yet.' })
  async save(
    @CurrentViewer() viewer: Viewer,
    @Id() appraisalId: string,
    @Id('itemId') itemId: string,
    @Param('side', new OneOf(sides)) side: Side,
    @IfMatch() version: number,
    @Body() answer: SaveAnswer,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SavedAnswer> {
    const saved = await this.answers.save(viewer, { appraisalId, itemId, side }, version, answer);
    reply.header('etag', etagOf(saved.version));
    return saved;
  }

  @Get('revisions')
  async revisions(
    @CurrentViewer() viewer: Viewer,
    @Id() id: string,
    @Id('itemId') itemId: string,
    @Param('side', new OneOf(sides)) side: Side,
  ): Promise<RevisionList> {
    return { items: await this.queries.revisions(viewer, id, itemId, side) };
  }
}
