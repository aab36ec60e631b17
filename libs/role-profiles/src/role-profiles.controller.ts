import { CurrentViewer, type Viewer } from '@app/access';
import { toLocalDate } from '@app/kernel';
import { etagOf, Id, IdempotencyKey, Idempotent } from '@app/platform';
import { Body, Controller, Delete, Get, Headers, HttpCode, Post, Res } from '@nestjs/common';
import { ApiHeader, ApiResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ImportProfile, PreviewImport, ProfileView, PublishVersion } from './role-profiles.dto';
import { RoleProfilesQueries } from './role-profiles.queries';
import { RoleProfilesService } from './role-profiles.service';
import { ImportPreview, VersionView } from './version.dto';

@Controller('role-profiles')
export class RoleProfilesController {
  constructor(
    private readonly profiles: RoleProfilesService,
    private readonly queries: RoleProfilesQueries,
  ) {}

  @Get(':id')
  one(@CurrentViewer() viewer: Viewer, @Id() id: string): Promise<ProfileView> {
    return this.queries.profile(viewer, id);
  }

  @Post('imports/preview')
  @HttpCode(200)
  preview(@CurrentViewer() viewer: Viewer, @Body() input: PreviewImport): Promise<ImportPreview> {
    return this.queries.preview(viewer, input);
  }

  @Post('imports')
  @Idempotent()
  async import(
    @CurrentViewer() viewer: Viewer,
    @Body() input: ImportProfile,
    @IdempotencyKey() key: string | undefined,
  ): Promise<VersionView> {
    const { versionId } = await this.profiles.importDraft(viewer, input, key);
    return this.queries.version(viewer, versionId);
  }
}

@Controller('role-profile-versions')
export class RoleProfileVersionsController {
  constructor(
    private readonly profiles: RoleProfilesService,
    private readonly queries: RoleProfilesQueries,
  ) {}

  @Get(':id')
  @ApiHeader({ name: 'If-None-Match', required: false })
  @ApiResponse({ status: 304, description: 'The browser has it: a published version never changes.' })
  async one(
    @CurrentViewer() viewer: Viewer,
    @Id() id: string,
    @Headers('if-none-match') known: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VersionView | undefined> {
    const version = await this.queries.version(viewer, id);
    const etag = etagOf(version.number);
    reply.header('cache-control', version.isDraft ? 'no-store' : 'private, max-age=31536000, immutable');
    if (!version.isDraft) reply.header('etag', etag);
    if (version.isDraft || known !== etag) return version;
    reply.status(304);
    return undefined;
  }

  @Post(':id/publish')
  @HttpCode(200)
  @Idempotent()
  async publish(
    @CurrentViewer() viewer: Viewer,
    @Id() id: string,
    @Body() { effectiveFrom }: PublishVersion,
    @IdempotencyKey() key: string | undefined,
  ): Promise<VersionView> {
    await this.profiles.publish(viewer, id, effectiveFrom === undefined ? undefined : toLocalDate(effectiveFrom), key);
    return this.queries.version(viewer, id);
  }

  @Delete(':id')
  @HttpCode(204)
  discard(@CurrentViewer() viewer: Viewer, @Id() id: string): Promise<void> {
    return this.profiles.discard(viewer, id);
  }
}
