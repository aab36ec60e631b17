import { CurrentViewer, type Viewer } from '@app/access';
import { toLocalDate } from '@app/kernel';
import { etagOf, Id, IdempotencyKey, Idempotent, IfMatch, IfMatchIfSent } from '@app/platform';
import {
  Body,
  Controller,
  Delete,
  Get,
  Headers,
  HttpCode,
  Patch,
  Post,
  Query,
  Res,
  type StreamableFile,
} from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ChangesQuery, VersionChangesView } from './changes.dto';
import { DraftsService } from './drafts.service';
import { answerFile, AnswersFile } from './file-answer';
import { CorrectDraft } from './import.dto';
import { PublishVersion, WithdrawVersion } from './role-profiles.dto';
import { RoleProfilesService } from './role-profiles.service';
import { ExportQuery, VersionView } from './version.dto';
import { freshnessOf, VersionsQueries } from './versions.queries';
import { WithdrawalsService } from './withdrawals.service';

const revisionIfSent = 'The revision last seen, in quotes; another one now is answered 412 with the draft as it is.';

@Controller('role-profile-versions')
export class RoleProfileVersionsController {
  constructor(
    private readonly profiles: RoleProfilesService,
    private readonly drafts: DraftsService,
    private readonly withdrawals: WithdrawalsService,
    private readonly queries: VersionsQueries,
  ) {}

  @Get(':id')
  @ApiHeader({ name: 'If-None-Match', required: false })
  @ApiOkResponse({ type: VersionView })
  @ApiResponse({ status: 304, description: 'The browser has it as it is.' })
  async one(
    @CurrentViewer() viewer: Viewer,
    @Id() id: string,
    @Headers('if-none-match') known: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VersionView | undefined> {
    const version = await this.queries.version(viewer, id);
    const { etag, mayBeKept } = freshnessOf(version);
    reply.headers({ etag, 'cache-control': mayBeKept ? 'private, no-cache' : 'no-store' });
    if (!mayBeKept || known !== etag) return version;
    reply.status(304);
    return undefined;
  }

  @Get(':id/changes')
  changes(
    @CurrentViewer() viewer: Viewer,
    @Id() id: string,
    @Query() { since }: ChangesQuery,
  ): Promise<VersionChangesView> {
    return this.queries.changes(viewer, since, id);
  }

  @Get(':id/export')
  @AnswersFile('json', 'csv', 'xlsx')
  async export(
    @CurrentViewer() viewer: Viewer,
    @Id() id: string,
    @Query() { format }: ExportQuery,
  ): Promise<StreamableFile> {
    return answerFile(await this.queries.export(viewer, id, format));
  }

  @Patch(':id')
  @ApiHeader({ name: 'If-Match', required: true, description: 'The revision last seen, in quotes.' })
  async correct(
    @CurrentViewer() viewer: Viewer,
    @Id() id: string,
    @IfMatch() revision: number,
    @Body() { corrections }: CorrectDraft,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VersionView> {
    await this.drafts.correct(viewer, id, revision, corrections);
    const version = await this.queries.version(viewer, id);
    reply.header('etag', etagOf(version.revision));
    return version;
  }

  /** The screens always send If-Match. Without it whatever the draft says now is published, as by the command line. */
  @Post(':id/publish')
  @HttpCode(200)
  @Idempotent()
  @ApiHeader({ name: 'If-Match', required: false, description: revisionIfSent })
  async publish(
    @CurrentViewer() viewer: Viewer,
    @Id() id: string,
    @Body() { effectiveFrom }: PublishVersion,
    @IdempotencyKey() key: string | undefined,
    @IfMatchIfSent() seen: number | undefined,
  ): Promise<VersionView> {
    const from = effectiveFrom === undefined ? undefined : toLocalDate(effectiveFrom);
    await this.profiles.publish(viewer, id, from, { key, seen });
    return this.queries.version(viewer, id);
  }

  /**
   * Takes back what is published for a later day, before it: it never counts, and what it was to replace goes on. 409 once
   * its day has come, while a later one is published, and while anything stands on it; `standsOnIt` says how much.
   */
  @Post(':id/withdraw')
  @HttpCode(200)
  @Idempotent()
  async withdraw(
    @CurrentViewer() viewer: Viewer,
    @Id() id: string,
    @Body() { reason }: WithdrawVersion,
    @IdempotencyKey() key: string | undefined,
  ): Promise<VersionView> {
    await this.withdrawals.withdraw(viewer, id, reason, key);
    return this.queries.version(viewer, id);
  }

  /** Begins a draft with the words of a version that was withdrawn, to be put right or published for another day. */
  @Post(':id/copy')
  @Idempotent()
  async copyWithdrawn(
    @CurrentViewer() viewer: Viewer,
    @Id() id: string,
    @IdempotencyKey() key: string | undefined,
  ): Promise<VersionView> {
    const { versionId } = await this.drafts.startFromWithdrawn(viewer, id, key);
    return this.queries.version(viewer, versionId);
  }

  /** The screens always send If-Match. Without it whatever the draft says now is thrown away. */
  @Delete(':id')
  @HttpCode(204)
  @ApiHeader({ name: 'If-Match', required: false, description: revisionIfSent })
  discard(@CurrentViewer() viewer: Viewer, @Id() id: string, @IfMatchIfSent() seen: number | undefined): Promise<void> {
    return this.drafts.discard(viewer, id, seen);
  }
}
