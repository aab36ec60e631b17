import type { LocalDate } from '@app/kernel';
import { PageView } from '@app/platform';
import { ApiProperty } from '@nestjs/swagger';

export class TaskView {
  /** The kind of task, such as `appraisal-self-assessment`. */
  @ApiProperty()
  rule!: string;

  @ApiProperty()
  subjectType!: string;

  @ApiProperty({ format: 'uuid' })
  subjectId!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty()
  context!: string;

  /** What its button says. */
  @ApiProperty()
  verb!: string;

  /** Where in the app it is done. */
  @ApiProperty()
  path!: string;

  @ApiProperty({ type: String, format: 'date' })
  dueOn!: LocalDate;

  @ApiProperty()
  overdue!: boolean;
}

export class TaskPage extends PageView {
  @ApiProperty({ type: [TaskView] })
  items!: TaskView[];
}

export class NoticeView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty()
  why!: string;

  /** Where in the app it leads. */
  @ApiProperty()
  path!: string;

  @ApiProperty({ type: String, format: 'date-time' })
  createdAt!: Date;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  readAt!: Date | null;

  /** What it asked for is done, somebody else's by now, or said again since. */
  @ApiProperty()
  over!: boolean;
}

export class NoticePage extends PageView {
  @ApiProperty({ type: [NoticeView] })
  items!: NoticeView[];

  @ApiProperty({ type: 'integer', description: 'How many on all pages have not been read and are not over.' })
  unread!: number;
}
