import { IsId, IsLine, IsPlainText, IsWhole, MayBeLeftOut } from '@app/platform';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  Matches,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { type KeyResultKind, keyResultKinds, type Outlook, outlooks } from './domain/objective';

export const MOST_KEY_RESULTS = 20;

const FIGURE = '^-?\\d{1,12}(\\.\\d{1,4})?$';

/** A decimal number as text, so that 0.1 stays 0.1; null where there is none. */
const IsFigure = () =>
  applyDecorators(
    ApiProperty({ type: String, pattern: FIGURE, nullable: true }),
    ValidateIf((_object, value) => value !== null),
    Matches(new RegExp(FIGURE), { message: '$property must be a decimal number as text, such as "12.5"' }),
  );

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

  /** In basis points; only the proportion among the key results of the objective counts. */
  @IsWhole({ min: 0, max: 10_000 })
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
