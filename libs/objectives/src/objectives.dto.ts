import { IsDay, IsId, IsPlainText, MayBeLeftOut, PageQuery } from '@app/platform';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID, Matches, ValidateIf } from 'class-validator';
import { type ObjectiveState, objectiveStates } from './domain/objective';
import { IsWeight } from './term-validators';

const orNull = () =>
  applyDecorators(
    ApiProperty({ nullable: true }),
    ValidateIf((_object, value) => value !== null),
  );

/** One line; a draft may leave it empty. */
const IsTitle = () =>
  applyDecorators(IsPlainText({ max: 200 }), Matches(/^[^\r\n]*$/, { message: 'a title is one line' }));

const flags = ['true', 'false'] as const;

const IsFlag = () =>
  applyDecorators(IsOptional(), IsIn(flags), ApiProperty({ type: String, enum: flags, required: false }));

/** The words of an objective, whole: what is left empty is empty from now on. */
export class SaveObjective {
  @IsTitle()
  title!: string;

  /** How it will be seen to be achieved. */
  @IsPlainText({ max: 5_000 })
  measure!: string;

  /** In basis points of the person's objectives in the cycle; null where weights are not used. */
  @orNull()
  @IsWeight({ min: 0 })
  weight!: number | null;

  @orNull()
  @IsDay()
  dueOn!: string | null;

  @orNull()
  @IsId()
  cycleId!: string | null;

  /** An activity or a skill of the role profile that the person holds. */
  @orNull()
  @IsId()
  componentId!: string | null;
}

/** A new draft, as far as it goes. Whose it is, is oneself or somebody one leads. */
export class CreateObjective {
  @MayBeLeftOut()
  @IsId()
  personId?: string;

  @MayBeLeftOut()
  @IsTitle()
  title?: string;

  @MayBeLeftOut()
  @IsPlainText({ max: 5_000 })
  measure?: string;

  @MayBeLeftOut()
  @orNull()
  @IsWeight({ min: 0 })
  weight?: number | null;

  @MayBeLeftOut()
  @orNull()
  @IsDay()
  dueOn?: string | null;

  @MayBeLeftOut()
  @orNull()
  @IsId()
  cycleId?: string | null;

  @MayBeLeftOut()
  @orNull()
  @IsId()
  componentId?: string | null;
}

/** What is said with a step: a reason, or where it is carried to. Which step takes which is in the documentation. */
export class TakeObjectiveStep {
  @MayBeLeftOut()
  @IsPlainText({ max: 2_000 })
  reason?: string;

  @MayBeLeftOut()
  @IsDay()
  dueOn?: string;

  @MayBeLeftOut()
  @IsId()
  cycleId?: string;
}

export class ListObjectives extends PageQuery {
  @IsOptional()
  @IsIn(objectiveStates)
  @ApiProperty({ enum: objectiveStates, required: false })
  state?: ObjectiveState;

  @IsOptional()
  @IsUUID()
  personId?: string;

  /** Only the viewer's own. */
  @IsFlag()
  mine?: (typeof flags)[number];

  /** Only those of people who answer to the viewer today. */
  @IsFlag()
  team?: (typeof flags)[number];
}
