import { IsPlainText, IsWhole, MayBeLeftOut, PageQuery, PageView } from '@app/platform';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsOptional, ValidateIf, ValidateNested } from 'class-validator';

export class ListSkills extends PageQuery {
  /** Words of a name in any order, or a part of it, whatever its capitals; a slip is forgiven. */
  @IsOptional()
  @IsPlainText({ max: 200 })
  @ApiProperty({ required: false, maxLength: 200 })
  search?: string;

  /** Only skills about which profiles in force say different things. For HR. */
  @IsOptional()
  @IsIn(['true', 'false'])
  @ApiProperty({ type: String, enum: ['true', 'false'], required: false })
  disagreeing?: 'true' | 'false';
}

export class SkillItem {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ type: String, nullable: true })
  framework!: string | null;

  @ApiProperty({ type: String, nullable: true })
  category!: string | null;

  /** How many profiles in force today ask for it. */
  @ApiProperty({ type: 'integer' })
  profiles!: number;

  /** The levels that have a definition, lowest first. */
  @ApiProperty({ type: 'array', items: { type: 'integer' } })
  levels!: number[];

  /** For how many of its texts, the description and one for each level, there is more than one wording; null for all but HR. */
  @ApiProperty({ type: 'integer', nullable: true })
  disagreements!: number | null;
}

export class SkillPage extends PageView {
  @ApiProperty({ type: [SkillItem] })
  items!: SkillItem[];
}

class LevelDefinition {
  /** 1 Awareness, 2 Working, 3 Practitioner, 4 Expert. */
  @IsWhole({ min: 1, max: 4 })
  level!: number;

  /** What the level means for this skill; null when it is not defined. */
  @ValidateIf((_object, value) => value !== null)
  @IsPlainText({ max: 10_000 })
  @ApiProperty({ type: String, nullable: true })
  descriptor!: string | null;
}

/** What is left out stays as it is. */
export class DefineSkill {
  /** What the skill is; null when it is not defined. */
  @MayBeLeftOut()
  @ValidateIf((_object, value) => value !== null && value !== undefined)
  @IsPlainText({ max: 10_000 })
  @ApiProperty({ type: String, nullable: true, required: false })
  description?: string | null;

  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(4)
  @ArrayUnique((one: LevelDefinition | null) => one?.level)
  @ValidateNested({ each: true })
  @Type(() => LevelDefinition)
  @ApiProperty({ type: [LevelDefinition], required: false })
  levels?: LevelDefinition[];
}
