import { CurrentViewer, type Viewer } from '@app/access';
import { Id, IdempotencyKey, Idempotent } from '@app/platform';
import { Controller, Get, Post } from '@nestjs/common';
import { DraftsService } from './drafts.service';
import { ProfileView } from './role-profiles.dto';
import { RoleProfilesQueries } from './role-profiles.queries';
import { VersionView } from './version.dto';
import { VersionsQueries } from './versions.queries';

@Controller('role-profiles')
export class RoleProfilesController {
  constructor(
    private readonly queries: RoleProfilesQueries,
    private readonly drafts: DraftsService,
    private readonly versions: VersionsQueries,
  ) {}

  @Get(':id')
  one(@CurrentViewer() viewer: Viewer, @Id() id: string): Promise<ProfileView> {
    return this.queries.profile(viewer, id);
  }

  @Post(':id/drafts')
  @Idempotent()
  async startDraft(
    @CurrentViewer() viewer: Viewer,
    @Id() id: string,
    @IdempotencyKey() key: string | undefined,
  ): Promise<VersionView> {
    const { versionId } = await this.drafts.start(viewer, id, key);
    return this.versions.version(viewer, versionId);
  }
}
