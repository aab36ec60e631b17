import { CurrentViewer, type Viewer } from '@app/access';
import { etagOf, Id, IdempotencyKey, Idempotent, IfMatch, IfMatchIfSent, OneOf } from '@app/platform';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiParam } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { BackToAgreedService } from './back-to-agreed.service';
import { CheckInsService } from './check-ins.service';
import { namedSteps, type ObjectiveAction } from './domain/objective-lifecycle';
import { EditingService } from './editing.service';
import { CheckIn } from './key-results.dto';
import { ObjectiveView } from './objective-history.dto';
import { ObjectivePage, SavedObjective } from './objective-view.dto';
import { ObjectivesReadingService } from './objectives-reading.service';
import { CreateObjective, ListObjectives, SaveObjective, TakeObjectiveStep } from './objectives.dto';
import { ObjectivesQueries } from './objectives.queries';
import { ObjectivesService } from './objectives.service';

@Controller('objectives')
export class ObjectivesController {
  constructor(
    private readonly objectives: ObjectivesService,
    private readonly editing: EditingService,
    private readonly checkIns: CheckInsService,
    private readonly reading: ObjectivesReadingService,
    private readonly queries: ObjectivesQueries,
    private readonly backToAgreed: BackToAgreedService,
  ) {}

  @Get()
  list(@CurrentViewer() viewer: Viewer, @Query() query: ListObjectives): Promise<ObjectivePage> {
    return this.queries.list(viewer, query);
  }

  @Get(':id')
  async one(
    @CurrentViewer() viewer: Viewer,
    @Id() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ObjectiveView> {
    return this.answer(viewer, id, reply);
  }

  @Post()
  @Idempotent()
  async create(
    @CurrentViewer() viewer: Viewer,
    @Body() draft: CreateObjective,
    @IdempotencyKey() key: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ObjectiveView> {
    const { id } = await this.objectives.create(viewer, draft, key);
    return this.answer(viewer, id, reply);
  }

  @Put(':id')
  @ApiHeader({ name: 'If-Match', required: true, description: 'The version last seen, in quotes.' })
  async save(
    @CurrentViewer() viewer: Viewer,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() words: SaveObjective,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SavedObjective> {
    const saved = await this.editing.save(viewer, id, version, words);
    reply.header('etag', etagOf(saved.version));
    return saved;
  }

  /** Drops the change that waits: what both sides agreed to last stands again at once, key results included. */
  @Put(':id/agreed-words')
  @ApiHeader({ name: 'If-Match', required: true, description: 'The version last seen, in quotes.' })
  async keepAgreed(
    @CurrentViewer() viewer: Viewer,
    @Id() id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SavedObjective> {
    const saved = await this.backToAgreed.keep(viewer, id, version);
    reply.header('etag', etagOf(saved.version));
    return saved;
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiHeader({ name: 'If-Match', required: true, description: 'The version last seen, in quotes.' })
  discard(@CurrentViewer() viewer: Viewer, @Id() id: string, @IfMatch() version: number): Promise<void> {
    return this.editing.discard(viewer, id, version);
  }

  @Post(':id/steps/:action')
  @HttpCode(200)
  @Idempotent()
  @ApiParam({ name: 'action', enum: namedSteps })
  @ApiHeader({ name: 'If-Match', required: false, description: 'The version whose words were read, in quotes.' })
  async take(
    @CurrentViewer() viewer: Viewer,
    @Id() id: string,
    @Param('action', new OneOf(namedSteps)) action: ObjectiveAction,
    @Body() said: TakeObjectiveStep,
    @IdempotencyKey() key: string | undefined,
    @IfMatchIfSent() version: number | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ObjectiveView> {
    await this.objectives.take(viewer, { action, id, said, key, version });
    return this.answer(viewer, id, reply);
  }

  @Post(':id/check-ins')
  @HttpCode(200)
  @Idempotent()
  async checkIn(
    @CurrentViewer() viewer: Viewer,
    @Id() id: string,
    @Body() said: CheckIn,
    @IdempotencyKey() key: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ObjectiveView> {
    await this.checkIns.make(viewer, id, said, key);
    return this.answer(viewer, id, reply);
  }

  private async answer(viewer: Viewer, id: string, reply: FastifyReply): Promise<ObjectiveView> {
    const view = await this.reading.one(viewer, id);
    reply.header('etag', etagOf(view.version));
    return view;
  }
}
