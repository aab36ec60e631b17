import { IsId, IsPlainText } from '@app/platform';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, ValidateNested } from 'class-validator';
import { type Judgement, judgements } from './domain/probation';

export class JudgementOf {
  @IsId()
  requirementId!: string;

  @IsIn(judgements)
  @ApiProperty({ enum: judgements })
  judgement!: Judgement;
}

export class SaveNote {
  @IsPlainText({ max: 20_000 })
  text!: string;

  /** Of as many requirements as are judged yet; what is left out has no judgement. */
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => JudgementOf)
  judgements!: JudgementOf[];
}

export class SaveComment {
  @IsPlainText({ max: 20_000 })
  text!: string;
}

export class SavedText {
  @ApiProperty({ type: 'integer' })
  version!: number;

  @ApiProperty({ format: 'date-time' })
  savedAt!: string;
}
