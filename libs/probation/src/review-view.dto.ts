import { PersonRef } from '@app/teams';
import { ApiProperty } from '@nestjs/swagger';
import { type ReviewKind, reviewKinds } from './domain/probation';
import { JudgementOf } from './reviews.dto';

/** The review itself: its author's alone until it is shared. */
export class NoteView {
  text!: string;
  judgements!: JudgementOf[];

  /** Goes into If-Match, in quotes, when it is saved. Nothing saved yet: no note, and "0". */
  @ApiProperty({ type: 'integer' })
  version!: number;

  @ApiProperty({ format: 'date-time' })
  savedAt!: string;
}

export class CommentView {
  text!: string;

  @ApiProperty({ type: 'integer' })
  version!: number;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  sentAt!: string | null;
}

export class ReviewView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: reviewKinds })
  kind!: ReviewKind;

  @ApiProperty({ format: 'date' })
  dueOn!: string;

  overdue!: boolean;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  sharedAt!: string | null;

  @ApiProperty({ type: PersonRef, nullable: true })
  sharedBy!: PersonRef | null;

  /** Only as far as this viewer may read it. */
  @ApiProperty({ type: NoteView, nullable: true })
  note!: NoteView | null;

  @ApiProperty({ type: CommentView, nullable: true })
  comment!: CommentView | null;

  canWrite!: boolean;
  canComment!: boolean;
}
