import { PersonRef } from '@app/teams';
import { ApiProperty } from '@nestjs/swagger';
import { type Outlook, outlooks } from './domain/objective';
import { KeyResultView } from './key-result-view.dto';
import { DifferenceView, ObjectiveItem } from './objective-view.dto';

export class FigureView {
  @ApiProperty({ format: 'uuid' })
  keyResultId!: string;

  /** What it was called at the time. */
  title!: string;

  @ApiProperty({ type: String, nullable: true })
  current!: string | null;

  @ApiProperty({ type: Boolean, nullable: true })
  done!: boolean | null;
}

export class CheckInView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: outlooks })
  outlook!: Outlook;

  comment!: string;
  figures!: FigureView[];
  by!: PersonRef;

  @ApiProperty({ format: 'date-time' })
  at!: string;
}

export class ObjectiveRevisionView {
  version!: number;
  by!: PersonRef;

  @ApiProperty({ format: 'date-time' })
  at!: string;

  differences!: DifferenceView[];
}

export class AgreedWeight {
  /** Null for those without a cycle. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  cycleId!: string | null;

  /** In basis points. */
  @ApiProperty({ type: 'integer' })
  weight!: number;
}

export class ObjectiveView extends ObjectiveItem {
  measure!: string;
  keyResults!: KeyResultView[];

  /** Newest first, at most a hundred. */
  checkIns!: CheckInView[];

  /**
   * What is proposed now against what both sides agreed to last or, before any agreement, against what the other side
   * proposed, field by field; empty where nothing differs.
   */
  differences!: DifferenceView[];

  /** Every change since it was first proposed, newest first, at most a hundred. */
  revisions!: ObjectiveRevisionView[];

  /** Who wrote the draft, and so proposed it first; null for who sees only title and state. */
  @ApiProperty({ type: PersonRef, nullable: true })
  author!: PersonRef | null;

  @ApiProperty({ type: PersonRef, nullable: true })
  proposedBy!: PersonRef | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  proposedAt!: string | null;

  /** Who agreed to what counts, also while a change of it waits. */
  @ApiProperty({ type: PersonRef, nullable: true })
  agreedBy!: PersonRef | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  agreedAt!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  closedAt!: string | null;

  /** Why it was withdrawn, or what was said when it was closed. */
  @ApiProperty({ type: String, nullable: true })
  closeReason!: string | null;

  /** The objective that goes on from this one. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  carriedTo!: string | null;

  /**
   * What the person's other agreed objectives weigh in each cycle: with this one it may be 10000 at most. Told to the
   * two sides; empty for anybody else.
   */
  agreedWeights!: AgreedWeight[];
}
