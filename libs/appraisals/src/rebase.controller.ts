import { CurrentViewer, type Viewer } from '@app/access';
import { etagOf, Id, IfMatch } from '@app/platform';
import { NewerRoleView, Rebase } from '@app/role-profiles';
import { Body, Controller, Get, HttpCode, Post, Res } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AppraisalView } from './appraisals.dto';
import { ReadingService } from './reading.service';
import { RebaseReading } from './rebase-reading.service';
import { RebaseService } from './rebase.service';

@Controller('appraisals/:id')
export class RebaseController {
  constructor(
    private readonly rebases: RebaseService,
    private readonly newer: RebaseReading,
    private readonly reading: ReadingService,
  ) {}

  @Get('newer-role')
  async newerRole(
    @CurrentViewer() viewer: Viewer,
    @Id() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<NewerRoleView> {
    const view = await this.newer.one(viewer, id);
    if (view.version !== null) reply.header('etag', etagOf(view.version));
    return view;
  }

  @Post('rebase')
  @HttpCode(200)
  @ApiHeader({ name: 'If-Match', required: true, description: 'The `version` that newer-role answered, in quotes.' })
  async rebase(
    @CurrentViewer() viewer: Viewer,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() { versionId }: Rebase,
  ): Promise<AppraisalView> {
    await this.rebases.rebase(viewer, id, version, versionId);
    return this.reading.one(viewer, id);
  }
}
