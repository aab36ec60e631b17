import { CurrentViewer, Polled, type Viewer } from '@app/access';
import { Id, PageQuery } from '@app/platform';
import { Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { NoticePage, TaskPage } from './reminders.dto';
import { RemindersQueries } from './reminders.queries';

@Controller()
export class RemindersController {
  constructor(private readonly queries: RemindersQueries) {}

  @Get('tasks')
  @Polled(true)
  tasks(@CurrentViewer() viewer: Viewer, @Query() query: PageQuery): Promise<TaskPage> {
    return this.queries.tasks(viewer, query);
  }

  @Get('notices')
  @Polled(true)
  notices(@CurrentViewer() viewer: Viewer, @Query() query: PageQuery): Promise<NoticePage> {
    return this.queries.notices(viewer, query);
  }

  @Post('notices/:id/read')
  @HttpCode(204)
  read(@CurrentViewer() viewer: Viewer, @Id() id: string): Promise<void> {
    return this.queries.markRead(viewer, id);
  }
}
