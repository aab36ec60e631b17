import { AuditModule } from '@app/audit';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BrowseController } from './browse/browse.controller';
import { BrowseQueries } from './browse/browse.queries';
import { PlaceService } from './browse/place.service';
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
  controllers: [BrowseController, SkillsController, RoleProfilesController, RoleProfileVersionsController],
  providers: [
    RoleProfilesService,
    RoleProfilesQueries,
    BrowseQueries,
    PlaceService,
    SkillsQueries,
    SkillsService,
    NewerRoles,
  ],
  exports: [RoleProfilesService, RoleProfilesQueries, NewerRoles],
})
export class RoleProfilesModule {}
