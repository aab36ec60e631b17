import { IsLine, IsWhole, MayBeLeftOut, PageView } from '@app/platform';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, ValidateNested } from 'class-validator';
import { type OnLapse, onLapseChoices } from './domain/probation';

const conventions = ['day_before', 'corresponding_day'] as const;

/** So many weeks or so many months after the start: one of the two. */
export class ReviewOffsetInput {
  @MayBeLeftOut()
  @IsWhole({ min: 1, max: 104 })
  weeks?: number;

  @MayBeLeftOut()
  @IsWhole({ min: 1, max: 24 })
  months?: number;
}

export class SavePolicy {
  @IsLine({ max: 200 })
  name!: string;

  @IsWhole({ min: 1, max: 24 })
  months!: number;

  /** Reviews on the way; the final one is added to these. */
  @IsArray()
  @ArrayMaxSize(24)
  @ValidateNested({ each: true })
  @Type(() => ReviewOffsetInput)
  reviewOffsets!: ReviewOffsetInput[];

  @IsWhole({ min: 0, max: 12 })
  maxExtensionMonths!: number;

  @IsWhole({ min: 0, max: 365 })
  noticeDays!: number;

  /** Whether the contract wants notice to end inside the probation. */
  @IsBoolean()
  noticeInside!: boolean;

  /** Working days between the decision and the latest notice, so that a hearing can be held. */
  @IsWhole({ min: 0, max: 60 })
  hearingLead!: number;

  @IsIn(onLapseChoices)
  @ApiProperty({ enum: onLapseChoices })
  onLapse!: OnLapse;

  @IsBoolean()
  allowEarly!: boolean;

  @IsBoolean()
  allowPause!: boolean;

  /** Six months from 1 January end on 30 June, or, for contracts that say "until", on 1 July. */
  @IsIn(conventions)
  @ApiProperty({ enum: conventions })
  endConvention!: (typeof conventions)[number];
}

export class PolicyView extends SavePolicy {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ type: 'integer' })
  version!: number;

  /** Since when no probation is opened on it any more; those that are open keep it. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  retiredOn!: string | null;
}

export class PolicyPage extends PageView {
  items!: PolicyView[];
}
