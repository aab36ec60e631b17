import { CurrentViewer, type Viewer } from '@app/access';
import { toLocalDate } from '@app/kernel';
import { Id, IdempotencyKey, Idempotent } from '@app/platform';
import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { HoldersMoved, HoldersPage, ListHolders, MoveHolders } from './holders.dto';
import { HoldersQueries } from './holders.queries';
import { HoldersService } from './holders.service';

/** Who holds a role profile, in which version. What a profile says is of the lib above; who holds it is of this one. */
@Controller()
export class HoldersController {
  constructor(
    private readonly queries: HoldersQueries,
    private readonly holders: HoldersService,
  ) {}

  @Get('role-profiles/:id/holders')
  list(@CurrentViewer() viewer: Viewer, @Id() id: string, @Query() query: ListHolders): Promise<HoldersPage> {
    return this.queries.list(viewer, id, query);
  }

  @Post('role-profile-versions/:id/assignments')
  @HttpCode(200)
  @Idempotent()
  move(
    @CurrentViewer() viewer: Viewer,
    @Id() id: string,
    @Body() { from, personIds }: MoveHolders,
    @IdempotencyKey() key: string | undefined,
  ): Promise<HoldersMoved> {
    return this.holders.move(viewer, id, { from: toLocalDate(from), personIds }, key);
  }
}
