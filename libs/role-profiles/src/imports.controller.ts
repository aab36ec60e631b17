import { CurrentViewer, type Viewer } from '@app/access';
import { IdempotencyKey, Idempotent } from '@app/platform';
import { Body, Controller, Get, HttpCode, Post, Query, type StreamableFile } from '@nestjs/common';
import { answerFile, AnswersFile } from './file-answer';
import { ImportPreview, ImportProfile, PreviewImport, TemplateQuery } from './import.dto';
import { ImportsQueries } from './imports.queries';
import { RoleProfilesService } from './role-profiles.service';
import { VersionView } from './version.dto';
import { VersionsQueries } from './versions.queries';

@Controller('role-profiles')
export class ImportsController {
  constructor(
    private readonly profiles: RoleProfilesService,
    private readonly queries: ImportsQueries,
    private readonly versions: VersionsQueries,
  ) {}

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
    return this.versions.version(viewer, versionId);
  }

  @Get('template')
  @AnswersFile('csv', 'xlsx')
  async template(@CurrentViewer() viewer: Viewer, @Query() { format }: TemplateQuery): Promise<StreamableFile> {
    return answerFile(await this.queries.template(viewer, format));
  }
}
