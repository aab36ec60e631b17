import { CurrentViewer, type Viewer } from '@app/access';
import { Controller, Get, Query } from '@nestjs/common';
import { ListProfiles, ProfilePage } from './browse.dto';
import { BrowseQueries } from './browse.queries';

@Controller('role-profiles')
export class BrowseController {
  constructor(private readonly queries: BrowseQueries) {}

  @Get()
  list(@CurrentViewer() viewer: Viewer, @Query() query: ListProfiles): Promise<ProfilePage> {
    return this.queries.list(viewer, query);
  }
}
