import { CurrentViewer, type Viewer } from '@app/access';
import { Id } from '@app/platform';
import { Body, Controller, Get, Put, Query } from '@nestjs/common';
import { ProfileView } from '../role-profiles.dto';
import { RoleProfilesQueries } from '../role-profiles.queries';
import { ListProfiles, ProfilePage, ProfileTree } from './browse.dto';
import { BrowseQueries } from './browse.queries';
import { PlaceProfile } from './place.dto';
import { PlaceService } from './place.service';

@Controller('role-profiles')
export class BrowseController {
  constructor(
    private readonly queries: BrowseQueries,
    private readonly places: PlaceService,
    private readonly profiles: RoleProfilesQueries,
  ) {}

  @Get()
  list(@CurrentViewer() viewer: Viewer, @Query() query: ListProfiles): Promise<ProfilePage> {
    return this.queries.list(viewer, query);
  }

  @Get('tree')
  tree(@CurrentViewer() viewer: Viewer): Promise<ProfileTree> {
    return this.queries.tree(viewer);
  }

  @Put(':id/place')
  async place(@CurrentViewer() viewer: Viewer, @Id() id: string, @Body() place: PlaceProfile): Promise<ProfileView> {
    await this.places.place(viewer, id, place);
    return this.profiles.profile(viewer, id);
  }
}
