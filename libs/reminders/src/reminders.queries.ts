import type { Viewer } from '@app/access';
import { Clock, type LocalDate, Problem } from '@app/kernel';
import { offsetOf, pageOf, type PageQuery, ReadModel, statement } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { DueTask } from './domain/due-task';
import { soonestFirst } from './domain/soonest-first';
import type { NoticePage, NoticeView, TaskPage, TaskView } from './reminders.dto';
import { TaskSources } from './task-source';

/** $2 are the person's open tasks, null where they are not known: then nothing is said to be over. */
const OVER = `(notice.rule is not null and $2::text[] is not null
  and (concat_ws('|', notice.rule, notice.subject_id) <> all($2) or exists (
    select 1 from notice newer where newer.recipient_id = notice.recipient_id and newer.rule = notice.rule
      and newer.subject_id = notice.subject_id and (newer.created_at, newer.id) > (notice.created_at, notice.id))))`;

const noticesOf = statement<NoticeView>(
  'reminders.notices',
  `select id, title, concat_ws(' · ', context, why) as why, path, created_at as "createdAt", read_at as "readAt", ${OVER} as over
     from notice where recipient_id = $1 order by created_at desc, id limit $3 offset $4`,
);

const countsOf = statement<{ total: number; unread: number }>(
  'reminders.notice-counts',
  `select count(*)::int as total, count(*) filter (where read_at is null and not ${OVER})::int as unread
     from notice where recipient_id = $1`,
);

const markRead = statement<{ id: string }>(
  'reminders.mark-read',
  `update notice set read_at = coalesce(read_at, now()) where id = $1 and recipient_id = $2 returning id`,
);

/** What somebody has to do, and what they were told: each their own and nobody else's. */
@Injectable()
export class RemindersQueries {
  constructor(
    private readonly reads: ReadModel,
    private readonly clock: Clock,
    private readonly sources: TaskSources,
  ) {}

  /** The soonest due first. */
  async tasks({ personId }: Viewer, query: PageQuery): Promise<TaskPage> {
    const today = this.clock.today();
    const tasks = (await this.sources.tasksOf(personId, today)).sort(soonestFirst);
    const from = offsetOf(query);
    const items = tasks.slice(from, from + query.pageSize).map((task) => present(task, today));
    return pageOf(query, items, tasks.length);
  }

  /** The newest first; what was asked for and is not to do any more reads as over. */
  async notices({ personId }: Viewer, query: PageQuery): Promise<NoticePage> {
    const open = await this.openKeys(personId);
    const [items, counts] = await Promise.all([
      this.reads.all(noticesOf, personId, open, query.pageSize, offsetOf(query)),
      this.reads.first(countsOf, personId, open),
    ]);
    return { ...pageOf(query, items, counts?.total ?? 0), unread: counts?.unread ?? 0 };
  }

  /** A feature that cannot answer hides nothing: the notices are then shown as they were told. */
  private async openKeys(personId: string): Promise<string[] | null> {
    const tasks = await this.sources.tasksOf(personId, this.clock.today()).catch(() => null);
    return tasks && tasks.map(({ rule, subjectId }) => `${rule}|${subjectId}`);
  }

  /** Throws not-found for a notice of somebody else as for one that does not exist. */
  async markRead({ personId }: Viewer, id: string): Promise<void> {
    const marked = await this.reads.first(markRead, id, personId);
    if (!marked) throw new Problem('not-found', 'not-found', 'There is no such record.');
  }
}

const present = (task: DueTask, today: LocalDate): TaskView => ({
  rule: task.rule,
  subjectType: task.subjectType,
  subjectId: task.subjectId,
  title: task.title,
  context: task.context,
  verb: task.verb,
  path: task.path,
  dueOn: task.dueOn,
  overdue: task.dueOn < today,
});
