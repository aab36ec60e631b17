import { IsPlainText, PageQuery, PageView } from '@app/platform';
import { ApiProperty } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { ComparedSide } from './comparison.dto';

export class ListNearest extends PageQuery {
  /** Only roles filed under this family. */
  @IsOptional()
  @IsPlainText({ max: 200 })
  @ApiProperty({ required: false, maxLength: 200 })
  family?: string;
}

export class MissingSkill {
  @ApiProperty()
  title!: string;

  /** The level that role asks for, 1 to 4; null when it does not say. */
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 4, nullable: true })
  level!: number | null;
}

/** What both roles ask for, and that role more of it. */
export class NearGap {
  @ApiProperty()
  title!: string;

  /** The step asked for here. */
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 3 })
  current!: number;

  /** The step asked for there. */
  @ApiProperty({ type: 'integer', minimum: 2, maximum: 4 })
  target!: number;

  /** Steps from the one to the other. */
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 3 })
  gap!: number;
}

export class NearKnowledge {
  /** How many knowledge titles the other role asks for with a depth. */
  @ApiProperty({ type: 'integer' })
  asked!: number;

  @ApiProperty({ type: 'integer' })
  shared!: number;

  @ApiProperty({ type: 'integer' })
  summedGap!: number;

  /** Depths, topic by topic: the largest gap first, then by title. Together they are `summedGap`. */
  @ApiProperty({ type: [NearGap] })
  gaps!: NearGap[];

  /** What only the other role asks for, by title. */
  @ApiProperty({ type: [String] })
  missing!: string[];
}

export class NearRole {
  @ApiProperty({ format: 'uuid' })
  profileId!: string;

  @ApiProperty({ format: 'uuid' })
  versionId!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty({ type: String, nullable: true })
  family!: string | null;

  /** How many organisation skills it asks for with a level. */
  @ApiProperty({ type: 'integer' })
  asked!: number;

  /** How many titles both roles ask for. */
  @ApiProperty({ type: 'integer' })
  shared!: number;

  /** Levels missing in those, as far as both roles say one. */
  @ApiProperty({ type: 'integer' })
  summedGap!: number;

  /** Levels, skill by skill: the largest gap first, then by title. Together they are `summedGap`. */
  @ApiProperty({ type: [NearGap] })
  gaps!: NearGap[];

  /** For how many of those asked this role says a level, “0.00” to “1.00”. */
  @ApiProperty()
  coverage!: string;

  /** The coverage reaches the floor. */
  @ApiProperty()
  enough!: boolean;

  /** Organisation skills that only the other role asks for, by title. */
  @ApiProperty({ type: [MissingSkill] })
  missing!: MissingSkill[];

  /** The other scale, beside the first and never added to it. */
  @ApiProperty({ type: NearKnowledge })
  knowledge!: NearKnowledge;
}

/** Enough coverage first, by the fewest missing levels; then by coverage. Roles that share nothing are not among them. */
export class NearestPage extends PageView {
  @ApiProperty({ type: ComparedSide })
  from!: ComparedSide;

  /** The coverage below which a summed gap says little: “0.60”. */
  @ApiProperty()
  floor!: string;

  @ApiProperty({ type: [NearRole] })
  items!: NearRole[];
}
