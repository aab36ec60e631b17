import { CurrentViewer, type Viewer } from '@app/access';
import { etagOf, Id, IdempotencyKey, Idempotent, IfMatch, OneOf } from '@app/platform';
import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiParam } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type ProbationAction, probationActions } from './domain/probation-lifecycle';
import { OpeningService } from './opening.service';
import { ListProbations, ProbationPage } from './probation-item.dto';
import { ProbationView } from './probation-view.dto';
import { LetterSent, OpenProbation, ProbationPreview, SaveRequirements, TakeProbationStep } from './probations.dto';
import { ProbationsQueries } from './probations.queries';
import { ProbationsService } from './probations.service';
import { ReadingService } from './reading.service';
import { RequirementsService } from './requirements.service';

@Controller('probations')
export class ProbationsController {
  constructor(
    private readonly probations: ProbationsService,
    private readonly opening: OpeningService,
    private readonly reading: ReadingService,
    private readonly requirements: RequirementsService,
    private readonly queries: ProbationsQueries,
  ) {}

  @Get()
  list(@CurrentViewer() viewer: Viewer, @Query() query: ListProbations): Promise<ProbationPage> {
    return this.queries.list(viewer, query);
  }

  @Get(':id')
  async one(
    @CurrentViewer() viewer: Viewer,
    @Id() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ProbationView> {
    const probation = await this.reading.one(viewer, id);
    if (probation.version !== null) reply.header('etag', etagOf(probation.version));
    return probation;
  }

  @Post('preview')
  @HttpCode(200)
  preview(@CurrentViewer() viewer: Viewer, @Body() input: OpenProbation): Promise<ProbationPreview> {
    return this.opening.preview(viewer, input);
  }

  @Post()
  @Idempotent()
  async open(
    @CurrentViewer() viewer: Viewer,
    @Body() input: OpenProbation,
    @IdempotencyKey() key: string | undefined,
  ): Promise<ProbationView> {
    return this.reading.one(viewer, await this.opening.open(viewer, input, key));
  }

  @Put(':id/requirements')
  @ApiHeader({ name: 'If-Match', required: true })
  async saveRequirements(
    @CurrentViewer() viewer: Viewer,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() { requirements }: SaveRequirements,
  ): Promise<ProbationView> {
    await this.requirements.save(viewer, id, version, requirements);
    return this.reading.one(viewer, id);
  }

  @Post(':id/steps/:action')
  @HttpCode(200)
  @Idempotent()
  @ApiParam({ name: 'action', enum: probationActions })
  async take(
    @CurrentViewer() viewer: Viewer,
    @Id() id: string,
    @Param('action', new OneOf(probationActions)) action: ProbationAction,
    @Body() said: TakeProbationStep,
    @IdempotencyKey() key: string | undefined,
  ): Promise<ProbationView> {
    await this.probations.take(action, viewer, id, said, key);
    return this.reading.one(viewer, id);
  }

  @Post(':id/letters/:letterId/sent')
  @HttpCode(200)
  async letterSent(
    @CurrentViewer() viewer: Viewer,
    @Id() id: string,
    @Id('letterId') letterId: string,
    @Body() said: LetterSent,
  ): Promise<ProbationView> {
    await this.requirements.letterSent(viewer, id, letterId, said);
    return this.reading.one(viewer, id);
  }
}
