import { CurrentViewer, type Viewer } from '@app/access';
import { bankHolidays, lastYearKnown } from '@app/kernel';
import { etagOf, Id, IdempotencyKey, Idempotent, IfMatch } from '@app/platform';
import { Body, Controller, Delete, Get, HttpCode, Post, Put, Query, Res } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CycleLaunchService } from './cycle-launch.service';
import { CycleRemindingService } from './cycle-reminding.service';
import {
  BankHolidaysView,
  ChooseTeams,
  CycleMonitor,
  CyclePage,
  CycleView,
  DryRun,
  LaunchView,
  ListCycles,
  Reminded,
  SaveCycle,
} from './cycles.dto';
import { CALENDAR, CyclesQueries } from './cycles.queries';
import { CyclesService } from './cycles.service';

@Controller('cycles')
export class CyclesController {
  constructor(
    private readonly cycles: CyclesService,
    private readonly launches: CycleLaunchService,
    private readonly reminding: CycleRemindingService,
    private readonly queries: CyclesQueries,
  ) {}

  @Get()
  list(@CurrentViewer() viewer: Viewer, @Query() query: ListCycles): Promise<CyclePage> {
    return this.queries.list(viewer, query);
  }

  /** The bank holidays that a cycle's days are looked at by. */
  @Get('bank-holidays')
  bankHolidays(): BankHolidaysView {
    return { days: bankHolidays(CALENDAR), lastYear: lastYearKnown(CALENDAR) };
  }

  @Get(':id')
  async one(
    @CurrentViewer() viewer: Viewer,
    @Id() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CycleView> {
    const cycle = await this.queries.one(viewer, id);
    reply.header('etag', etagOf(cycle.version));
    return cycle;
  }

  @Post()
  @Idempotent()
  async create(
    @CurrentViewer() viewer: Viewer,
    @Body() input: SaveCycle,
    @IdempotencyKey() key: string | undefined,
  ): Promise<CycleView> {
    return this.queries.one(viewer, await this.cycles.create(viewer, input, key));
  }

  @Put(':id')
  @ApiHeader({ name: 'If-Match', required: true })
  async update(
    @CurrentViewer() viewer: Viewer,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() input: SaveCycle,
  ): Promise<CycleView> {
    await this.cycles.update(viewer, id, version, input);
    return this.queries.one(viewer, id);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiHeader({ name: 'If-Match', required: true })
  discard(@CurrentViewer() viewer: Viewer, @Id() id: string, @IfMatch() version: number): Promise<void> {
    return this.cycles.discard(viewer, id, version);
  }

  @Post(':id/dry-run')
  @HttpCode(200)
  dryRun(@CurrentViewer() viewer: Viewer, @Id() id: string, @Body() chosen: ChooseTeams): Promise<DryRun> {
    return this.launches.dryRun(viewer, id, chosen);
  }

  @Post(':id/launch')
  @HttpCode(202)
  @Idempotent()
  async launch(
    @CurrentViewer() viewer: Viewer,
    @Id() id: string,
    @Body() chosen: ChooseTeams,
    @IdempotencyKey() key: string | undefined,
  ): Promise<LaunchView> {
    return this.queries.launch(viewer, await this.launches.launch(viewer, id, chosen, key));
  }

  @Get('launches/:id')
  launchProgress(@CurrentViewer() viewer: Viewer, @Id() id: string): Promise<LaunchView> {
    return this.queries.launch(viewer, id);
  }

  @Get(':id/monitor')
  monitor(@CurrentViewer() viewer: Viewer, @Id() id: string): Promise<CycleMonitor> {
    return this.queries.monitor(viewer, id);
  }

  @Post(':id/remind')
  @HttpCode(200)
  @Idempotent()
  remind(
    @CurrentViewer() viewer: Viewer,
    @Id() id: string,
    @IdempotencyKey() key: string | undefined,
  ): Promise<Reminded> {
    return this.reminding.remind(viewer, id, key);
  }
}
