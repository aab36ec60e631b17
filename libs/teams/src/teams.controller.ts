import { Id } from '@app/platform';
import { Controller, Get } from '@nestjs/common';
import { TeamTree, TeamView } from './teams.dto';
import { TeamsQueries } from './teams.queries';

/** Structure and who leads are for everybody who is signed in. */
@Controller('teams')
export class TeamsController {
  constructor(private readonly teams: TeamsQueries) {}

  @Get()
  tree(): Promise<TeamTree> {
    return this.teams.tree();
  }

  @Get(':id')
  one(@Id() id: string): Promise<TeamView> {
    return this.teams.one(id);
  }
}
