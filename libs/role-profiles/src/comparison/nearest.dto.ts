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

export class NearKnowledge {
  /** How many knowledge titles the other role asks for with a depth. */
  @ApiProperty({ type: 'integer' })
  asked!: number;

  @ApiProperty({ type: 'integer' })
  shared!: number;

  @ApiProperty({ type: 'integer' })
  summedGap!: number;

  /** What only the other role asks for. */
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
