import { IsPlainText } from '@app/platform';
import { PersonRef } from '@app/teams';
import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsInt, Max, Min, ValidateIf } from 'class-validator';
import { type Judgement, judgements, type Side, sides } from './domain/appraisal';

export class SaveAnswer {
  @IsPlainText({ max: 20_000 })
  text!: string;

  @ValidateIf((answer: SaveAnswer) => answer.judgement !== null)
  @IsIn(judgements)
  @ApiProperty({ type: String, enum: judgements, nullable: true })
  judgement!: Judgement | null;

  @ValidateIf((answer: SaveAnswer) => answer.level !== null)
  @IsInt()
  @Min(1)
  @Max(4)
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 4, nullable: true })
  level!: number | null;

  @IsBoolean()
  notApplicable!: boolean;
}

export class SavedAnswer {
  version!: number;

  @ApiProperty({ format: 'date-time' })
  savedAt!: string;
}

export class AnswerView {
  @ApiProperty({ format: 'uuid' })
  itemId!: string;

  @ApiProperty({ enum: sides })
  side!: Side;

  text!: string;

  @ApiProperty({ type: String, enum: judgements, nullable: true })
  judgement!: Judgement | null;

  @ApiProperty({ type: 'integer', nullable: true })
  level!: number | null;

  notApplicable!: boolean;

  /** Goes into If-Match, in quotes, when this answer is saved. Nothing saved yet: "0". */
  version!: number;

  @ApiProperty({ format: 'date-time' })
  savedAt!: string;

  savedBy!: PersonRef;
}

export class RevisionView {
  version!: number;
  text!: string;

  @ApiProperty({ type: String, enum: judgements, nullable: true })
  judgement!: Judgement | null;

  @ApiProperty({ type: 'integer', nullable: true })
  level!: number | null;

  notApplicable!: boolean;

  @ApiProperty({ format: 'date-time' })
  savedAt!: string;

  savedBy!: PersonRef;
}

export class RevisionList {
  items!: RevisionView[];
}
