import { AuditModule } from '@app/audit';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BrowseController } from './browse/browse.controller';
import { BrowseQueries } from './browse/browse.queries';
import { PlaceService } from './browse/place.service';
import { ComparisonController } from './comparison/comparison.controller';
import { ComparisonQueries } from './comparison/comparison.queries';
import { NearestQueries } from './comparison/nearest.queries';
import { NewerRoles } from './newer/newer-roles';
import { RoleProfileVersionEntity } from './role-profile-version.entity';
import { RoleProfilesController, RoleProfileVersionsController } from './role-profiles.controller';
import { RoleProfilesQueries } from './role-profiles.queries';
import { RoleProfilesService } from './role-profiles.service';
import { SkillsController } from './skills/skills.controller';
import { SkillsQueries } from './skills/skills.queries';
import { SkillsService } from './skills/skills.service';

@Module({
  imports: [TypeOrmModule.forFeature([RoleProfileVersionEntity]), AuditModule],
  controllers: [
    BrowseController,
    ComparisonController,
    SkillsController,
    RoleProfilesController,
    RoleProfileVersionsController,
  ],
  providers: [
    RoleProfilesService,
    RoleProfilesQueries,
    BrowseQueries,
    PlaceService,
    SkillsQueries,
    SkillsService,
    ComparisonQueries,
    NearestQueries,
    NewerRoles,
  ],
  exports: [RoleProfilesService, RoleProfilesQueries, NewerRoles],
})
export class RoleProfilesModule {}
