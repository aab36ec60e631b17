import { IsId, IsLine, IsPlainText, MayBeLeftOut } from '@app/platform';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn, ValidateNested } from 'class-validator';
import { type KeyResultKind, keyResultKinds, type Outlook, outlooks } from './domain/objective';
import { IsFigure, IsWeight } from './term-validators';

export const MOST_KEY_RESULTS = 20;

export class SaveKeyResult {
  @IsLine({ max: 200 })
  title!: string;

  /** What is counted, such as `h` or `%`; empty for a milestone. */
  @IsPlainText({ max: 20 })
  unit!: string;

  /** Where it stands when it begins. Null for a milestone. */
  @IsFigure()
  start!: string | null;

  /** Where it should be; less than the start where less is better. Null for a milestone. */
  @IsFigure()
  target!: string | null;

  /** In basis points; only the proportion among the key results of the objective counts, and what weighs 0 would not. */
  @IsWeight({ min: 1 })
  weight!: number;
}

export class AddKeyResult extends SaveKeyResult {
  /** Never changes afterwards. */
  @IsIn(keyResultKinds)
  @ApiProperty({ enum: keyResultKinds })
  kind!: KeyResultKind;
}

export class GivenFigure {
  @IsId()
  keyResultId!: string;

  /** For a numeric key result: where it stands now; null says that it is not known after all. */
  @MayBeLeftOut()
  @IsFigure()
  current?: string | null;

  /** For a milestone. */
  @MayBeLeftOut()
  @IsBoolean()
  done?: boolean;
}

export class CheckIn {
  @IsIn(outlooks)
  @ApiProperty({ enum: outlooks })
  outlook!: Outlook;

  @IsPlainText({ max: 5_000 })
  comment!: string;

  /** The figures that are new; a key result that is not named keeps its own. */
  @IsArray()
  @ArrayMaxSize(MOST_KEY_RESULTS)
  @ArrayUnique((figure: GivenFigure) => figure.keyResultId)
  @ValidateNested({ each: true })
  @Type(() => GivenFigure)
  @ApiProperty({ type: [GivenFigure], maxItems: MOST_KEY_RESULTS })
  figures!: GivenFigure[];
}
