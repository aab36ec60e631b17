import { CurrentViewer, type Viewer } from '@app/access';
import { Id } from '@app/platform';
import { Controller, Get, Query } from '@nestjs/common';
import { FindPeople, PeoplePage, PersonView } from './people.dto';
import { PeopleQueries } from './people.queries';

@Controller('people')
export class PeopleController {
  constructor(private readonly people: PeopleQueries) {}

  @Get()
  find(@CurrentViewer() viewer: Viewer, @Query() query: FindPeople): Promise<PeoplePage> {
    return this.people.find(viewer, query);
  }

  @Get(':id')
  one(@CurrentViewer() viewer: Viewer, @Id() id: string): Promise<PersonView> {
    return this.people.one(viewer, id);
  }
}
