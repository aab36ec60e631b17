import { CurrentViewer, type Viewer } from '@app/access';
import { Id } from '@app/platform';
import { Controller, Get, Query } from '@nestjs/common';
import { ComparisonView, CompareProfiles } from './comparison.dto';
import { ComparisonQueries } from './comparison.queries';
import { ListNearest, NearestPage } from './nearest.dto';
import { NearestQueries } from './nearest.queries';

@Controller()
export class ComparisonController {
  constructor(
    private readonly comparisons: ComparisonQueries,
    private readonly nearest: NearestQueries,
  ) {}

  @Get('role-profile-comparisons')
  compare(@CurrentViewer() viewer: Viewer, @Query() query: CompareProfiles): Promise<ComparisonView> {
    return this.comparisons.compare(viewer, query);
  }

  @Get('role-profile-versions/:id/nearest')
  near(@CurrentViewer() viewer: Viewer, @Id() id: string, @Query() query: ListNearest): Promise<NearestPage> {
    return this.nearest.of(viewer, id, query);
  }
}
