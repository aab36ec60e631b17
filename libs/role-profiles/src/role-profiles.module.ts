import { AuditModule } from '@app/audit';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BrowseController } from './browse/browse.controller';
import { BrowseQueries } from './browse/browse.queries';
import { PlaceService } from './browse/place.service';
import { ComparisonController } from './comparison/comparison.controller';
import { ComparisonQueries } from './comparison/comparison.queries';
import { NearestQueries } from './comparison/nearest.queries';
import { DraftsService } from './drafts.service';
import { FrameworkImportAtOnce } from './framework/framework-import-at-once';
import { FrameworkImportWork } from './framework/framework-import.work';
import { FrameworkImportsController } from './framework/framework-imports.controller';
import { FrameworkImportsQueries } from './framework/framework-imports.queries';
import { FrameworkImportsService } from './framework/framework-imports.service';
import { ImportReader } from './import-reader';
import { ImportsController } from './imports.controller';
import { ImportsQueries } from './imports.queries';
import { KnownNames } from './known-names';
import { NewerRoles } from './newer/newer-roles';
import { RoleProfileVersionEntity } from './role-profile-version.entity';
import { RoleProfilesController } from './role-profiles.controller';
import { RoleProfilesQueries } from './role-profiles.queries';
import { RoleProfilesService } from './role-profiles.service';
import { SkillsController } from './skills/skills.controller';
import { SkillsQueries } from './skills/skills.queries';
import { SkillsService } from './skills/skills.service';
import { StaleDrafts } from './stale-drafts';
import { RoleProfileVersionsController } from './versions.controller';
import { VersionsQueries } from './versions.queries';
import { WithdrawalsService } from './withdrawals.service';

@Module({
  imports: [TypeOrmModule.forFeature([RoleProfileVersionEntity]), AuditModule],
  controllers: [
    BrowseController,
    ComparisonController,
    SkillsController,
    ImportsController,
    FrameworkImportsController,
    RoleProfilesController,
    RoleProfileVersionsController,
  ],
  providers: [
    RoleProfilesService,
    RoleProfilesQueries,
    DraftsService,
    StaleDrafts,
    WithdrawalsService,
    ImportReader,
    KnownNames,
    ImportsQueries,
    VersionsQueries,
    BrowseQueries,
    PlaceService,
    SkillsQueries,
    SkillsService,
    ComparisonQueries,
    NearestQueries,
    NewerRoles,
    FrameworkImportsService,
    FrameworkImportsQueries,
    FrameworkImportWork,
    FrameworkImportAtOnce,
  ],
  exports: [RoleProfilesService, RoleProfilesQueries, NewerRoles, FrameworkImportWork, FrameworkImportAtOnce],
})
export class RoleProfilesModule {}
