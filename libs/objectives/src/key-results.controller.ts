import { CurrentViewer, type Viewer } from '@app/access';
import { etagOf, Id, IfMatch } from '@app/platform';
import { Body, Controller, Delete, Post, Put, Res } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AddKeyResult, SaveKeyResult } from './key-results.dto';
import { KeyResultsService } from './key-results.service';
import { SavedKeyResult, SavedObjective } from './objective-view.dto';

const NeedsVersion = () =>
  ApiHeader({ name: 'If-Match', required: true, description: 'The version of the objective last seen, in quotes.' });

/** The answers and the ETag speak of the objective: a key result has no version of its own. */
@Controller('objectives/:id/key-results')
export class KeyResultsController {
  constructor(private readonly keyResults: KeyResultsService) {}

  @Post()
  @NeedsVersion()
  async add(
    @CurrentViewer() viewer: Viewer,
    @Id() objectiveId: string,
    @IfMatch() version: number,
    @Body() words: AddKeyResult,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SavedKeyResult> {
    return tagged(reply, await this.keyResults.add(viewer, objectiveId, version, words));
  }

  @Put(':keyResultId')
  @NeedsVersion()
  async save(
    @CurrentViewer() viewer: Viewer,
    @Id() objectiveId: string,
    @Id('keyResultId') keyResultId: string,
    @IfMatch() version: number,
    @Body() words: SaveKeyResult,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SavedObjective> {
    return tagged(reply, await this.keyResults.save(viewer, { objectiveId, keyResultId }, version, words));
  }

  @Delete(':keyResultId')
  @NeedsVersion()
  async remove(
    @CurrentViewer() viewer: Viewer,
    @Id() objectiveId: string,
    @Id('keyResultId') keyResultId: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SavedObjective> {
    return tagged(reply, await this.keyResults.remove(viewer, { objectiveId, keyResultId }, version));
  }
}

function tagged<Saved extends SavedObjective>(reply: FastifyReply, saved: Saved): Saved {
  reply.header('etag', etagOf(saved.version));
  return saved;
}
