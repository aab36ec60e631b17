import { ApiProperty } from '@nestjs/swagger';
import { type ReviewKind, reviewKinds } from './domain/probation';
import { type PointKind, pointKinds } from './domain/timeline';

const causes = ['last-day', 'contractual-notice', 'statutory-guard'] as const;

/** Advice on the statutory clock: to be shown with where it comes from, and never a block. */
export class StatutoryView {
  /** The last day of the qualifying period: who is still employed then is protected from unfair dismissal. */
  @ApiProperty({ format: 'date' })
  qualifiesOn!: string;

  @ApiProperty({ format: 'date' })
  lastSafeEndOn!: string;

  /** The latest day to give the contract's notice, worked in full. */
  @ApiProperty({ format: 'date' })
  latestNoticeOn!: string;

  @ApiProperty({ format: 'date' })
  latestWithoutNoticeOn!: string;

  /** HR said that they know the probation ends after this day; it then no longer leads the day to decide by, and stays the safe one. */
  acknowledged!: boolean;

  source!: string;
  advice!: string;
}

export class ProbationDatesView {
  @ApiProperty({ format: 'date' })
  startOn!: string;

  @ApiProperty({ format: 'date' })
  employmentStartedOn!: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  contractEndOn!: string | null;

  /** Of the probation, that day included. */
  @ApiProperty({ format: 'date' })
  lastDay!: string;

  @ApiProperty({ format: 'date' })
  decideBy!: string;

  /** The latest working day to give notice on, by the clock that leads. */
  @ApiProperty({ format: 'date' })
  latestNoticeOn!: string;

  /** What the day to decide by follows from. */
  @ApiProperty({ enum: causes })
  because!: (typeof causes)[number];

  /** The latest working day that is safe by both clocks, whichever leads; none where the law's had gone before the start. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  latestSafeOn!: string | null;

  statutory!: StatutoryView;

  /** A year whose bank holidays are not published yet: the days may still move. */
  @ApiProperty({ type: 'integer', nullable: true })
  bankHolidaysUnknownFrom!: number | null;
}

export class TimelinePointView {
  @ApiProperty({ enum: pointKinds })
  kind!: PointKind;

  @ApiProperty({ format: 'date' })
  on!: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  reviewId!: string | null;

  @ApiProperty({ type: String, enum: reviewKinds, nullable: true })
  reviewKind!: ReviewKind | null;

  done!: boolean;
}
