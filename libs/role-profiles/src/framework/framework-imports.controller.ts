import { CurrentViewer, type Viewer } from '@app/access';
import { Id, IdempotencyKey, Idempotent } from '@app/platform';
import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import {
  FrameworkImportPage,
  FrameworkImportView,
  FrameworkPreview,
  ImportFramework,
  ListFrameworkImports,
} from './framework-imports.dto';
import { FrameworkImportsQueries } from './framework-imports.queries';
import { FrameworkImportsService } from './framework-imports.service';
import { sourceOf } from './framework-source';

@Controller('framework-imports')
export class FrameworkImportsController {
  constructor(
    private readonly imports: FrameworkImportsService,
    private readonly queries: FrameworkImportsQueries,
  ) {}

  @Get()
  list(@CurrentViewer() viewer: Viewer, @Query() query: ListFrameworkImports): Promise<FrameworkImportPage> {
    return this.queries.list(viewer, query);
  }

  @Get(':id')
  one(@CurrentViewer() viewer: Viewer, @Id() id: string): Promise<FrameworkImportView> {
    return this.queries.one(viewer, id);
  }

  @Post('preview')
  @HttpCode(200)
  preview(@CurrentViewer() viewer: Viewer, @Body() input: ImportFramework): Promise<FrameworkPreview> {
    return this.imports.preview(viewer, sourceOf(input), input.publishFrom);
  }

  @Post()
  @HttpCode(202)
  @Idempotent()
  async import(
    @CurrentViewer() viewer: Viewer,
    @Body() input: ImportFramework,
    @IdempotencyKey() key: string | undefined,
  ): Promise<FrameworkImportView> {
    const id = await this.imports.begin(viewer, sourceOf(input), input.publishFrom, key);
    return this.queries.one(viewer, id);
  }
}
