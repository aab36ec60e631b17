import { AuditModule } from '@app/audit';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BrowseController } from './browse/browse.controller';
import { BrowseQueries } from './browse/browse.queries';
import { RoleProfileVersionEntity } from './role-profile-version.entity';
import { RoleProfilesController, RoleProfileVersionsController } from './role-profiles.controller';
import { RoleProfilesQueries } from './role-profiles.queries';
import { RoleProfilesService } from './role-profiles.service';

@Module({
  imports: [TypeOrmModule.forFeature([RoleProfileVersionEntity]), AuditModule],
  controllers: [BrowseController, RoleProfilesController, RoleProfileVersionsController],
  providers: [RoleProfilesService, RoleProfilesQueries, BrowseQueries],
  exports: [RoleProfilesService, RoleProfilesQueries],
})
export class RoleProfilesModule {}
