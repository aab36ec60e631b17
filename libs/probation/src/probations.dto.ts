import { IsDay, IsId, IsLine, IsPlainText, IsWhole, MayBeLeftOut } from '@app/platform';
import { PersonRef } from '@app/teams';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, ValidateNested } from 'class-validator';
import { leftOutCauses } from './domain/review-offsets';
import { ProbationDatesView } from './probation-dates.dto';
import { PinnedRole } from './probation-item.dto';

/** An activity or a skill of the pinned role profile, or something in one's own words. */
export class RequirementInput {
  @MayBeLeftOut()
  @IsId()
  componentId?: string;

  @MayBeLeftOut()
  @IsLine({ max: 300 })
  title?: string;

  @MayBeLeftOut()
  @IsPlainText({ max: 4_000 })
  details?: string;
}

export class SaveRequirements {
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => RequirementInput)
  requirements!: RequirementInput[];
}

export class OpenProbation {
  @IsId()
  personId!: string;

  @IsId()
  policyId!: string;

  @IsDay()
  startOn!: string;

  /** When continuous employment began. Left out: the first day that is known of the person, or else the start. */
  @MayBeLeftOut()
  @IsDay()
  employmentStartedOn?: string;

  /** The end of a fixed term. */
  @MayBeLeftOut()
  @IsDay()
  contractEndOn?: string;

  /** Left out: the role the person holds on the first day. */
  @MayBeLeftOut()
  @IsId()
  roleProfileVersionId?: string;

  /** Left out: all work activities of the role profile, for the lead to choose from. */
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => RequirementInput)
  @ApiProperty({ type: [RequirementInput], required: false })
  requirements?: RequirementInput[];
}

/** A review point of the policy that would not take place: so many weeks or months after the start. */
export class ReviewLeftOut {
  @ApiProperty({ type: 'integer', required: false })
  weeks?: number;

  @ApiProperty({ type: 'integer', required: false })
  months?: number;

  @ApiProperty({ format: 'date' })
  on!: string;

  /** Its day has passed, is not before the day to decide by, or is within five working days of another. */
  @ApiProperty({ enum: leftOutCauses })
  because!: (typeof leftOutCauses)[number];
}

/** What opening a probation like this would come to; nothing is written. */
export class ProbationPreview {
  person!: PersonRef;
  lead!: PersonRef;

  @ApiProperty({ type: PersonRef, nullable: true })
  countersigner!: PersonRef | null;

  role!: PinnedRole;
  policyName!: string;
  dates!: ProbationDatesView;

  @ApiProperty({ type: [String], format: 'date' })
  reviewsOn!: string[];

  reviewsLeftOut!: ReviewLeftOut[];

  @ApiProperty({ type: 'integer' })
  requirements!: number;
}

export class HearingInput {
  @IsDay()
  notifiedOn!: string;

  @IsDay()
  heldOn!: string;

  @IsBoolean()
  companionOffered!: boolean;

  @IsPlainText({ max: 20_000 })
  notes!: string;
}

export class LetterSent {
  /** The day it went out, today if left out: not in the future, nor before the probation started. */
  @MayBeLeftOut()
  @IsDay()
  sentOn?: string;
}

/** What is said with a step. Which step takes which is in the documentation; anything else is refused. */
export class TakeProbationStep {
  @MayBeLeftOut()
  @IsPlainText({ max: 2_000 })
  reason?: string;

  @MayBeLeftOut()
  @IsPlainText({ max: 2_000 })
  waiver?: string;

  @MayBeLeftOut()
  @IsWhole({ min: 1, max: 12 })
  months?: number;

  @MayBeLeftOut()
  @IsWhole({ min: 1, max: 53 })
  weeks?: number;

  @MayBeLeftOut()
  @ValidateNested()
  @Type(() => HearingInput)
  @ApiProperty({ type: HearingInput, required: false })
  hearing?: HearingInput;

  @MayBeLeftOut()
  @IsId()
  proposalId?: string;

  @MayBeLeftOut()
  @IsBoolean()
  acknowledgeStatutory?: boolean;

  @MayBeLeftOut()
  @IsBoolean()
  acknowledgeNoCompanion?: boolean;

  @MayBeLeftOut()
  @IsDay()
  noticeOn?: string;
}
