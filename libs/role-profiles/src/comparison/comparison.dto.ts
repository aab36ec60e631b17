import { type GapStatus, gapStatuses } from '@app/kernel';
import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsUUID } from 'class-validator';
import { type ComponentKind, componentKinds } from '@app/profile-formats';
import { type StepBasis, stepBases } from '../domain/comparison';

/** Say either `from` or `person`, and `to`. */
export class CompareProfiles {
  /** The version to compare from. */
  @IsOptional()
  @IsUUID()
  @ApiProperty({ format: 'uuid', required: false })
  from?: string;

  /** The person to compare from: oneself, somebody one leads, or for HR anybody. */
  @IsOptional()
  @IsUUID()
  @ApiProperty({ format: 'uuid', required: false })
  person?: string;

  /** The version whose steps are the targets. */
  @IsUUID()
  @ApiProperty({ format: 'uuid' })
  to!: string;
}

export class ComparedSide {
  @ApiProperty({ enum: ['role', 'person'] })
  kind!: 'role' | 'person';

  /** Of a person the version of the role they hold today; null when they hold none. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  versionId!: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  profileId!: string | null;

  /** Of the role. */
  @ApiProperty({ type: String, nullable: true })
  title!: string | null;

  /** Counts the versions of that profile, from 1. */
  @ApiProperty({ type: 'integer', nullable: true })
  number!: number | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  personId!: string | null;

  @ApiProperty({ type: String, nullable: true })
  personName!: string | null;
}

export class ComparedLine {
  @ApiProperty()
  title!: string;

  /** What `to` asks for, 1 to 4; null when it does not say. */
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 4, nullable: true })
  target!: number | null;

  /** Where `from` stands, 1 to 4; null when that is not known. */
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 4, nullable: true })
  current!: number | null;

  /** Steps missing up to the target. Null, and not 0, while one of the two is not known. */
  @ApiProperty({ type: 'integer', nullable: true })
  gap!: number | null;

  /** Steps beyond the target. */
  @ApiProperty({ type: 'integer', nullable: true })
  surplus!: number | null;

  @ApiProperty({ enum: gapStatuses })
  status!: GapStatus;

  /** What `current` was taken from: what a role asks for, the person’s own assessment, or their lead’s once shared. */
  @ApiProperty({ enum: stepBases })
  basis!: StepBasis;
}

export class UnmatchedStep {
  @ApiProperty()
  title!: string;

  @ApiProperty({ type: 'integer', minimum: 1, maximum: 4, nullable: true })
  step!: number | null;

  /** What `step` was taken from: of a person only `self` and `lead` were said of them. */
  @ApiProperty({ enum: stepBases })
  basis!: StepBasis;
}

/** One scale for itself: levels of organisation skills, or depths of knowledge. The two are never added together. */
export class ComparedScale {
  /**
   * The largest gap first, then by title; what is not known comes last. Between two roles what both ask for; of a
   * person everything that `to` asks for, since what is not known of them is not assessed.
   */
  @ApiProperty({ type: [ComparedLine] })
  lines!: ComparedLine[];

  @ApiProperty({ type: 'integer' })
  summedGap!: number;

  @ApiProperty({ type: 'integer' })
  summedSurplus!: number;

  /** How many titles are on both sides. */
  @ApiProperty({ type: 'integer' })
  shared!: number;

  /** Σ min(current, target) / Σ target over what is known, such as “0.64”; null while too little is known. */
  @ApiProperty({ type: String, nullable: true })
  readiness!: string | null;

  /** How much of what `to` asks for is known of `from`, “0.00” to “1.00”. */
  @ApiProperty()
  coverage!: string;

  /** The coverage is 0.60 or more: with less the figures say little. */
  @ApiProperty()
  enough!: boolean;

  /** What only `from` has, by title. */
  @ApiProperty({ type: [UnmatchedStep] })
  onlyFrom!: UnmatchedStep[];

  /** What only `to` asks for, by title. Always empty for a person: there it is among the lines. */
  @ApiProperty({ type: [UnmatchedStep] })
  onlyTo!: UnmatchedStep[];
}

/** Titles side by side: what has no scale is not counted. */
export class ComparedNames {
  @ApiProperty({ type: [String] })
  shared!: string[];

  @ApiProperty({ type: [String] })
  onlyFrom!: string[];

  @ApiProperty({ type: [String] })
  onlyTo!: string[];
}

export class ComparedKind extends ComparedNames {
  @ApiProperty({ enum: componentKinds })
  kind!: ComponentKind;
}

export class ComparisonView {
  @ApiProperty({ type: ComparedSide })
  from!: ComparedSide;

  @ApiProperty({ type: ComparedSide })
  to!: ComparedSide;

  /** What there is to know, in plain words. */
  @ApiProperty()
  finding!: string;

  @ApiProperty({ type: ComparedScale })
  organisationSkills!: ComparedScale;

  @ApiProperty({ type: ComparedScale })
  knowledge!: ComparedScale;

  @ApiProperty({ type: ComparedNames })
  behavioural!: ComparedNames;

  /** Work and development activities, training and qualifications, in the order of the page; none of them empty. */
  @ApiProperty({ type: [ComparedKind] })
  others!: ComparedKind[];
}
