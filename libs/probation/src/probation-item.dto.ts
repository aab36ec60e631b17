import { IsDay, MayBeLeftOut, PageQuery, PageView } from '@app/platform';
import { PersonRef } from '@app/teams';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { type ProbationState, probationStates, type Stage, stages } from './domain/probation';
import { type ProbationAction, probationActions } from './domain/probation-lifecycle';
import type { Turn } from './domain/probation-tasks';

const turns = ['subject', 'lead', 'hr', 'nobody'] as const;
/** What is under way and what is about to start, beside the stages themselves. */
const shownStages = [...stages, 'unfinished'] as const;
const positions = ['subject', 'lead', 'countersigner'] as const;

export class ListProbations extends PageQuery {
  @MayBeLeftOut()
  @IsIn(shownStages)
  @ApiProperty({ enum: shownStages, required: false })
  stage?: (typeof shownStages)[number];

  /** Only those in which the viewer is this. */
  @MayBeLeftOut()
  @IsIn(positions)
  @ApiProperty({ enum: positions, required: false })
  as?: (typeof positions)[number];

  /** Only those to be decided by this day. */
  @MayBeLeftOut()
  @IsDay()
  @ApiProperty({ required: false })
  decideBefore?: string;
}

export class PinnedRole {
  @ApiProperty({ format: 'uuid' })
  versionId!: string;

  title!: string;
  number!: number;
}

export class ProbationItem {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  person!: PersonRef;
  lead!: PersonRef;

  @ApiProperty({ type: PersonRef, nullable: true })
  countersigner!: PersonRef | null;

  @ApiProperty({ enum: stages })
  stage!: Stage;

  /** Missing for those who may know how far it is and not how it ended. */
  @ApiProperty({ type: String, enum: probationStates, nullable: true })
  state!: ProbationState | null;

  @ApiProperty({ type: PinnedRole, nullable: true })
  role!: PinnedRole | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  startOn!: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  lastDay!: string | null;

  @ApiProperty({ format: 'date' })
  decideBy!: string;

  /** The latest working day to give notice on that is safe by both clocks; none where the law's had gone before the start. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  latestSafeOn!: string | null;

  /** Whoever is still employed on this day is protected from unfair dismissal; missing once it is finished. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  protectedFrom!: string | null;

  /** Days of probation left, today not counted; negative after the last day, missing once it is finished. */
  @ApiProperty({ type: 'integer', nullable: true })
  daysLeft!: number | null;

  @ApiProperty({ enum: turns })
  turn!: Turn;

  /** Undecided after the day to decide by. */
  overdue!: boolean;

  /** When the next review is due that is not shared yet. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  nextReviewOn!: string | null;

  /** The last word on some requirement is a concern. */
  concern!: boolean;

  /** The last working day of the probation: the last day itself, or the one before it on a weekend or bank holiday. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  lastWorkingDay!: string | null;

  /** What this viewer may do now. Screens show exactly these buttons and decide nothing themselves. */
  @ApiProperty({ enum: probationActions, isArray: true })
  allowedActions!: ProbationAction[];
}

export class ProbationPage extends PageView {
  items!: ProbationItem[];

  /** Whether this viewer may open a probation for somebody, and change the policies. */
  mayOpen!: boolean;
}
